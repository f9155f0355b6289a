import { shortestWay } from '../../geometry/measure.ts'
import { levelOf } from './check-height.ts'
import { disciplineNames, valueNames } from '../zone-names.ts'
import { figure, insufficient, judgeLimit, notApplicable, workName } from '../verdict.ts'
import type { Verdict } from '../verdict.ts'
import { touchesHeight } from '../rule-context.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleOf } from '../rule.ts'

/** The lane a work stands at, from its centre line; half its width plus an awning's reach counts as at the lane. */
function laneAt(context: RuleContext, withinMetres: number) {
  let nearest: { widthMetres: number; away: number } | undefined
  for (const { object, planar } of context.objects) {
    if (object.kind !== 'lane') continue
    const away = shortestWay(context.workPlanar, planar).metres
    if (away <= object.widthMetres / 2 + withinMetres && away < (nearest?.away ?? Infinity)) {
      nearest = { widthMetres: object.widthMetres, away }
    }
  }
  return nearest
}

/** A historic lane keeps its width. */
export function checkLaneWidth(context: RuleContext<RuleOf<'lane_width'>>): Verdict {
  const { work, rule } = context
  const attribute = 'lane_width'
  if (!work.laneWidthMetres && work.workType !== 'paving') return notApplicable(context, attribute)
  const existing = work.laneWidthMetres?.existing ?? laneAt(context, 0)?.widthMetres
  const proposed = work.laneWidthMetres?.proposed
  if (proposed === undefined) return insufficient(context, attribute, ['laneWidth'])
  if (existing === undefined) return insufficient(context, attribute, ['existingLaneWidth'])
  const change = Math.abs(proposed - existing)
  const isKept = change <= rule.toleranceMetres + 1e-6
  const { zh, en } = workName(context)
  const [p, e] = [figure(proposed, 'm'), figure(existing, 'm')]
  return {
    result: isKept ? 'pass' : 'fail',
    attribute,
    direction: 'max',
    measured: proposed,
    limit: existing,
    margin: rule.toleranceMetres - change,
    tolerance: rule.toleranceMetres,
    unit: 'm',
    sentence: isKept
      ? { zh: `${zh}保持巷宽 ${e}。`, en: `${en} keeps the lane ${e} wide.` }
      : {
          zh: `${zh}把巷宽从 ${e} 改为 ${p}，此处只容许 ±${rule.toleranceMetres} m。`,
          en: `${en} changes the lane from ${e} to ${p}. Only ±${rule.toleranceMetres} m is allowed here.`,
        },
  }
}

/** The lane's width against the height of its walls stays within the range that makes it feel as it does. */
export function checkLaneProportion(context: RuleContext<RuleOf<'lane_proportion'>>): Verdict {
  const { work, rule, surroundings } = context
  const attribute = 'lane_proportion'
  if (!touchesHeight(work) || work.workType === 'facility') return notApplicable(context, attribute)
  const width =
    work.laneWidthMetres?.proposed ?? work.laneWidthMetres?.existing ?? laneAt(context, 1)?.widthMetres
  if (width === undefined) return notApplicable(context, attribute)
  const part = work.heights?.eaves?.proposed === undefined ? 'ridge' : 'eaves'
  const level = levelOf(work, part, 'ground', surroundings)
  if (level === 'no_ground_level') return insufficient(context, attribute, ['groundLevel'])
  const wall = level.proposed
  if (!wall) return insufficient(context, attribute, ['eaves'])
  const what = { zh: '街巷宽高比', en: 'ratio of lane width to wall height' }
  const isLow = rule.min !== undefined && width / wall < rule.min
  const limit = isLow ? rule.min : rule.max
  if (limit === undefined) return notApplicable(context, attribute)
  return judgeLimit(context, {
    attribute,
    direction: isLow ? 'min' : 'max',
    what,
    proposed: width / wall,
    limit,
    unit: 'ratio',
  })
}

/** Houses keep the narrow fronts of the street. */
export function checkFrontage(context: RuleContext<RuleOf<'frontage'>>): Verdict {
  const { work, rule } = context
  const attribute = 'frontage'
  const proposed = work.frontageMetres
  if (proposed === undefined) {
    return work.workType === 'new_build'
      ? insufficient(context, attribute, ['frontage'])
      : notApplicable(context, attribute)
  }
  const isLow = rule.min !== undefined && proposed < rule.min
  const limit = isLow ? rule.min : rule.max
  if (limit === undefined) return notApplicable(context, attribute)
  return judgeLimit(context, {
    attribute,
    direction: isLow ? 'min' : 'max',
    what: valueNames.frontage,
    proposed,
    limit,
    unit: 'm',
  })
}

/** An awning must leave a clear way; where it does not, fire and traffic people look at it. */
export function checkAwning(context: RuleContext<RuleOf<'awning'>>): Verdict {
  const { work, rule } = context
  const attribute = 'awning'
  if (work.workType !== 'awning' && work.awningDepthMetres === undefined)
    return notApplicable(context, attribute)
  const depth = work.awningDepthMetres
  const lane =
    work.laneWidthMetres?.proposed ?? work.laneWidthMetres?.existing ?? laneAt(context, 3)?.widthMetres
  if (depth === undefined) return insufficient(context, attribute, ['awningDepth'])
  if (rule.maxDepthMetres !== undefined && depth > rule.maxDepthMetres) {
    return judgeLimit(context, {
      attribute: 'awning.depth',
      direction: 'max',
      what: valueNames.awningDepth,
      proposed: depth,
      limit: rule.maxDepthMetres,
      unit: 'm',
    })
  }
  if (lane === undefined) return insufficient(context, attribute, ['existingLaneWidth'])
  const clear = lane - depth
  const verdict = judgeLimit(context, {
    attribute,
    direction: 'min',
    what: { zh: '棚外净宽', en: 'clear width left' },
    proposed: clear,
    limit: rule.clearWidthMetres,
    unit: 'm',
  })
  if (verdict.result === 'pass') return verdict
  const { zh, en } = workName(context)
  const [d, w, c] = [figure(depth, 'm'), figure(lane, 'm'), figure(clear, 'm')]
  return {
    ...verdict,
    result: 'needs_expert',
    requires: rule.disciplines.map((discipline) => ({ kind: 'expert', discipline, article: rule.article })),
    sentence: {
      zh: `${zh}出挑 ${d}，巷宽 ${w}，只剩净宽 ${c}，由${rule.disciplines.map((x) => disciplineNames[x].zh).join('、')}专家判定。`,
      en: `${en} reaches ${d} over a lane of ${w} and leaves ${c} clear. Experts decide (${rule.disciplines.map((x) => disciplineNames[x].en).join(', ')}).`,
    },
  }
}
