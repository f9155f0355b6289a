import type { LocalText } from '../language.ts'
import type { Discipline } from './requirement.ts'
import type { RoofForm, Material, Use, WorkType } from './work.ts'
import type { ZoneLevel, ZoneStatus, ZoneType } from './zone.ts'

type Names<K extends string> = Record<K, LocalText>
const n = (zh: string, en: string): LocalText => ({ zh, en })

export const zoneTypeNames: Names<ZoneType> = {
  historic_city: n('历史城区', 'historic city'),
  district_core: n('核心保护范围', 'core protected area'),
  district_control: n('建设控制地带', 'control belt'),
  coordination: n('环境协调区', 'setting'),
  relic_protection: n('文物保护范围', 'protection scope of a relic'),
  relic_control: n('文物建设控制地带', 'control belt of a relic'),
  relic_unlisted: n('未定级不可移动文物', 'unlisted relic'),
  historic_building: n('历史建筑', 'historic building'),
  character_area: n('历史风貌区', 'area of historic character'),
  historic_lane: n('历史街巷', 'historic lane'),
  old_tree: n('古树名木', 'protected tree'),
  burial_area: n('地下文物埋藏区', 'area of buried remains'),
  purple_line: n('城市紫线', 'purple line'),
  red_line: n('道路红线', 'road line'),
  green_line: n('绿线', 'green line'),
  blue_line: n('蓝线', 'water control line'),
  yellow_line: n('黄线', 'infrastructure line'),
  view_corridor: n('视线通廊', 'view corridor'),
  pre_protection: n('预先保护对象', 'temporary protection'),
  designated_area: n('法定保护区', 'designated area'),
}

export const workTypeNames: Names<WorkType> = {
  new_build: n('新建', 'new building'),
  extension: n('扩建', 'extension'),
  repair: n('修缮', 'repair'),
  demolition: n('拆除', 'demolition'),
  relocation: n('迁移', 'relocation'),
  paving: n('铺装', 'paving'),
  drainage: n('排水', 'drainage'),
  excavation: n('开挖', 'digging'),
  planting: n('种植', 'planting'),
  facility: n('添加设施', 'added facility'),
  sign: n('招牌', 'shop sign'),
  awning: n('遮阳棚', 'awning'),
  windows: n('门窗', 'windows and doors'),
  roof: n('屋顶', 'roof'),
  facade: n('立面', 'façade'),
  use_change: n('改变用途', 'change of use'),
  landscape: n('环境景观', 'landscape'),
  interior: n('室内改造', 'interior works'),
  structure: n('结构改动', 'structural works'),
}

export const useNames: Names<Use> = {
  residential: n('居住', 'housing'),
  shop: n('商店', 'shop'),
  restaurant: n('餐饮', 'restaurant'),
  guesthouse: n('民宿', 'guesthouse'),
  office: n('办公', 'office'),
  workshop: n('作坊', 'workshop'),
  culture: n('文化', 'culture'),
  community_dining: n('社区食堂', 'community dining hall'),
  community_service: n('社区服务', 'community service'),
  elder_care: n('养老', 'elder care'),
  school: n('学校', 'school'),
  green_space: n('绿地', 'green space'),
  parking: n('停车', 'parking'),
  storage: n('仓储', 'storage'),
  industrial: n('工业', 'industry'),
  vacant: n('空置', 'vacant'),
  other: n('其他', 'other'),
}

export const materialNames: Names<Material> = {
  grey_tile: n('小青瓦', 'grey tile'),
  grey_brick: n('青砖', 'grey brick'),
  timber: n('木材', 'timber'),
  lime_plaster: n('石灰抹面', 'lime plaster'),
  bluestone: n('青石板', 'bluestone slabs'),
  cobble: n('卵石', 'cobble'),
  bark_mulch: n('树皮', 'bark mulch'),
  glass: n('玻璃', 'glass'),
  steel: n('钢', 'steel'),
  aluminium: n('铝合金', 'aluminium'),
  pvc: n('塑钢', 'PVC'),
  concrete: n('混凝土', 'concrete'),
  asphalt: n('沥青', 'asphalt'),
  granite: n('花岗岩', 'granite'),
  ceramic_tile: n('瓷砖', 'ceramic tile'),
  other: n('其他材料', 'another material'),
}

export const roofFormNames: Names<RoofForm> = {
  sloped: n('坡屋顶', 'pitched roof'),
  hipped: n('四坡屋顶', 'hipped roof'),
  flat: n('平屋顶', 'flat roof'),
  curved: n('曲面屋顶', 'curved roof'),
  none: n('无屋顶', 'no roof'),
}

export const disciplineNames: Names<Discipline> = {
  heritage: n('文物与历史建筑保护', 'heritage'),
  architecture: n('建筑', 'architecture'),
  structure: n('结构', 'structure'),
  fire: n('消防', 'fire safety'),
  traffic: n('交通', 'traffic'),
  ecology: n('园林生态', 'ecology'),
  archaeology: n('考古', 'archaeology'),
  landscape: n('景观', 'landscape'),
  accessibility: n('无障碍', 'accessibility'),
  survey: n('测绘', 'surveying'),
}

/** Values of a work that a rule may miss, as a person would call them. */
export const valueNames = {
  workType: n('工程类型', 'kind of work'),
  ridge: n('屋脊高度', 'ridge height'),
  eaves: n('檐口高度', 'eaves height'),
  top: n('最高点', 'highest point'),
  existingRidge: n('现状屋脊高度', 'existing ridge height'),
  existingEaves: n('现状檐口高度', 'existing eaves height'),
  existingTop: n('现状最高点', 'existing highest point'),
  groundLevel: n('室外地坪标高', 'ground level'),
  storeys: n('层数', 'number of storeys'),
  parcel: n('所在地块', 'the parcel'),
  footprint: n('占地面积', 'footprint'),
  existingFootprint: n('现状占地面积', 'existing footprint'),
  floor: n('建筑面积', 'floor area'),
  green: n('绿地面积', 'green area'),
  use: n('拟改用途', 'proposed use'),
  existingUse: n('现状用途', 'existing use'),
  consent: n('有利害关系业主的同意记录', 'the consent of the owners concerned'),
  digDepth: n('开挖深度', 'depth of digging'),
  laneWidth: n('巷道宽度', 'lane width'),
  existingLaneWidth: n('现状巷宽', 'existing lane width'),
  frontage: n('面宽', 'frontage'),
  materials: n('材料', 'materials'),
  colours: n('颜色', 'colours'),
  roofForm: n('屋顶形式', 'roof form'),
  signHeight: n('招牌高度', 'sign height'),
  signArea: n('招牌面积', 'sign area'),
  awningDepth: n('遮阳棚出挑', 'awning depth'),
  object: n('所指的保护对象', 'the object the rule names'),
} as const satisfies Record<string, LocalText>
export type ValueName = keyof typeof valueNames

export const zoneLevelNames: Names<ZoneLevel> = {
  world: n('世界', 'world'),
  national: n('国家', 'national'),
  province: n('省', 'province'),
  city: n('市', 'city'),
  district: n('区', 'district'),
  local: n('地方', 'local'),
  unknown: n('级别未注明', 'level not stated'),
}

export const zoneStatusNames: Names<ZoneStatus> = {
  proposed: n('拟划定', 'proposed'),
  pre_protection: n('预先保护', 'temporary protection'),
  in_force: n('施行中', 'in force'),
  in_revision: n('修编中', 'being revised'),
  revoked: n('已撤销', 'revoked'),
  law_unknown: n('依据不明的规划', 'plan, law unknown'),
}
