import { figuresApart, insufficient, judgeLimit, notApplicable, workName } from '../verdict.ts'
import type { Verdict } from '../verdict.ts'
import { distanceBetween } from '../../geometry/measure.ts'
import { type Planar, planarOf } from '../../geometry/planar.ts'
import { touchesHeight } from '../rule-context.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleOf } from '../rule.ts'
import type { Position } from '../../geometry/shape.ts'
import { levelOf } from './check-height.ts'

/** The height under a sight line at a place: it rises evenly from the eye to the target. Metres in, metres out. */
export function sightLimitAt(
  at: Position,
  from: { at: Position; elevationMetres: number },
  to: { at: Position; elevationMetres: number },
): { limitMetres: number; chainageMetres: number } {
  const length = distanceBetween(from.at, to.at)
  const dot = (at[0] - from.at[0]) * (to.at[0] - from.at[0]) + (at[1] - from.at[1]) * (to.at[1] - from.at[1])
  const chainageMetres = length === 0 ? 0 : Math.min(length, Math.max(0, dot / length))
  const share = length === 0 ? 0 : chainageMetres / length
  return {
    limitMetres: from.elevationMetres + (to.elevationMetres - from.elevationMetres) * share,
    chainageMetres,
  }
}

/** The lowest place of a sight line above a shape: it lies over a corner. Metres in, metres out. */
export function tightestUnderSight(
  part: Planar,
  from: Parameters<typeof sightLimitAt>[1],
  to: Parameters<typeof sightLimitAt>[2],
): ReturnType<typeof sightLimitAt> & { at: Position } {
  const corners = [...part.points, ...part.lines.flat(), ...part.polygons.flat(2)]
  let tightest = { limitMetres: Infinity, chainageMetres: 0, at: corners[0] ?? from.at }
  for (const at of corners) {
    const limit = sightLimitAt(at, from, to)
    if (limit.limitMetres < tightest.limitMetres) tightest = { ...limit, at }
  }
  return tightest
}

/** Nothing may stand above the line between two named points, as far as the corridor reaches to both sides. */
export function checkViewCorridor(context: RuleContext<RuleOf<'view_corridor'>>): Verdict {
  const { work, rule, overlap, surroundings, toMetres, source } = context
  const attribute = `height.view${rule.reference === 'absolute' ? '.absolute' : ''}`
  if (!touchesHeight(work)) return notApplicable(context, attribute)
  const levels = (['top', 'ridge', 'eaves'] as const).map((part) =>
    levelOf(work, part, rule.reference, surroundings),
  )
  const known = levels.filter((level) => level !== 'no_ground_level')
  if (known.length < levels.length) return insufficient(context, attribute, ['groundLevel'])
  const proposed = Math.max(...known.map((level) => level.proposed ?? -Infinity))
  const existing = Math.max(...known.map((level) => level.existing ?? -Infinity))
  if (proposed === -Infinity) return insufficient(context, attribute, ['top'])

  const from = { at: toMetres(rule.from.position), elevationMetres: rule.from.elevationMetres }
  const to = { at: toMetres(rule.to.position), elevationMetres: rule.to.elevationMetres }
  // Outside, but nearer than the edge is accurate, it is held to the line where it comes nearest, and then surveyed.
  const part = overlap.isInside ? overlap.part : planarOf([overlap.at], [], [])
  const tightest = tightestUnderSight(part, from, to)
  const { limitMetres: limit, chainageMetres } = tightest
  const verdict = judgeLimit(context, {
    attribute,
    direction: 'max',
    what: { zh: '高度', en: 'height' },
    proposed,
    existing: existing === -Infinity ? undefined : existing,
    limit,
    unit: 'm',
    at: tightest.at,
  })
  const slope = Math.abs(to.elevationMetres - from.elevationMetres) / (distanceBetween(from.at, to.at) || 1)
  const doubt = slope * source.accuracyMetres
  const { zh, en } = workName(context)
  const where = {
    zh: `距${rule.from.name.zh} ${chainageMetres.toFixed(1)} m 处`,
    en: `${chainageMetres.toFixed(1)} m from ${rule.from.name.en}`,
  }
  const [m, l, by] = figuresApart(proposed, limit, 'm')
  if (Math.abs(proposed - limit) < doubt && !verdict.legacyNonconforming) {
    return {
      ...verdict,
      result: 'needs_expert',
      tolerance: doubt,
      requires: [{ kind: 'survey', of: { zh: '视廊高度', en: 'the height under the sight line' } }],
      sentence: {
        zh: `${zh}与视廊限高只差 ${by}，小于测量精度，须先测量（${where.zh}）。`,
        en: `${en} is within ${by} of the view corridor's limit, less than the survey accuracy. Please survey first (${where.en}).`,
      },
    }
  }
  if (verdict.legacyNonconforming) return verdict
  const sentence =
    verdict.result === 'fail'
      ? {
          zh: `${zh}高出视廊限高 ${by}（量得 ${m}，限 ${l}，${where.zh}）。`,
          en: `${en} stands ${by} above the view corridor's limit (${m}, limit ${l}, ${where.en}).`,
        }
      : {
          zh: `${zh}在视廊限高以下 ${by}（量得 ${m}，限 ${l}，${where.zh}）。`,
          en: `${en} stays ${by} under the view corridor's limit (${m}, limit ${l}, ${where.en}).`,
        }
  return { ...verdict, sentence }
}
