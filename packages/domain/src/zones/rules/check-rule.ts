import type { RuleContext } from '../rule-context.ts'
import type { RuleKind, RuleOf } from '../rule.ts'
import { insufficient, type Verdict } from '../verdict.ts'
import { type WorkType, workTypes } from '../work.ts'
import { type ValueName, valueNames } from '../zone-names.ts'
import {
  checkKeepMassing,
  checkMaxCoverage,
  checkMaxFloorAreaRatio,
  checkMaxStoreys,
  checkMinGreenRatio,
} from './check-amounts.ts'
import { checkColourPalette, checkMaterials, checkRoofForm, checkSignSize } from './check-appearance.ts'
import { checkApproval, checkDemolition, checkExpertJudgement, checkWorksBan } from './check-bans.ts'
import { checkBuriedRemains, checkDigLimit, checkSetback, checkTreeProtection } from './check-distances.ts'
import { checkKeepHeight, checkMaxHeight } from './check-height.ts'
import { checkAwning, checkFrontage, checkLaneProportion, checkLaneWidth } from './check-lanes.ts'
import { checkPermittedRight, checkRuleSwitch } from './check-rights.ts'
import { checkOwnersConsent, checkUseList } from './check-use.ts'
import { checkViewCorridor } from './check-view-corridor.ts'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a literal
const valuesNamed = Object.keys(valueNames) as ValueName[]

type Check<K extends RuleKind> = (context: RuleContext<RuleOf<K>>) => Verdict | Verdict[]

const checks: { [K in RuleKind]: Check<K> } = {
  works_ban: checkWorksBan,
  dig_limit: checkDigLimit,
  demolition: checkDemolition,
  max_height: checkMaxHeight,
  keep_height: checkKeepHeight,
  keep_massing: checkKeepMassing,
  max_storeys: checkMaxStoreys,
  max_coverage: checkMaxCoverage,
  max_floor_area_ratio: checkMaxFloorAreaRatio,
  min_green_ratio: checkMinGreenRatio,
  setback: checkSetback,
  lane_width: checkLaneWidth,
  lane_proportion: checkLaneProportion,
  frontage: checkFrontage,
  view_corridor: checkViewCorridor,
  tree_protection: checkTreeProtection,
  buried_remains: checkBuriedRemains,
  use_list: checkUseList,
  owners_consent: checkOwnersConsent,
  materials: checkMaterials,
  roof_form: checkRoofForm,
  colour_palette: checkColourPalette,
  sign_size: checkSignSize,
  awning: checkAwning,
  expert_judgement: checkExpertJudgement,
  permitted_right: checkPermittedRight,
  rule_switch: checkRuleSwitch,
  approval: checkApproval,
}

/** Asks the one file that knows this kind of rule; while nobody says what is done, that is what is missing. */
export function checkRule(context: RuleContext): Verdict[] {
  return context.work.workType === undefined ? checkUndeclared(context) : ask(context)
}

const harmless = (verdicts: readonly Verdict[]) =>
  verdicts.every(({ result }) => result === 'not_applicable' || result === 'pass')

/**
 * A work of no declared kind may be any kind: a rule that would bite one of them cannot be answered yet. What is
 * broken or for experts whatever the work is called is said at once.
 */
function checkUndeclared(context: RuleContext): Verdict[] {
  const own = ask(context)
  if (own.some(({ result }) => result === 'fail' || result === 'needs_expert')) return own
  const as = (workType: WorkType) => ask({ ...context, work: { ...context.work, workType } })
  const differs = (verdicts: readonly Verdict[]) =>
    verdicts.some(({ result }, at) => result !== own[at]?.result) || verdicts.length !== own.length
  let isOpen = false
  for (const workType of workTypes) {
    const verdicts = as(workType)
    if (!harmless(verdicts)) return [undeclared(context, [...own, ...verdicts])]
    isOpen ||= context.overlap.isInside && differs(verdicts)
  }
  return isOpen ? [undeclared(context, own)] : own
}

function undeclared(context: RuleContext, verdicts: readonly Verdict[]): Verdict {
  const lacking = verdicts.flatMap(({ missing }) => missing ?? [])
  const missing: ValueName[] = ['workType', ...valuesNamed.filter((name) => lacking.includes(name))]
  return insufficient(context, verdicts[0]?.attribute ?? context.rule.kind, missing)
}

function ask(context: RuleContext): Verdict[] {
  // The table pairs each kind with its own check; the language cannot follow the pairing through a variable.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const check = checks[context.rule.kind] as (context: RuleContext) => Verdict | Verdict[]
  return [check(context)].flat()
}
