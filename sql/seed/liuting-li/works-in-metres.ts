import type { Work } from '../../../packages/domain/src/zones/work.ts'

/** What the five proposals would do, element by element, in local metres; `write-zones.ts` places them. */
export interface WorksOfVersion {
  proposal: string
  version: number
  works: Work[]
}

const t = (zh: string, en: string) => ({ zh, en })
const point = (x: number, y: number) => ({ type: 'Point' as const, coordinates: [x, y] as [number, number] })
const line = (...coordinates: [number, number][]) => ({ type: 'LineString' as const, coordinates })
const rect = (x1: number, y1: number, x2: number, y2: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [x1, y1],
      [x2, y1],
      [x2, y2],
      [x1, y2],
      [x1, y1],
    ],
  ] as [number, number][][],
})

const yard = (ridge: number, drain: [number, number][], window: 'aluminium' | 'timber'): Work[] => [
  {
    id: 'P1-roof',
    name: t('双井巷 7 号屋面', 'Yard roof'),
    workType: 'roof',
    geometry: rect(110, 130, 138, 165),
    heights: {
      reference: 'ground',
      ridge: { existing: 5.9, proposed: ridge },
      eaves: { existing: 3.6, proposed: 3.6 },
    },
    storeys: { existing: 1, proposed: 1 },
    materials: ['grey_tile', 'timber'],
    colours: ['#5b5f61'],
    roofForm: 'sloped',
  },
  {
    id: 'P1-windows',
    name: t('院落门窗', 'Yard windows'),
    workType: 'windows',
    geometry: rect(110, 130, 114, 165),
    materials: [window],
    colours: ['#6b4a32'],
  },
  {
    id: 'P1-kitchens',
    name: t('两间共用厨房', 'Two shared kitchens'),
    workType: 'interior',
    geometry: rect(112, 132, 120, 138),
  },
  {
    id: 'P1-toilets',
    name: t('两间厕所', 'Two toilets'),
    workType: 'interior',
    geometry: rect(128, 132, 134, 137),
  },
  {
    id: 'P1-sheds',
    name: t('三处棚屋', 'Three sheds'),
    workType: 'demolition',
    geometry: rect(122, 148, 134, 158),
    demolishesObjectIds: [],
  },
  {
    id: 'P1-drain',
    name: t('院落排水沟', 'Yard drain'),
    workType: 'drainage',
    geometry: line(...drain),
    isInfrastructure: true,
    digDepthMetres: 0.6,
  },
]

const shopFront = (signHeightMetres: number): Work[] => [
  {
    id: 'P4-sign',
    name: t('老赵茶食招牌', 'Shop sign'),
    workType: 'sign',
    geometry: line([152, 125], [152, 131]),
    signHeightMetres,
    materials: ['timber'],
    colours: ['#5a2e24'],
  },
  {
    id: 'P4-awning',
    name: t('遮阳棚', 'Awning'),
    workType: 'awning',
    geometry: rect(151.1, 124, 152, 132),
    awningDepthMetres: 0.9,
    laneWidthMetres: { existing: 3.2, proposed: 3.2 },
    materials: ['timber'],
    colours: ['#6b4a32'],
  },
  {
    id: 'P4-windows',
    name: t('店面门窗', 'Shop windows'),
    workType: 'windows',
    geometry: line([152, 123], [152, 133]),
    materials: ['aluminium'],
    colours: ['#5b5f61'],
  },
  {
    id: 'P4-facade',
    name: t('店面外墙', 'Shop front wall'),
    workType: 'facade',
    geometry: rect(152, 122, 164, 134),
    materials: ['lime_plaster'],
    colours: ['#b35e22'],
  },
]

const diningHall = (): Work => ({
  id: 'P5-use',
  name: t('染坊旧址改长者食堂', 'Elder dining hall in the old dye works'),
  workType: 'use_change',
  geometry: rect(320, 210, 360, 245),
  use: { existing: 'vacant', proposed: 'community_dining' },
  isPublicFacility: true,
})
const flue = (x: number, y: number): Work => ({
  id: 'P5-flue',
  name: t('厨房烟道', 'Kitchen flue'),
  workType: 'facility',
  geometry: point(x, y),
  heights: { reference: 'ground', top: { proposed: 6.4 } },
  isPublicFacility: true,
})
const ramp: Work = {
  id: 'P5-ramp',
  name: t('入口坡道', 'Entrance ramp'),
  workType: 'paving',
  geometry: rect(330, 211, 336, 214),
  laneWidthMetres: { existing: 3, proposed: 3 },
  digDepthMetres: 0.3,
  isPublicFacility: true,
}

export const worksInMetres: WorksOfVersion[] = [
  {
    proposal: 'P1',
    version: 1,
    works: yard(
      6.1,
      [
        [104, 172],
        [110, 165],
      ],
      'aluminium',
    ),
  },
  {
    proposal: 'P1',
    version: 2,
    works: yard(
      5.9,
      [
        [122, 130],
        [122, 120],
      ],
      'timber',
    ),
  },
  {
    proposal: 'P2',
    version: 1,
    works: [
      {
        id: 'P2-paving',
        name: t('打灯巷铺装', 'Lantern Lane paving'),
        workType: 'paving',
        geometry: line([150, 60], [150, 300]),
        materials: ['bluestone'],
        laneWidthMetres: { existing: 3.2, proposed: 3.2 },
        digDepthMetres: 0.2,
        isInfrastructure: true,
      },
      {
        id: 'P2-drain',
        name: t('打灯巷排水管', 'Lantern Lane drain'),
        workType: 'drainage',
        geometry: line([150, 60], [150, 300]),
        digDepthMetres: 1.2,
        isInfrastructure: true,
      },
    ],
  },
  {
    proposal: 'P3',
    version: 1,
    works: [
      {
        id: 'P3-park',
        name: t('河沿口袋公园', 'Pocket park'),
        workType: 'landscape',
        geometry: rect(400, 180, 428, 225),
        footprintSquareMetres: { existing: 0, proposed: 0 },
        parcel: { id: 'LTL-B07', areaSquareMetres: 1260, builtSquareMetres: 0 },
        use: { existing: 'vacant', proposed: 'green_space' },
        digDepthMetres: 0.4,
        materials: ['bark_mulch', 'timber'],
      },
    ],
  },
  { proposal: 'P4', version: 1, works: shopFront(1.2) },
  { proposal: 'P4', version: 2, works: shopFront(0.8) },
  {
    proposal: 'P5',
    version: 1,
    works: [
      diningHall(),
      {
        id: 'P5-lift',
        name: t('电梯机房', 'Lift head'),
        workType: 'facility',
        geometry: point(328, 228),
        heights: { reference: 'ground', top: { proposed: 7.2 } },
        isPublicFacility: true,
      },
      flue(356, 214),
      ramp,
    ],
  },
  {
    proposal: 'P5',
    version: 2,
    works: [
      diningHall(),
      {
        id: 'P5-lift',
        name: t('平台升降机', 'Platform lift'),
        workType: 'facility',
        geometry: point(352, 228),
        heights: { reference: 'ground', top: { proposed: 4.2 } },
        isPublicFacility: true,
      },
      flue(352, 238),
      ramp,
    ],
  },
]
