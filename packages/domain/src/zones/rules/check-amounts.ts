import { insufficient, judgeLimit, notApplicable } from '../verdict.ts'
import type { Verdict } from '../verdict.ts'
import { addsBuilding } from '../rule-context.ts'
import type { RuleContext } from '../rule-context.ts'
import type { RuleOf } from '../rule.ts'
import type { Change } from '../work.ts'
import { valueNames } from '../zone-names.ts'
import type { ValueName } from '../zone-names.ts'

/** No more storeys than the plan allows. */
export function checkMaxStoreys(context: RuleContext<RuleOf<'max_storeys'>>): Verdict {
  const { work, rule } = context
  const attribute = 'storeys'
  if (!work.storeys && !addsBuilding(work)) return notApplicable(context, attribute)
  const proposed = work.storeys?.proposed
  if (proposed === undefined) return insufficient(context, attribute, ['storeys'])
  return judgeLimit(context, {
    attribute,
    direction: 'max',
    what: valueNames.storeys,
    proposed,
    existing: work.storeys?.existing,
    limit: rule.limit,
    unit: 'storeys',
  })
}

interface Ratio {
  attribute: string
  direction: 'max' | 'min'
  what: { zh: string; en: string }
  limit: number
  change?: Change
  standing?: number
  value: ValueName
}

/** Square metres after the work, over the square metres of the parcel that the proposer chose. */
function judgeRatio(context: RuleContext, ratio: Ratio): Verdict {
  const { work } = context
  if (!ratio.change && !addsBuilding(work)) return notApplicable(context, ratio.attribute)
  const missing: ValueName[] = []
  if (!work.parcel) missing.push('parcel')
  if (ratio.change?.proposed === undefined) missing.push(ratio.value)
  if (!work.parcel || ratio.change?.proposed === undefined)
    return insufficient(context, ratio.attribute, missing)
  const land = work.parcel.areaSquareMetres
  if (land === 0) return insufficient(context, ratio.attribute, ['parcel'])
  const before = ratio.standing ?? ratio.change.existing
  const after = (before ?? 0) - (ratio.change.existing ?? 0) + ratio.change.proposed
  return judgeLimit(context, {
    attribute: ratio.attribute,
    direction: ratio.direction,
    what: ratio.what,
    proposed: after / land,
    existing: before === undefined ? undefined : before / land,
    limit: ratio.limit,
    unit: 'ratio',
  })
}

/** The share of the parcel that buildings may cover. */
export const checkMaxCoverage = (context: RuleContext<RuleOf<'max_coverage'>>): Verdict =>
  judgeRatio(context, {
    attribute: 'coverage',
    direction: 'max',
    what: { zh: '建筑密度', en: 'coverage' },
    limit: context.rule.limit,
    change: context.work.footprintSquareMetres,
    standing: context.work.parcel?.builtSquareMetres,
    value: 'footprint',
  })

/** Floor area over parcel area. */
export const checkMaxFloorAreaRatio = (context: RuleContext<RuleOf<'max_floor_area_ratio'>>): Verdict =>
  judgeRatio(context, {
    attribute: 'floor_area_ratio',
    direction: 'max',
    what: { zh: '容积率', en: 'floor area ratio' },
    limit: context.rule.limit,
    change: context.work.floorSquareMetres,
    standing: context.work.parcel?.floorSquareMetres,
    value: 'floor',
  })

/** The share of the parcel that must stay or become green. */
export const checkMinGreenRatio = (context: RuleContext<RuleOf<'min_green_ratio'>>): Verdict =>
  judgeRatio(context, {
    attribute: 'green_ratio',
    direction: 'min',
    what: { zh: '绿地率', en: 'green ratio' },
    limit: context.rule.limit,
    change: context.work.greenSquareMetres,
    standing: context.work.parcel?.greenSquareMetres,
    value: 'green',
  })

/** A kept building does not grow in plan. */
export function checkKeepMassing(context: RuleContext<RuleOf<'keep_massing'>>): Verdict {
  const { work, rule } = context
  const attribute = 'keep_massing'
  const change = work.footprintSquareMetres
  if (!change && work.workType !== 'extension') return notApplicable(context, attribute)
  if (change?.proposed === undefined) return insufficient(context, attribute, ['footprint'])
  if (change.existing === undefined) return insufficient(context, attribute, ['existingFootprint'])
  return judgeLimit(context, {
    attribute,
    direction: 'max',
    what: valueNames.footprint,
    proposed: change.proposed,
    limit: change.existing,
    tolerance: rule.toleranceSquareMetres,
    unit: 'm2',
  })
}
