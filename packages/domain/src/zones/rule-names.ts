import type { LocalText } from '../language.ts'
import type { Rule, RuleKind } from './rule.ts'
import { disciplineNames, materialNames, roofFormNames, useNames, workTypeNames } from './zone-names.ts'

const n = (zh: string, en: string): LocalText => ({ zh, en })

/** Kinds of rule, as a planner calls them. */
export const ruleKindNames: Record<RuleKind, LocalText> = {
  works_ban: n('禁止某类工程', 'ban on works'),
  dig_limit: n('限制开挖深度', 'limit of digging'),
  demolition: n('限制拆除', 'demolition'),
  max_height: n('限高', 'greatest height'),
  keep_height: n('保持现有高度', 'keep the existing height'),
  keep_massing: n('保持现有体量', 'keep the existing massing'),
  max_storeys: n('限层数', 'most storeys'),
  max_coverage: n('限建筑密度', 'greatest coverage'),
  max_floor_area_ratio: n('限容积率', 'greatest floor area ratio'),
  min_green_ratio: n('绿地率下限', 'least green ratio'),
  setback: n('退让', 'setback'),
  lane_width: n('保持巷宽', 'keep the width of the lane'),
  lane_proportion: n('巷道高宽比', 'proportion of the lane'),
  frontage: n('面宽', 'frontage'),
  view_corridor: n('视廊限高', 'height under a view'),
  tree_protection: n('古树保护', 'protection of a tree'),
  buried_remains: n('地下文物', 'buried remains'),
  use_list: n('用途清单', 'list of uses'),
  owners_consent: n('业主同意', 'consent of the owners'),
  materials: n('材料', 'materials'),
  roof_form: n('屋顶形式', 'form of the roof'),
  colour_palette: n('色彩', 'colours'),
  sign_size: n('招牌大小', 'size of shop signs'),
  awning: n('遮阳棚', 'awnings'),
  expert_judgement: n('专家判断', 'judgement of experts'),
  permitted_right: n('不经申请的权利', 'right to build without applying'),
  rule_switch: n('取消某项权利', 'right taken away'),
  approval: n('须经批准', 'approval needed'),
}

type Common = 'id' | 'kind' | 'severity' | 'article' | 'text' | 'exception'
type KeysOfEach<R> = R extends unknown ? Exclude<keyof R, Common> : never

/** Parameters of rules by their last word. */
export const parameterNames: Record<KeysOfEach<Rule> | 'name' | 'position' | 'elevationMetres', LocalText> = {
  workTypes: n('工程类型', 'kinds of work'),
  exempt: n('例外的工程', 'works let through'),
  maxDepthMetres: n('最深（米）', 'greatest depth (m)'),
  effect: n('效果', 'effect'),
  objectIds: n('所指保护对象的编号', 'ids of the objects meant'),
  part: n('量到哪里', 'measured to'),
  limitMetres: n('最高（米）', 'limit (m)'),
  reference: n('从哪里量起', 'measured from'),
  parts: n('保持哪些高度', 'heights to keep'),
  toleranceMetres: n('容差（米）', 'tolerance (m)'),
  existingRidgeMetres: n('现状屋脊高度（米）', 'existing ridge height (m)'),
  fittingsAbove: n('高出屋脊的设备', 'fittings above the ridge'),
  toleranceSquareMetres: n('容差（平方米）', 'tolerance (m²)'),
  limit: n('限值', 'limit'),
  distanceMetres: n('退让距离（米）', 'distance (m)'),
  objectId: n('所指保护对象的编号', 'id of the object meant'),
  min: n('下限', 'least'),
  max: n('上限', 'most'),
  from: n('视点', 'eye'),
  to: n('对景', 'target'),
  halfWidthMetres: n('半宽（米）', 'half width (m)'),
  radiusMetres: n('保护半径（米）', 'radius (m)'),
  trunk: n('树干位置', 'place of the trunk'),
  depthMetres: n('深度（米）', 'depth (m)'),
  watchDistanceMetres: n('旁站距离（米）', 'watching distance (m)'),
  permitted: n('允许的用途', 'permitted uses'),
  restricted: n('限制的用途', 'restricted uses'),
  forbidden: n('禁止的', 'forbidden'),
  fromUses: n('原用途', 'former uses'),
  allowed: n('允许的', 'allowed'),
  colours: n('颜色（#RRGGBB）', 'colours (#RRGGBB)'),
  maxDeltaE: n('色差上限（ΔE）', 'greatest difference (ΔE)'),
  maxHeightMetres: n('最高（米）', 'greatest height (m)'),
  maxSquareMetres: n('最大面积（平方米）', 'greatest area (m²)'),
  clearWidthMetres: n('净宽（米）', 'clear width (m)'),
  disciplines: n('专业', 'disciplines'),
  subject: n('判断什么', 'what is judged'),
  requirements: n('要求', 'requirements'),
  right: n('权利的代号', 'code of the right'),
  rights: n('取消哪些权利（代号）', 'rights taken away (codes)'),
  name: n('名称', 'name'),
  position: n('位置（经度, 纬度）', 'place (lon, lat)'),
  elevationMetres: n('标高（米）', 'elevation (m)'),
}

const choiceNames: Record<string, LocalText> = {
  ...workTypeNames,
  ...useNames,
  ...materialNames,
  ...roofFormNames,
  ...disciplineNames,
  public_facility: n('公共服务设施', 'public facility'),
  infrastructure: n('基础设施', 'infrastructure'),
  conservation: n('保护工程', 'conservation works'),
  ban: n('禁止', 'forbidden'),
  approval: n('须经批准', 'needs approval'),
  ridge: n('屋脊', 'ridge'),
  eaves: n('檐口', 'eaves'),
  top: n('最高点', 'highest point'),
  ground: n('室外地坪', 'the ground'),
  absolute: n('绝对标高', 'sea level (absolute)'),
  fail: n('不允许', 'not allowed'),
  needs_expert: n('由专家判断', 'for the expert'),
}

/** A parameter of a rule in words: `from.elevationMetres` is the eye's elevation. */
export const parameterName = (path: string): LocalText => pathInWords(parameterNames, path)

/** Each word of a path by its name; one without a name stands as it is. */
export function pathInWords(known: Record<string, LocalText>, path: string): LocalText {
  const names = path
    .split('.')
    .map((key) => (Object.hasOwn(known, key) ? known[key] : undefined) ?? n(key, key))
  return { zh: names.map((name) => name.zh).join(' › '), en: names.map((name) => name.en).join(' › ') }
}

/** A code that a parameter may take, in words. */
export const choiceName = (code: string): LocalText =>
  Object.hasOwn(choiceNames, code) ? (choiceNames[code] ?? n(code, code)) : n(code, code)
