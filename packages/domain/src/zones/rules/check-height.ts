import { figure, figuresApart, insufficient, judgeLimit, notApplicable, workName } from '../verdict.ts'
import type { Verdict } from '../verdict.ts'
import { addsBuilding, touchesHeight } from '../rule-context.ts'
import type { RuleContext } from '../rule-context.ts'
import type { HeightPart, RuleOf } from '../rule.ts'
import type { Surroundings, Work } from '../work.ts'
import { valueNames } from '../zone-names.ts'
import type { ValueName } from '../zone-names.ts'

const existingName: Record<HeightPart, ValueName> = {
  ridge: 'existingRidge',
  eaves: 'existingEaves',
  top: 'existingTop',
}

interface Level {
  existing?: number
  proposed?: number
}

/** The heights of one part in the reference of the rule; undefined when the ground level needed is unknown. */
export function levelOf(
  work: Work,
  part: HeightPart,
  reference: 'ground' | 'absolute',
  surroundings: Surroundings,
): Level | 'no_ground_level' {
  const level = work.heights?.[part] ?? {}
  if (!work.heights || work.heights.reference === reference) return level
  const ground = work.heights.groundLevelMetres ?? surroundings.groundLevelMetres
  if (ground === undefined) return 'no_ground_level'
  const shift = reference === 'ground' ? -ground : ground
  const moved = (value?: number) => (value === undefined ? undefined : value + shift)
  return { existing: moved(level.existing), proposed: moved(level.proposed) }
}

/** A ridge, eaves or highest point may not stand above the figure of the plan. */
export function checkMaxHeight(context: RuleContext<RuleOf<'max_height'>>): Verdict {
  const { work, rule, surroundings } = context
  // Figures above the ground and above the datum are never compared: which is stricter, the ground decides.
  const attribute = `height.${rule.part}${rule.reference === 'absolute' ? '.absolute' : ''}`
  if (!touchesHeight(work)) return notApplicable(context, attribute)
  // A flue or lift head has no ridge: its top is held against the ridge limit, so that nothing slips under it.
  const part = rule.part === 'ridge' && !work.heights?.ridge && work.heights?.top ? 'top' : rule.part
  if (rule.part === 'eaves' && !work.heights?.eaves && work.heights && !work.heights.ridge) {
    return notApplicable(context, attribute)
  }
  const level = levelOf(work, part, rule.reference, surroundings)
  if (level === 'no_ground_level') return insufficient(context, attribute, ['groundLevel'])
  if (level.proposed === undefined) return insufficient(context, attribute, [part])
  return judgeLimit(context, {
    attribute,
    direction: 'max',
    what: valueNames[part],
    proposed: level.proposed,
    existing: level.existing,
    limit: rule.limitMetres,
    unit: 'm',
  })
}

/** What is there keeps its height; compared with the surveyed state of today, part by part. */
export function checkKeepHeight(context: RuleContext<RuleOf<'keep_height'>>): Verdict[] {
  const { work, rule } = context
  if (!touchesHeight(work) || addsBuilding(work)) return [notApplicable(context, 'keep_height')]
  const heights = work.heights
  if (heights?.top && !heights.ridge && !heights.eaves) return [checkFitting(context)]
  if (!heights && work.workType === 'facility') return [insufficient(context, 'keep_height.top', ['top'])]
  return rule.parts.map((part) => {
    const attribute = `keep_height.${part}`
    const recorded = part === 'ridge' ? rule.existingRidgeMetres : undefined
    const isStated = heights?.[part]?.existing !== undefined
    // What the work states of today is compared as it stands; the recorded ridge is above the ground.
    const level =
      isStated || recorded === undefined
        ? (heights?.[part] ?? {})
        : levelOf(work, part, 'ground', context.surroundings)
    if (level === 'no_ground_level') return insufficient(context, attribute, ['groundLevel'])
    const { proposed, existing = recorded } = level
    const missing: ValueName[] = []
    if (proposed === undefined) missing.push(part)
    if (existing === undefined) missing.push(existingName[part])
    if (proposed === undefined || existing === undefined) return insufficient(context, attribute, missing)
    const change = proposed - existing
    const { zh, en } = workName(context)
    const facts = {
      attribute,
      direction: 'max' as const,
      measured: proposed,
      limit: existing,
      margin: -Math.abs(change),
      tolerance: rule.toleranceMetres,
      unit: 'm' as const,
    }
    const what = valueNames[part]
    if (Math.abs(change) <= rule.toleranceMetres + 1e-6) {
      return {
        ...facts,
        result: 'pass' as const,
        sentence: {
          zh: `${zh}的${what.zh}保持现状 ${figure(existing, 'm')}。`,
          en: `${en} keeps its ${what.en} of ${figure(existing, 'm')}.`,
        },
      }
    }
    const [to, from, by] = figuresApart(proposed, existing, 'm')
    const [verbZh, verbEn] = change > 0 ? ['抬高', 'raises'] : ['降低', 'lowers']
    return {
      ...facts,
      result: 'fail' as const,
      sentence: {
        zh: `${zh}把${what.zh}${verbZh}了 ${by}（现状 ${from}，方案 ${to}），此处须保持原高。`,
        en: `${en} ${verbEn} the ${what.en} by ${by} (today ${from}, proposed ${to}). It must stay as it is.`,
      },
    }
  })
}

function checkFitting(context: RuleContext<RuleOf<'keep_height'>>): Verdict {
  const { work, rule } = context
  const level = levelOf(work, 'top', 'ground', context.surroundings)
  const ridge = rule.existingRidgeMetres
  const attribute = 'keep_height.top'
  if (level === 'no_ground_level') return insufficient(context, attribute, ['groundLevel'])
  const top = level.proposed
  if (top === undefined) return insufficient(context, attribute, ['top'])
  if (ridge === undefined) return insufficient(context, attribute, ['existingRidge'])
  const verdict = judgeLimit(context, {
    attribute,
    direction: 'max',
    what: valueNames.top,
    proposed: top,
    existing: level.existing,
    limit: ridge,
    tolerance: rule.toleranceMetres,
    unit: 'm',
  })
  if (verdict.result !== 'fail' || rule.fittingsAbove === 'fail') return verdict
  const { zh, en } = workName(context)
  const [t, r, by] = figuresApart(top, ridge, 'm')
  return {
    ...verdict,
    result: 'needs_expert',
    requires: [{ kind: 'expert', discipline: 'heritage', article: rule.article }],
    sentence: {
      zh: `${zh}高出须保持的屋脊 ${by}（量得 ${t}，屋脊 ${r}），由文物专家判定。`,
      en: `${en} stands ${by} above the ridge that must be kept (${t}, ridge ${r}). A heritage expert decides.`,
    },
  }
}
