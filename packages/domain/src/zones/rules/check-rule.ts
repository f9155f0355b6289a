import type { RuleContext } from '../rule-context.ts'
import type { RuleKind, RuleOf } from '../rule.ts'
import type { Verdict } from '../verdict.ts'
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

/** Asks the one file that knows this kind of rule. */
export function checkRule(context: RuleContext): Verdict[] {
  // The table pairs each kind with its own check; the language cannot follow the pairing through a variable.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const check = checks[context.rule.kind] as (context: RuleContext) => Verdict | Verdict[]
  return [check(context)].flat()
}
