import type { HeritageObject } from '../../../packages/domain/src/zones/heritage-object.ts'
import type { WorkType } from '../../../packages/domain/src/zones/work.ts'
import type { ZoneVersion } from '../../../packages/domain/src/zones/zone.ts'

/** The zones and protected things of Liuting Li in local metres (x east, y north); `write-zones.ts` places them. */
const t = (zh: string, en: string) => ({ zh, en })
const rect = (x1: number, y1: number, x2: number, y2: number): [number, number][] => [
  [x1, y1],
  [x2, y1],
  [x2, y2],
  [x1, y2],
  [x1, y1],
]
const area = (...rings: [number, number][][]) => ({ type: 'MultiPolygon' as const, coordinates: [rings] })

const cityRegulation = t('历史文化名城名镇名村保护条例', 'Regulation on Historic Cities, Towns and Villages')
const relicsLaw = t('文物保护法', 'Law on the Protection of Cultural Relics')
const plan = t('柳汀里历史文化街区保护规划', 'Protection Plan of Liuting Li')
const of = (act: { zh: string; en: string }, zh: string, en: string) =>
  t(`${act.zh} ${zh}`, `${act.en}, ${en}`)

const planningBureau = t(
  '棠川市规划和自然资源局会同市文物局',
  'the city planning bureau with the heritage bureau',
)
const cityGovernment = t('棠川市人民政府', 'the city government of Tangchuan')
const provincialHeritage = t('省文物局', 'the provincial heritage administration')

const outdoors: WorkType[] = [
  'new_build',
  'extension',
  'repair',
  'demolition',
  'paving',
  'drainage',
  'excavation',
  'facility',
  'roof',
  'facade',
  'landscape',
  'structure',
]
const inForce = {
  status: 'in_force' as const,
  validFrom: '2021-07-01',
  validTo: null,
  recordedFrom: '2021-07-05T09:00:00+08:00',
  recordedTo: null,
  isDefinitive: true,
  sourceScale: 500,
  documents: [],
  procedures: [],
}

const core: ZoneVersion = {
  ...inForce,
  zoneId: 'Z1',
  version: 1,
  name: t('核心保护范围', 'core protected area'),
  type: 'district_core',
  level: 'province',
  authority: cityGovernment,
  legalBasis: { act: cityRegulation, article: t('第二十七、二十八条', 'Art. 27, 28'), drawing: 'LTL-BH-03' },
  accuracyMetres: 0.5,
  geometry: area(rect(40, 60, 300, 300)),
  rules: [
    {
      id: 'Z1-ban',
      kind: 'works_ban',
      severity: 'mandatory',
      article: of(cityRegulation, '第二十八条', 'Art. 28'),
      text: t(
        '不得新建、扩建；必要的基础设施和公共服务设施除外。',
        'No new building or extension, except necessary infrastructure and public facilities.',
      ),
      exception: {
        text: t('新建、扩建必要的基础设施和公共服务设施', 'necessary infrastructure and public facilities'),
        grantedBy: planningBureau,
        article: of(cityRegulation, '第二十八条', 'Art. 28'),
      },
      workTypes: ['new_build', 'extension', 'drainage'],
      exempt: ['public_facility', 'infrastructure'],
    },
    {
      id: 'Z1-demolition',
      kind: 'demolition',
      severity: 'mandatory',
      article: of(cityRegulation, '第二十八条', 'Art. 28'),
      text: t(
        '拆除建筑物，即使不是历史建筑，也须批准。',
        'Taking down a building needs approval, even if it is not historic.',
      ),
      exception: { text: t('经批准可以拆除', 'may be taken down with approval'), grantedBy: planningBureau },
      effect: 'approval',
    },
    {
      id: 'Z1-keep-height',
      kind: 'keep_height',
      severity: 'mandatory',
      article: of(cityRegulation, '第二十七条', 'Art. 27'),
      text: t('建筑保持原有高度。', 'Buildings keep their height.'),
      parts: ['ridge', 'eaves'],
      toleranceMetres: 0,
      fittingsAbove: 'needs_expert',
    },
    {
      id: 'Z1-ridge',
      kind: 'max_height',
      severity: 'mandatory',
      article: of(plan, '文本第 12 条', 'text 12'),
      text: t('屋脊不高于 7.0 m。', 'The ridge stands no higher than 7.0 m.'),
      part: 'ridge',
      limitMetres: 7,
      reference: 'ground',
    },
    {
      id: 'Z1-eaves',
      kind: 'max_height',
      severity: 'mandatory',
      article: of(plan, '文本第 12 条', 'text 12'),
      text: t('檐口不高于 4.5 m。', 'The eaves stand no higher than 4.5 m.'),
      part: 'eaves',
      limitMetres: 4.5,
      reference: 'ground',
    },
    {
      id: 'Z1-lane-width',
      kind: 'lane_width',
      severity: 'mandatory',
      article: of(plan, '文本第 14 条', 'text 14'),
      text: t('街巷保持原有宽度，容许 ±0.1 m。', 'Lanes keep their width, within ±0.1 m.'),
      toleranceMetres: 0.1,
    },
    {
      id: 'Z1-materials',
      kind: 'materials',
      severity: 'mandatory',
      article: of(plan, '文本第 15 条', 'text 15'),
      text: t(
        '外露部分用青瓦、青砖、木材、石灰、青石。',
        'What is seen is of grey tile, grey brick, timber, lime or bluestone.',
      ),
      allowed: ['grey_tile', 'grey_brick', 'timber', 'lime_plaster', 'bluestone'],
      forbidden: [],
    },
    {
      id: 'Z1-colours',
      kind: 'colour_palette',
      severity: 'mandatory',
      article: of(plan, '文本第 15 条', 'text 15'),
      text: t('颜色在六色色谱之内，色差 ΔE 不超过 8。', 'Colours come from the palette of six, within ΔE 8.'),
      colours: ['#5b5f61', '#8c9192', '#e9e5da', '#6b4a32', '#5a2e24', '#7c8385'],
      maxDeltaE: 8,
    },
    {
      id: 'Z1-sign',
      kind: 'sign_size',
      severity: 'mandatory',
      article: of(plan, '文本第 16 条', 'text 16'),
      text: t('招牌高度不超过 0.8 m。', 'Shop signs are no more than 0.8 m high.'),
      maxHeightMetres: 0.8,
    },
    {
      id: 'Z1-awning',
      kind: 'awning',
      severity: 'guidance',
      article: of(cityRegulation, '第三十一条', 'Art. 31'),
      text: t(
        '遮阳棚外留净宽 3.0 m；不足的另定防火安全方案。',
        'Awnings leave 3.0 m clear, or a special fire safety plan is made.',
      ),
      clearWidthMetres: 3,
      disciplines: ['fire', 'traffic'],
    },
    {
      id: 'Z1-harmony',
      kind: 'expert_judgement',
      severity: 'mandatory',
      article: of(cityRegulation, '第二十七条', 'Art. 27'),
      text: t('与历史风貌协调。', 'In keeping with the historic character.'),
      subject: t('风貌协调', 'whether it is in keeping'),
      workTypes: ['facade', 'windows', 'roof', 'sign', 'awning', 'new_build', 'extension'],
      disciplines: ['heritage'],
    },
  ],
  procedures: [
    {
      workTypes: ['new_build', 'extension', 'drainage', 'demolition'],
      requirement: { kind: 'notice', minimumDays: 20, article: of(cityRegulation, '第二十九条', 'Art. 29') },
    },
    {
      workTypes: ['new_build', 'extension', 'drainage', 'demolition'],
      requirement: {
        kind: 'expert',
        discipline: 'heritage',
        article: of(cityRegulation, '第二十九条', 'Art. 29'),
      },
    },
    {
      workTypes: ['new_build', 'extension', 'drainage', 'demolition'],
      requirement: { kind: 'hearing_right', article: of(cityRegulation, '第二十九条', 'Art. 29') },
    },
  ],
}

const controlBelt: ZoneVersion = {
  ...inForce,
  zoneId: 'Z2',
  version: 1,
  name: t('建设控制地带', 'control belt'),
  type: 'district_control',
  level: 'province',
  authority: cityGovernment,
  legalBasis: { act: cityRegulation, article: t('第二十六条', 'Art. 26'), drawing: 'LTL-BH-03' },
  accuracyMetres: 0.5,
  geometry: area(rect(0, 40, 430, 340), rect(40, 60, 300, 300)),
  rules: [
    {
      id: 'Z2-ridge',
      kind: 'max_height',
      severity: 'mandatory',
      article: of(cityRegulation, '第二十六条', 'Art. 26'),
      text: t('屋脊不高于 9.0 m。', 'The ridge stands no higher than 9.0 m.'),
      part: 'ridge',
      limitMetres: 9,
      reference: 'ground',
    },
    {
      id: 'Z2-storeys',
      kind: 'max_storeys',
      severity: 'mandatory',
      article: of(cityRegulation, '第二十六条', 'Art. 26'),
      text: t('不超过两层。', 'No more than two storeys.'),
      limit: 2,
    },
    {
      id: 'Z2-coverage',
      kind: 'max_coverage',
      severity: 'mandatory',
      article: of(plan, '文本第 20 条', 'text 20'),
      text: t('建筑密度不超过 60 %。', 'Buildings cover no more than 60 % of the parcel.'),
      limit: 0.6,
    },
    {
      id: 'Z2-roof',
      kind: 'roof_form',
      severity: 'guidance',
      article: of(plan, '文本第 21 条', 'text 21'),
      text: t('用坡屋顶。', 'Roofs are pitched.'),
      allowed: ['sloped', 'hipped'],
    },
  ],
}

const wall: ZoneVersion = {
  ...inForce,
  zoneId: 'Z3',
  version: 1,
  name: t('南城墙保护范围', 'protection scope of the South City Wall'),
  type: 'relic_protection',
  level: 'province',
  authority: provincialHeritage,
  legalBasis: { act: relicsLaw, article: t('第二十八条', 'Art. 28'), drawing: 'LTL-WB-01' },
  accuracyMetres: 0.3,
  geometry: area(rect(0, 0, 480, 33)),
  rules: [
    {
      id: 'Z3-ban',
      kind: 'works_ban',
      severity: 'mandatory',
      article: of(relicsLaw, '第二十八条', 'Art. 28'),
      text: t('除保护工程外，不得进行任何工程。', 'No works other than conservation works.'),
      exception: {
        text: t(
          '因特殊情况需要，经批准并保证文物安全',
          'in special cases, with approval and the relic kept safe',
        ),
        grantedBy: t(
          '省人民政府（事先征得国家文物局同意）',
          'the provincial government, with prior consent of the national heritage administration',
        ),
      },
      workTypes: [...outdoors, 'relocation', 'planting', 'sign', 'awning', 'windows', 'interior'],
      exempt: ['conservation'],
    },
    {
      id: 'Z3-dig',
      kind: 'dig_limit',
      severity: 'mandatory',
      article: of(relicsLaw, '第二十八条', 'Art. 28'),
      text: t('不得爆破、钻探、挖掘。', 'No blasting, drilling or digging.'),
      maxDepthMetres: 0,
    },
  ],
}

const wallBelt: ZoneVersion = {
  ...inForce,
  zoneId: 'Z4',
  version: 1,
  name: t('南城墙建设控制地带', 'control belt of the South City Wall'),
  type: 'relic_control',
  level: 'province',
  authority: provincialHeritage,
  legalBasis: { act: relicsLaw, article: t('第二十九条', 'Art. 29'), drawing: 'LTL-WB-01' },
  accuracyMetres: 0.5,
  geometry: area(rect(0, 33, 480, 83)),
  rules: [
    {
      id: 'Z4-ridge',
      kind: 'max_height',
      severity: 'mandatory',
      article: of(relicsLaw, '第二十九条', 'Art. 29'),
      text: t('屋脊不高于 6.0 m。', 'The ridge stands no higher than 6.0 m.'),
      part: 'ridge',
      limitMetres: 6,
      reference: 'ground',
    },
    {
      id: 'Z4-consent',
      kind: 'approval',
      severity: 'mandatory',
      article: of(relicsLaw, '第二十九条', 'Art. 29'),
      text: t(
        '工程设计方案按文物级别和影响程度，先经文物部门同意。',
        'The design first needs the consent of the heritage authority, by grade of the relic and degree of impact.',
      ),
      workTypes: outdoors,
      requirements: [
        { kind: 'approval', authority: provincialHeritage, article: of(relicsLaw, '第二十九条', 'Art. 29') },
      ],
    },
  ],
}

const dyeWorks = (
  version: number,
  ring: [number, number][],
  life: Pick<ZoneVersion, 'validFrom' | 'validTo' | 'recordedFrom'>,
): ZoneVersion => ({
  ...inForce,
  ...life,
  zoneId: 'Z5',
  version,
  name: t('染坊旧址（紫线）', 'old dye works (purple line)'),
  type: 'historic_building',
  level: 'city',
  authority: cityGovernment,
  legalBasis: {
    act: cityRegulation,
    article: t('第三十二至三十五条', 'Art. 32 to 35'),
    drawing: `LTL-ZX-05-${version}`,
  },
  accuracyMetres: 0.3,
  geometry: area(ring),
  rules: [
    {
      id: 'Z5-keep-height',
      kind: 'keep_height',
      severity: 'mandatory',
      article: of(cityRegulation, '第二十七条', 'Art. 27'),
      text: t('保持原有高度，屋脊 5.3 m。', 'Keeps its height, ridge 5.3 m.'),
      parts: ['ridge'],
      toleranceMetres: 0,
      existingRidgeMetres: 5.3,
      fittingsAbove: 'needs_expert',
    },
    {
      id: 'Z5-approval',
      kind: 'approval',
      severity: 'mandatory',
      article: of(cityRegulation, '第三十五条', 'Art. 35'),
      text: t(
        '外部修缮装饰、添加设施、改变结构或用途，须经批准。',
        'Exterior repair, added facilities and changes of structure or use need approval.',
      ),
      workTypes: [
        'repair',
        'facade',
        'windows',
        'roof',
        'facility',
        'structure',
        'use_change',
        'sign',
        'awning',
      ],
      requirements: [
        { kind: 'approval', authority: planningBureau, article: of(cityRegulation, '第三十五条', 'Art. 35') },
      ],
    },
    {
      id: 'Z5-demolition',
      kind: 'demolition',
      severity: 'mandatory',
      article: of(cityRegulation, '第三十四条', 'Art. 34'),
      text: t('不得损坏、迁移、拆除。', 'May not be damaged, moved or taken down.'),
      effect: 'ban',
    },
  ],
  procedures: [
    {
      workTypes: ['facility', 'structure', 'use_change'],
      requirement: { kind: 'notice', minimumDays: 20, article: of(plan, '文本第 30 条', 'text 30') },
    },
    {
      workTypes: ['facility', 'structure', 'use_change'],
      requirement: {
        kind: 'expert',
        discipline: 'heritage',
        article: of(cityRegulation, '第三十五条', 'Art. 35'),
      },
    },
    {
      workTypes: ['facility', 'structure', 'use_change'],
      requirement: {
        kind: 'expert',
        discipline: 'fire',
        article: of(cityRegulation, '第三十一条', 'Art. 31'),
      },
    },
    {
      workTypes: ['facility', 'structure', 'use_change'],
      requirement: { kind: 'hearing_right', article: of(plan, '文本第 30 条', 'text 30') },
    },
  ],
})

const millBridge = {
  name: t('磨坊桥', 'Mill Bridge'),
  position: [360, 300] as [number, number],
  elevationMetres: 3.5,
}
const gate = {
  name: t('聚星门', 'Juxing Gate'),
  position: [240, 10] as [number, number],
  elevationMetres: 12,
}

const corridor: ZoneVersion = {
  ...inForce,
  zoneId: 'Z6',
  version: 1,
  name: t('磨坊桥至聚星门视廊', 'view corridor from Mill Bridge to Juxing Gate'),
  type: 'view_corridor',
  level: 'city',
  authority: cityGovernment,
  legalBasis: { act: plan, article: t('文本第 9 条', 'text 9'), drawing: 'LTL-BH-07' },
  accuracyMetres: 0.5,
  geometry: area([
    [369.2, 296.2],
    [350.8, 303.8],
    [230.8, 13.8],
    [249.2, 6.2],
    [369.2, 296.2],
  ]),
  rules: [
    {
      id: 'Z6-view',
      kind: 'view_corridor',
      severity: 'mandatory',
      article: of(plan, '文本第 9 条', 'text 9'),
      text: t(
        '高度不超过 3.5 + 8.5 × d ÷ 313.8 m，d 为到磨坊桥的距离。',
        'Height at most 3.5 + 8.5 × d ÷ 313.8 m, d being the distance from Mill Bridge.',
      ),
      from: millBridge,
      to: gate,
      halfWidthMetres: 10,
      reference: 'ground',
    },
  ],
}

export const zonesInMetres: { id: string; versions: ZoneVersion[] }[] = [
  { id: 'Z1', versions: [core] },
  { id: 'Z2', versions: [controlBelt] },
  { id: 'Z3', versions: [wall] },
  { id: 'Z4', versions: [wallBelt] },
  {
    id: 'Z5',
    versions: [
      dyeWorks(1, rect(320, 212, 356, 243), {
        validFrom: '2021-07-01',
        validTo: '2025-11-01',
        recordedFrom: '2021-07-05T09:00:00+08:00',
      }),
      dyeWorks(2, rect(320, 210, 360, 245), {
        validFrom: '2025-11-01',
        validTo: null,
        recordedFrom: '2025-10-28T10:00:00+08:00',
      }),
    ],
  },
  { id: 'Z6', versions: [corridor] },
]

const treeRules = {
  act: t('古树名木保护规定', 'Rules on old and notable trees'),
  article: t('保护范围', 'protected radius'),
}
const planDetail = (zh: string, en: string) => ({ act: plan, article: t(zh, en) })
const shown = { isLocationHidden: false }
const lane = (
  id: string,
  zh: string,
  en: string,
  chain: [number, number][],
  widthMetres: number,
): HeritageObject => ({
  ...shown,
  id,
  kind: 'lane',
  name: t(zh, en),
  legalBasis: planDetail('文本第 14 条', 'text 14'),
  accuracyMetres: 0.2,
  geometry: { type: 'LineString', coordinates: chain },
  widthMetres,
})
const well = (id: string, zh: string, en: string, x: number, y: number): HeritageObject => ({
  ...shown,
  id,
  kind: 'well',
  name: t(zh, en),
  legalBasis: planDetail('文本第 17 条', 'text 17'),
  accuracyMetres: 0.2,
  geometry: { type: 'Point', coordinates: [x, y] },
  radiusMetres: 3,
})

export const objectsInMetres: HeritageObject[] = [
  {
    ...shown,
    id: 'T1',
    kind: 'old_tree',
    name: t('古银杏', 'the old ginkgo'),
    legalBasis: treeRules,
    accuracyMetres: 0.3,
    geometry: { type: 'Point', coordinates: [95, 175] },
    radiusMetres: 12,
    species: t('银杏', 'ginkgo'),
    plantedYear: 1887,
  },
  {
    ...shown,
    id: 'T2',
    kind: 'old_tree',
    name: t('老梧桐', 'the old plane tree'),
    legalBasis: treeRules,
    accuracyMetres: 0.3,
    geometry: { type: 'Point', coordinates: [156, 176] },
    radiusMetres: 6,
    species: t('梧桐', 'plane tree'),
  },
  well('W1', '双井（西）', 'the western twin well', 212, 123),
  well('W2', '双井（东）', 'the eastern twin well', 216, 123),
  {
    id: 'A1',
    kind: 'burial_area',
    isLocationHidden: true,
    name: t('地下文物埋藏区', 'the area of buried remains'),
    legalBasis: { act: relicsLaw, article: t('第四十、四十三、四十六条', 'Art. 40, 43, 46') },
    accuracyMetres: 1.5,
    geometry: { type: 'Polygon', coordinates: [rect(60, 240, 140, 300)] },
    digDepthMetres: 0.5,
    watchDistanceMetres: 10,
  },
  {
    ...shown,
    id: 'B1',
    kind: 'control_line',
    name: t('柳河蓝线', 'the blue line of the Liu canal'),
    legalBasis: planDetail('文本第 24 条', 'text 24'),
    accuracyMetres: 0.5,
    geometry: {
      type: 'LineString',
      coordinates: [
        [440, 0],
        [440, 360],
      ],
    },
    colour: 'blue',
    setbackMetres: 10,
  },
  lane(
    'L1',
    '打灯巷',
    'Lantern Lane',
    [
      [150, 40],
      [150, 300],
    ],
    3.2,
  ),
  lane(
    'L2',
    '双井巷',
    'Twin Wells Lane',
    [
      [0, 120],
      [430, 120],
    ],
    2.8,
  ),
  lane(
    'L3',
    '染坊巷',
    'Dyers’ Lane',
    [
      [40, 230],
      [430, 230],
    ],
    3,
  ),
  lane(
    'L4',
    '磨坊弄',
    'Mill Alley',
    [
      [300, 40],
      [300, 340],
    ],
    2.4,
  ),
  lane(
    'L5',
    '河沿街',
    'Canalside Street',
    [
      [433, 0],
      [433, 360],
    ],
    5.5,
  ),
  lane(
    'L6',
    '墙根路',
    'Wall-foot Road',
    [
      [0, 38],
      [480, 38],
    ],
    6,
  ),
]
