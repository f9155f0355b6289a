import type { LocalText } from '../language.ts'
import type { HeritageObject, HeritageObjectKind } from './heritage-object.ts'
import { parameterNames, pathInWords } from './rule-names.ts'

const n = (zh: string, en: string): LocalText => ({ zh, en })

export const heritageObjectNames: Record<HeritageObjectKind, LocalText> = {
  old_tree: n('古树名木', 'protected tree'),
  well: n('古井', 'well'),
  lane: n('历史街巷', 'historic lane'),
  relic: n('不可移动文物', 'relic'),
  historic_building: n('历史建筑', 'historic building'),
  character_building: n('风貌建筑', 'building of character'),
  environment_element: n('历史环境要素', 'element of the setting'),
  living_tradition: n('传统活动场所', 'place of a living tradition'),
  burial_area: n('地下文物埋藏区', 'area of buried remains'),
  view_corridor: n('视线通廊', 'view corridor'),
  control_line: n('控制线', 'control line'),
}

/** What every heritage object has, and its period. */
const commonNames: Record<string, LocalText> = {
  kind: n('类型', 'kind'),
  name: n('名称', 'name'),
  designation: n('编号', 'reference'),
  validFrom: n('施行日期', 'in force from'),
  validTo: n('施行到', 'in force until'),
  legalBasis: n('法律依据', 'legal basis'),
  accuracyMetres: n('边界精度', 'accuracy of its place'),
  isLocationHidden: n('位置公开', 'who sees where it is'),
}

type KeysOfEach<O> = O extends unknown ? keyof O : never
type Figure = Exclude<
  KeysOfEach<HeritageObject>,
  'id' | 'kind' | 'name' | 'designation' | 'legalBasis' | 'accuracyMetres' | 'isLocationHidden' | 'geometry'
>

/** Figures of heritage objects, where they are not also parameters of rules. */
const figureNames: Record<Figure, LocalText> = {
  radiusMetres: n('保护半径（米）', 'radius (m)'),
  species: n('树种', 'species'),
  plantedYear: n('种植年份', 'year of planting'),
  widthMetres: n('巷宽（米）', 'width (m)'),
  paving: n('铺装', 'paving'),
  grade: n('级别', 'grade'),
  ridgeMetres: n('屋脊高度（米）', 'ridge height (m)'),
  eavesMetres: n('檐口高度（米）', 'eaves height (m)'),
  storeys: n('层数', 'storeys'),
  builtYear: n('建造年份', 'year of building'),
  element: n('哪种要素', 'which element'),
  digDepthMetres: n('开挖深度（米）', 'depth of digging (m)'),
  watchDistanceMetres: n('旁站距离（米）', 'watching distance (m)'),
  from: n('视点', 'eye'),
  to: n('对景', 'target'),
  halfWidthMetres: n('半宽（米）', 'half width (m)'),
  colour: n('哪种线', 'which line'),
  setbackMetres: n('退让距离（米）', 'setback (m)'),
}

/** Codes that a figure may take. */
const figureChoices: Record<string, LocalText> = {
  national: n('全国重点', 'national'),
  province: n('省级', 'provincial'),
  city: n('市级', 'city'),
  district: n('县（区）级', 'district'),
  unlisted: n('未定级', 'unlisted'),
  bridge: n('桥', 'bridge'),
  wall: n('墙', 'wall'),
  steps: n('台阶', 'steps'),
  gate: n('门', 'gate'),
  shop_sign: n('老招牌', 'old shop sign'),
  paving: n('铺地', 'paving'),
  other: n('其他', 'other'),
  red: n('红线（道路）', 'red (roads)'),
  green: n('绿线（绿地）', 'green (green space)'),
  blue: n('蓝线（水体）', 'blue (water)'),
  yellow: n('黄线（基础设施）', 'yellow (infrastructure)'),
  purple: n('紫线（历史文化）', 'purple (heritage)'),
}

/** A figure in words by its path: `from.elevationMetres` is the eye's elevation. */
export const figureName = (path: string): LocalText =>
  pathInWords({ ...parameterNames, ...figureNames }, path)

/** Any entry of its record by its path. */
export const factName = (path: string): LocalText => commonNames[path] ?? figureName(path)

/** A code of a figure in words. */
export const figureChoice = (code: string): LocalText => figureChoices[code] ?? n(code, code)
