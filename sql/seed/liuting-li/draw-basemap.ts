/**
 * Draws the base map of the invented quarter Liuting Li in local metres (x east, y north) and writes it
 * as lon/lat GeoJSON beside this file: `node draw-basemap.ts`. Seeded, so that it always draws the same.
 */
import { writeFileSync } from 'node:fs'

type Point = [number, number]
type Ring = Point[]
type Properties = Record<string, unknown>
type Feature = { type: 'Feature'; properties: Properties; geometry: { type: string; coordinates: unknown } }

const features: Feature[] = []
const solids: Ring[] = []

let state = 20260520
/** A repeatable number between 0 and 1 (mulberry32). */
const random = () => {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const between = (low: number, high: number) => low + random() * (high - low)
const pick = <T>(list: T[]) => list[Math.floor(random() * list.length)] as T

const round8 = (n: number) => Math.round(n * 1e8) / 1e8
const toLonLat = ([x, y]: Point): Point => [round8(122.5 + x * 1.05828e-5), round8(32 + y * 9.01821e-6)]
const isClockwise = (ring: Ring) =>
  ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length] as Point
    return sum + (nx - x) * (ny + y)
  }, 0) > 0
const closed = (ring: Ring) => {
  const turned = isClockwise(ring) ? ring.toReversed() : ring
  return [...turned, turned[0] as Point].map(toLonLat)
}
const polygon = (layer: string, ring: Ring, properties: Properties = {}) =>
  features.push({
    type: 'Feature',
    properties: { layer, ...properties },
    geometry: { type: 'Polygon', coordinates: [closed(ring)] },
  })
const line = (layer: string, points: Ring, properties: Properties = {}) =>
  features.push({
    type: 'Feature',
    properties: { layer, ...properties },
    geometry: { type: 'LineString', coordinates: points.map(toLonLat) },
  })
const point = (layer: string, at: Point, properties: Properties = {}) =>
  features.push({
    type: 'Feature',
    properties: { layer, ...properties },
    geometry: { type: 'Point', coordinates: toLonLat(at) },
  })

const rect = (x0: number, y0: number, x1: number, y1: number): Ring => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
]
const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1])
const centre = (ring: Ring): Point => [
  ring.reduce((s, p) => s + p[0], 0) / ring.length,
  ring.reduce((s, p) => s + p[1], 0) / ring.length,
]

/** A strip of even or changing width along a line. */
const ribbon = (points: Ring, widthAt: (i: number) => number): Ring => {
  const left: Ring = []
  const right: Ring = []
  points.forEach((p, i) => {
    const a = points[Math.max(0, i - 1)] as Point
    const b = points[Math.min(points.length - 1, i + 1)] as Point
    const length = distance(a, b)
    const normal: Point = [-(b[1] - a[1]) / length, (b[0] - a[0]) / length]
    const half = widthAt(i) / 2
    left.push([p[0] + normal[0] * half, p[1] + normal[1] * half])
    right.push([p[0] - normal[0] * half, p[1] - normal[1] * half])
  })
  return [...left, ...right.toReversed()]
}

/** A soft garden outline inside a rectangle. */
const blob = (x0: number, y0: number, x1: number, y1: number, wobble = 0.12): Ring => {
  const ring: Ring = []
  for (let i = 0; i < 22; i++) {
    const angle = (i / 22) * Math.PI * 2
    const c = Math.cos(angle)
    const s = Math.sin(angle)
    const k = (1 - random() * wobble) / (Math.abs(c) ** 3.4 + Math.abs(s) ** 3.4) ** (1 / 3.4)
    ring.push([(x0 + x1) / 2 + ((x1 - x0) / 2) * c * k, (y0 + y1) / 2 + ((y1 - y0) / 2) * s * k])
  }
  return ring
}

const isInside = ([x, y]: Point, ring: Ring) => {
  let inside = false
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + ring.length - 1) % ring.length] as Point
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  })
  return inside
}
const gapTo = (p: Point, ring: Ring) =>
  Math.min(
    ...ring.map((a, i) => {
      const b = ring[(i + 1) % ring.length] as Point
      const along = ((p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1])) / distance(a, b) ** 2
      const t = Math.max(0, Math.min(1, along))
      return distance(p, [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t])
    }),
  )

// Ground, wall and water ------------------------------------------------------------------------------

polygon('land', rect(-70, -70, 550, 430))
polygon('site_boundary', rect(0, 0, 480, 360), { name_zh: '柳汀里', name_en: 'Liuting Li' })
polygon('grid_cell', rect(0, 0, 150, 360), { id: 'G1', name_zh: '第一网格', name_en: 'Grid cell G1' })
polygon('grid_cell', rect(150, 0, 300, 360), { id: 'G2', name_zh: '第二网格', name_en: 'Grid cell G2' })
polygon('grid_cell', rect(300, 0, 480, 360), { id: 'G3', name_zh: '第三网格', name_en: 'Grid cell G3' })

const bankWobble = (y: number, phase: number) =>
  0.5 + 0.28 * Math.sin(y / 23 + phase) + 0.2 * Math.sin(y / 9.5 + phase * 2.3)
const westBank: Ring = []
const eastBank: Ring = []
for (let y = -70; y <= 430; y += 10) {
  westBank.push([440 + bankWobble(y, 0.4), y])
  eastBank.push([462 - bankWobble(y, 2.1), y])
}
polygon(
  'green',
  [[436.2, 19], [439.9, 19], ...westBank.filter(([, y]) => y >= 20 && y <= 360), [436.2, 360]],
  {
    kind: 'bank',
  },
)
polygon(
  'green',
  [...eastBank.filter(([, y]) => y >= 20 && y <= 360), [479.5, 360], [479.5, 19.5], [461.6, 19.5]],
  {
    kind: 'bank',
  },
)
polygon(
  'green',
  [
    [0.5, 19],
    [234, 19],
    [232, 33.5],
    [0.5, 33.5],
  ],
  { kind: 'wall_foot' },
)
polygon(
  'green',
  [
    [246, 19],
    [435, 19],
    [435, 33.5],
    [248, 33.5],
  ],
  { kind: 'wall_foot' },
)

const canal = [...westBank, ...eastBank.toReversed()]
polygon('water', canal, { name_zh: '柳河', name_en: 'Liu Canal', kind: 'canal' })
line('waterline', westBank, { kind: 'bank' })
line('waterline', eastBank, { kind: 'bank' })
for (const [x, from, to] of [
  [446.5, -40, 40],
  [455.2, 10, 96],
  [449.3, 78, 150],
  [456.4, 142, 214],
  [446.8, 196, 276],
  [453.6, 250, 338],
  [448.2, 320, 410],
] as [number, number, number][])
  line(
    'waterline',
    Array.from({ length: 9 }, (_, i): Point => {
      const y = from + ((to - from) * i) / 8
      return [x + Math.sin(y / 14) * 0.7, y]
    }),
    { kind: 'flow' },
  )

const race: Ring = [
  [441, 304.6],
  [428, 304.2],
  [412, 302.6],
  [396, 300.6],
  [378, 299.6],
  [360, 300],
  [344, 301.6],
  [331, 304.8],
  [321, 309],
]
const raceRing = ribbon(race, (i) => 4.2 - i * 0.12)
const pond = blob(305.5, 305.5, 323.5, 318.5, 0.06)
polygon('green', blob(303, 303.4, 327, 321, 0.04), { kind: 'bank' })
polygon('water', raceRing, { name_zh: '磨坊沟', name_en: 'Mill Race', kind: 'race' })
polygon('water', pond, { name_zh: '磨坊塘', name_en: 'Mill Pond', kind: 'pond' })
line(
  'waterline',
  [
    [437, 304.2],
    [412, 302.4],
    [396, 300.4],
    [378, 299.4],
    [345, 301.4],
  ],
  { kind: 'flow' },
)
solids.push(canal, raceRing, pond)

const wallWest: Ring = [
  [0, 0],
  [237, 0],
  [237, 18],
  [0, 18],
]
const wallEast: Ring = [
  [243, 0],
  [480, 0],
  [480, 18],
  [243, 18],
]
polygon('wall', rect(-70, 0, 0, 18), { is_in_site: false, kind: 'body' })
polygon('wall', wallWest, { name_zh: '南城墙', name_en: 'South City Wall', is_in_site: true, kind: 'body' })
polygon('wall', wallEast, { name_zh: '南城墙', name_en: 'South City Wall', is_in_site: true, kind: 'body' })
polygon('wall', rect(480, 0, 550, 18), { is_in_site: false, kind: 'body' })
for (const x of [-40, 38, 116, 194, 286, 364, 421, 505])
  polygon('wall', rect(x - 8, -7, x + 8, 0), { kind: 'bastion' })
polygon(
  'wall',
  [
    [222, -21],
    [226, -25],
    [254, -25],
    [258, -21],
    [258, 0],
    [252, 0],
    [252, -18],
    [228, -18],
    [228, 0],
    [222, 0],
  ],
  { kind: 'barbican' },
)
polygon('wall_walk', rect(-70, 2.2, 237, 15.2))
polygon('wall_walk', rect(243, 2.2, 550, 15.2))
for (let x = -68; x < 548; x += 4) {
  if (x > 233 && x < 244) continue
  line('wall_battlement', [
    [x, 0.9],
    [x + 2.2, 0.9],
  ])
}
polygon('gate', rect(237, 0, 243, 18), {
  name_zh: '聚星门',
  name_en: 'Juxing Gate',
  kind: 'gate',
  height_m: 11.2,
})
polygon('gate', rect(441.5, 0.6, 460.5, 17.4), { name_zh: '水关', name_en: 'Water Gate', kind: 'water_gate' })
solids.push(wallWest, wallEast, rect(237, 0, 243, 18))

// Lanes -----------------------------------------------------------------------------------------------

const lanes: [string, string, string, Ring, number][] = [
  [
    'lantern-lane',
    '打灯巷',
    'Lantern Lane',
    [
      [150, 40],
      [150, 300],
    ],
    3.2,
  ],
  [
    'twin-wells-lane',
    '双井巷',
    'Twin Wells Lane',
    [
      [0, 120],
      [430, 120],
    ],
    2.8,
  ],
  [
    'dyers-lane',
    '染坊巷',
    "Dyers' Lane",
    [
      [40, 230],
      [430, 230],
    ],
    3.0,
  ],
  [
    'mill-alley',
    '磨坊弄',
    'Mill Alley',
    [
      [300, 40],
      [300, 340],
    ],
    2.4,
  ],
  [
    'canalside-street',
    '河沿街',
    'Canalside Street',
    [
      [433, 35],
      [433, 360],
    ],
    5.5,
  ],
  [
    'wall-foot-road',
    '墙根路',
    'Wall-foot Road',
    [
      [0, 38],
      [435.75, 38],
    ],
    6,
  ],
]
const laneRings: Ring[] = []
const plazas: [string, Ring][] = [
  [
    'gate_square',
    [
      [229, 18],
      [251, 18],
      [254, 35],
      [226, 35],
    ],
  ],
  [
    'well_square',
    [
      [203, 121.4],
      [226, 121.4],
      [225.2, 132.4],
      [204, 131.6],
    ],
  ],
  ['ginkgo_square', blob(83.5, 163.5, 106.5, 187, 0.05)],
  [
    'plane_tree_square',
    [
      [151.6, 167.5],
      [165.5, 168.5],
      [166, 185.4],
      [151.6, 186],
    ],
  ],
  [
    'forecourt',
    [
      [108.6, 121.4],
      [139.4, 121.4],
      [138.2, 129.8],
      [109.8, 129.8],
    ],
  ],
  [
    'mill_terrace',
    [
      [353, 289.4],
      [367, 289.4],
      [366.2, 297],
      [353.8, 297],
    ],
  ],
  [
    'canal_landing',
    [
      [435.7, 116],
      [440.2, 116],
      [440.2, 125],
      [435.7, 125],
    ],
  ],
]
for (const [kind, ring] of plazas) polygon('paving', ring, { kind })
const paths: [Ring, number][] = [
  [
    [
      [105.6, 121.4],
      [105.4, 146],
      [100, 166],
    ],
    2.4,
  ],
  [
    [
      [95, 186],
      [95.6, 206],
      [95, 228.5],
    ],
    2.2,
  ],
  [
    [
      [42, 228.5],
      [41.4, 262],
      [42, 302],
    ],
    2.2,
  ],
  [
    [
      [42, 302],
      [96, 300.8],
      [150, 301.2],
      [224, 302.4],
      [298.8, 301.8],
    ],
    2.4,
  ],
  [
    [
      [150, 300],
      [150, 302],
    ],
    3.2,
  ],
  [
    [
      [360, 246],
      [361, 268],
      [360, 290],
    ],
    2.4,
  ],
  [
    [
      [360, 303],
      [361.4, 322],
      [360, 345],
    ],
    2.2,
  ],
  [
    [
      [300, 340],
      [330, 343.4],
      [360, 345],
      [398, 344],
      [430.3, 345.6],
    ],
    2.4,
  ],
  [
    [
      [204, 132],
      [204.6, 152],
      [203.6, 174],
      [197, 186],
      [196.4, 228.5],
    ],
    2,
  ],
  [
    [
      [226, 302.2],
      [225.2, 330],
      [226, 358],
    ],
    2,
  ],
  [
    [
      [240, 41],
      [240.4, 60],
      [249.4, 76],
      [249, 118.6],
    ],
    2.2,
  ],
  [
    [
      [49, 41],
      [49.6, 80],
      [49, 118.6],
    ],
    1.8,
  ],
  [
    [
      [347, 41],
      [346.4, 84],
      [347, 118.6],
    ],
    1.8,
  ],
  [
    [
      [399, 121.4],
      [397.8, 150],
      [398, 228.5],
    ],
    2,
  ],
  [
    [
      [462.8, 24],
      [470, 60],
      [469, 180],
      [471, 300],
      [470, 356],
    ],
    1.8,
  ],
]
for (const [points, width] of paths)
  polygon(
    'paving',
    ribbon(points, () => width),
    { kind: 'path' },
  )
for (const [id, name_zh, name_en, points, width_m] of lanes) {
  const ring = ribbon(points, () => width_m)
  laneRings.push(ring)
  polygon('paving', ring, { kind: 'lane', lane_id: id })
  line('lane', points, { id, name_zh, name_en, width_m })
}
const pathRings = paths.map(([points, width]) => ribbon(points, () => width))

// Houses ----------------------------------------------------------------------------------------------

type Roof = 'gable' | 'flat'
type House = Properties & { ring: Ring; roof: Roof; eaves: number; ridge: number; alongSecondSide?: boolean }
type Yard = { id: string; ring: Ring }
let buildingNumber = 0
const records: { properties: Properties; share: string }[] = []

const mix = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]

/** Draws the two slopes and the ridge of a roof over four corners; the side away from the north-west light is darker. */
const drawRoof = (
  ring: Ring,
  roof: Roof,
  ofBuilding: string | undefined,
  isRidgeAlongSecondSide?: boolean,
) => {
  const [a, b, c, d] = ring as [Point, Point, Point, Point]
  const properties = ofBuilding ? { building_id: ofBuilding } : {}
  if (roof === 'flat') {
    polygon('roof_face', ring, { shade: 0, roof, ...properties })
    return
  }
  const isLongFirst =
    isRidgeAlongSecondSide === undefined ? distance(a, b) >= distance(b, c) : !isRidgeAlongSecondSide
  const [p, q, r, s] = isLongFirst ? [a, b, c, d] : [b, c, d, a]
  const from = middle(p, s)
  const to = middle(q, r)
  const faces: Ring[] = [
    [p, q, to, from],
    [from, to, r, s],
  ]
  const isLit = faces.map((face) => {
    const [x, y] = centre(face)
    const [cx, cy] = centre(ring)
    return -(x - cx) * 0.6 + (y - cy)
  })
  faces.forEach((face, i) =>
    polygon('roof_face', face, {
      shade: (isLit[i] as number) > (isLit[1 - i] as number) ? 0 : 1,
      roof,
      ...properties,
    }),
  )
  line('roof_ridge', [mix(from, to, 0.03), mix(from, to, 0.97)], properties)
}

const mayStand = (ring: Ring) =>
  [...ring, ...ring.map((p, i) => middle(p, ring[(i + 1) % ring.length] as Point)), centre(ring)].every(
    (p) =>
      !laneRings.some((lane) => isInside(p, lane) || gapTo(p, lane) < 0.05) &&
      !pathRings.some((path) => isInside(p, path)) &&
      !plazas.some(([, plaza]) => isInside(p, plaza)) &&
      !isInside(p, rect(400, 180, 428, 225)) &&
      distance(p, [95, 175]) > 9,
  )

/** The sight line from Mill Bridge to Juxing Gate keeps what stands under it low. */
const sightLimit = ([x, y]: Point) => {
  const along = ((360 - x) * 120 + (300 - y) * 290) / 313.85
  const aside = Math.abs((360 - x) * 290 - (300 - y) * 120) / 313.85
  return aside < 16 && along > 0 && along < 314 ? 3.5 + (8.5 * along) / 313.8 - 0.15 : Infinity
}
const round1 = (n: number) => Math.round(n * 10) / 10

const addBuilding = (
  { ring, roof, eaves, ridge, alongSecondSide, ...rest }: House,
  yard: Yard | undefined,
  tenure?: string,
) => {
  const id = `B${String(++buildingNumber).padStart(2, '0')}`
  const limit = rest['is_kept'] ? Infinity : Math.max(3.2, sightLimit(centre(ring)))
  const ridge_m = round1(Math.min(ridge, limit))
  const eaves_m = round1(Math.min(eaves, ridge_m - (roof === 'gable' ? 0.9 : 0)))
  const properties: Properties = {
    id,
    courtyard_id: yard?.id,
    height_m: ridge_m,
    ridge_m,
    eaves_m,
    storeys: eaves_m > 4.6 ? 2 : 1,
    roof,
    tenure: tenure ?? '',
    ...rest,
  }
  delete properties['is_kept']
  polygon('building', ring, properties)
  records.push({ properties: (features.at(-1) as Feature).properties, share: tenure ?? '' })
  solids.push(ring)
  drawRoof(ring, roof, id, alongSecondSide)
  return id
}
/** Wings, gatehouses, shop units and lean-tos: drawn and dated like the houses, but not tenure records of their own. */
const addOutbuilding = (
  ring: Ring,
  kind: string,
  yard: Yard | undefined,
  roof: Roof = 'gable',
  alongSecondSide?: boolean,
) => {
  if (!mayStand(ring)) return
  const height_m = round1(
    Math.min(kind === 'shed' ? 2.6 : between(3.2, 4.6), Math.max(2.6, sightLimit(centre(ring)))),
  )
  polygon('outbuilding', ring, { kind, height_m, roof, courtyard_id: yard?.id ?? null })
  solids.push(ring)
  drawRoof(ring, roof, undefined, alongSecondSide)
}

type Plot = {
  id: string
  lane: string
  number: number
  box: [number, number, number, number]
  gate: 'S' | 'N'
  side: 'L' | 'R' | '-'
  axis?: number
  halls?: number
  name?: [string, string]
  lean?: number
}
const laneNames: Record<string, [string, string]> = {
  T: ['双井巷', 'Twin Wells Lane'],
  D: ['染坊巷', "Dyers' Lane"],
  L: ['打灯巷', 'Lantern Lane'],
  M: ['磨坊弄', 'Mill Alley'],
  K: ['河沿街', 'Canalside Street'],
}
const address = (plot: Pick<Plot, 'lane' | 'number'>): [string, string] => {
  const [zh, en] = laneNames[plot.lane] as [string, string]
  return [`${zh}${plot.number}号`, `${plot.number} ${en}`]
}
const addCourtyard = (plot: Pick<Plot, 'id' | 'lane' | 'number' | 'name'>, ring: Ring, door: Point): Yard => {
  const [number, name_en] = address(plot)
  polygon('courtyard', ring, {
    id: plot.id,
    number,
    name_zh: plot.name?.[0] ?? number,
    name_en: plot.name?.[1] ?? name_en,
    address_en: name_en,
  })
  point('door_number', door, { number: String(plot.number), name_zh: number, name_en, courtyard_id: plot.id })
  return { id: plot.id, ring }
}
const gardens: Ring[] = []

/** One piece of the side range: a plain house, a house with a short wing, two small ones, or one set along the outer wall. */
const drawSideRange = (
  box: (u0: number, v0: number, u1: number, v1: number) => Ring,
  from: number,
  to: number,
  v0: number,
  v1: number,
  isLeft: boolean,
  yard: Yard,
) => {
  const wide = to - from
  const kind = 'side_range'
  const chance = random()
  if (wide > 11 && chance < 0.36) {
    const deep = Math.min(v1 - v0 - 2.4, between(4.4, 5.6))
    const cut = between(3.4, 4.4)
    addOutbuilding(box(from, v1 - deep, to, v1), kind, yard, 'gable', false)
    addOutbuilding(
      isLeft ? box(from, v0, from + cut, v1 - deep) : box(to - cut, v0, to, v1 - deep),
      'wing',
      yard,
      'gable',
      true,
    )
    polygon(
      'paving',
      isLeft ? box(from + cut, v0, to - 2, v1 - deep) : box(from + 2, v0, to - cut, v1 - deep),
      { kind: 'yard' },
    )
  } else if (wide > 12 && chance < 0.66) {
    const split = from + wide * between(0.4, 0.6)
    const back = between(0, 2)
    addOutbuilding(box(from, v0 + back, split - between(0.2, 1.6), v1), kind, yard)
    addOutbuilding(box(split, v0, to - between(0, 1.5), v1 - between(0.4, 2)), kind, yard)
  } else {
    const span = wide * between(0.66, 1)
    const u0 = isLeft ? from : to - span
    addOutbuilding(box(u0, v0, u0 + span, v0 + Math.min(v1 - v0, 8)), kind, yard)
  }
}

/** A compound of several halls one behind another, with light wells, wings and a side range. */
const drawCompound = (plot: Plot) => {
  const [x0, y0, x1, y1] = plot.box
  const j = () => between(-1.1, 1.1)
  const lean = plot.lean ?? between(-1.4, 1.4)
  const quad: Ring = [
    [x0 + j() * 0.5, y0 + j() * 0.4],
    [x1 + j() * 0.5, y0 + j() * 0.4],
    [x1 + lean + j(), y1 + j() * 0.4],
    [x0 + lean + j(), y1 + j() * 0.4],
  ]
  const width = (distance(quad[0]!, quad[1]!) + distance(quad[2]!, quad[3]!)) / 2
  const depth = (distance(quad[1]!, quad[2]!) + distance(quad[3]!, quad[0]!)) / 2
  const at = (u: number, v: number): Point => {
    const s = u / width
    const t = plot.gate === 'S' ? v / depth : 1 - v / depth
    return mix(mix(quad[0]!, quad[1]!, s), mix(quad[3]!, quad[2]!, s), t)
  }
  const box = (u0: number, v0: number, u1: number, v1: number): Ring => [
    at(u0, v0),
    at(u1, v0),
    at(u1, v1),
    at(u0, v1),
  ]
  const axis = Math.min(plot.axis ?? between(16, 19.4), width - 1.2, 19.6)
  const rest = width - axis
  const left = plot.side === 'L' ? rest - 0.7 : plot.side === 'R' ? 0.7 : rest / 2
  const right = left + axis
  const gateAt = left + axis * pick([0.28, 0.5, 0.5, 0.7])
  const yard = addCourtyard(plot, quad, at(gateAt, -0.2))

  let v = 0.5
  const gateDepth = between(4.4, 5.4)
  addOutbuilding(box(left, v, gateAt - 1.3, v + gateDepth), 'gatehouse', yard)
  addOutbuilding(box(gateAt + 1.3, v + 0.3, right, v + gateDepth), 'gatehouse', yard)
  polygon('paving', box(gateAt - 1.2, 0, gateAt + 1.2, v + gateDepth), { kind: 'yard' })
  v += gateDepth
  const halls = plot.halls ?? 2
  const depths = Array.from({ length: halls }, (_, i) => (i === 0 ? between(8.6, 10) : between(7.2, 8.8)))
  const free = depth - v - depths.reduce((s, n) => s + n, 0)
  const gap = Math.min(9.5, Math.max(5.4, free / (halls + 0.7)))
  for (let i = 0; i < halls; i++) {
    const from = v
    const to = v + gap * (i === 0 ? 1.08 : 0.92)
    const hall = depths[i] as number
    if (to + hall > depth - 0.3) break
    const wing = between(3.4, 4.3)
    polygon('paving', box(left + 0.2, from, right - 0.2, to), { kind: 'yard' })
    if (random() < 0.9)
      addOutbuilding(box(left, from + 0.2, left + wing, to - 0.2), 'wing', yard, 'gable', true)
    if (random() < 0.84)
      addOutbuilding(box(right - wing, from + 0.2, right, to - 0.2), 'wing', yard, 'gable', true)
    const inset = i === 0 ? 0 : between(0, 1.6)
    const isTall = i > 0 && random() < 0.5
    const isFlat = i > 0 && random() < 0.1
    const eaves = isTall ? between(5.3, 6.2) : between(3.3, 4.3)
    const ridge = isFlat ? eaves : eaves + between(1.5, 2.5)
    addBuilding(
      {
        ring: box(left + inset, to, right - inset * 0.6, to + hall),
        roof: isFlat ? 'flat' : 'gable',
        eaves,
        ridge,
        use: 'dwelling',
      },
      yard,
    )
    v = to + hall
  }
  if (depth - v > 3.4) {
    const green = box(left + 0.6, v + 0.9, right - 0.6, depth - 0.7)
    polygon('green', green, { kind: 'garden' })
    gardens.push(green)
    if (random() < 0.5)
      addOutbuilding(box(right - 5, depth - 3.6, right - 0.6, depth - 0.5), 'shed', yard, 'flat')
  }
  if (rest < 5.5) return
  const sideFrom = plot.side === 'L' ? 0.6 : right + 0.6
  const sideTo = plot.side === 'L' ? left - 0.7 : width - 0.6
  if (plot.side === '-') return
  let w = 0.5
  let isGarden = random() < 0.35
  while (w < depth - 5) {
    const stretch = Math.min(isGarden ? between(3.6, 8) : between(6.4, 11.5), depth - 0.6 - w)
    if (isGarden) {
      const green = box(sideFrom + 0.3, w + 0.5, sideTo - 0.3, w + stretch - 0.5)
      polygon('green', green, { kind: 'garden' })
      gardens.push(green)
    } else {
      drawSideRange(box, sideFrom, sideTo, w, w + stretch, plot.side === 'L', yard)
    }
    w += stretch + 0.15
    isGarden = !isGarden
  }
}

/** A row of narrow shop houses along a street, each with its own front. */
const drawShopRow = (x0: number, y0: number, x1: number, y1: number, isAlongY: boolean) => {
  let at = isAlongY ? y0 : x0
  const end = isAlongY ? y1 : x1
  while (end - at > 3.6) {
    const front = end - at < 8 ? end - at : between(4.4, 6.4)
    const cut = between(0, 1.3)
    if (isAlongY)
      addOutbuilding(
        rect(x0 + (x0 < 150 ? cut : 0), at, x1 - (x0 < 150 ? 0 : cut), at + front),
        'shop',
        undefined,
        'gable',
        true,
      )
    else addOutbuilding(rect(at, y0 + cut, at + front, y1), 'shop', undefined, 'gable', false)
    at += front
  }
}

// 双井巷7号, the courtyard of proposal P1, and its neighbours with fixed outlines
const p1 = addCourtyard({ id: 'Y07', lane: 'T', number: 7 }, rect(110, 130, 138, 165), [122, 129.8])
polygon('paving', rect(114.2, 138.2, 137.4, 158), { kind: 'yard' })
polygon('green', blob(115.2, 146.4, 121.4, 153.6, 0.1), { kind: 'planting' })
addBuilding(
  {
    ring: rect(117, 158.2, 137, 164.6),
    roof: 'gable',
    eaves: 3.6,
    ridge: 5.9,
    use: 'dwelling',
    name_zh: '正屋',
    name_en: 'Main house',
    is_kept: true,
  },
  p1,
  'private',
)
addBuilding(
  {
    ring: rect(110, 130, 114, 165),
    roof: 'gable',
    eaves: 3.2,
    ridge: 4.6,
    use: 'dwelling',
    name_zh: '西厢',
    name_en: 'West wing',
    is_kept: true,
  },
  p1,
  'public_rent',
)
const shedRings: Ring[] = [
  rect(122, 151.6, 126.4, 156),
  rect(129.4, 149, 133.6, 153.4),
  rect(127.6, 139.2, 132.4, 142.8),
]
for (const ring of shedRings) addOutbuilding(ring, 'shed', p1, 'flat')
addOutbuilding(rect(124.4, 130.4, 137.4, 137), 'gatehouse', p1)
addOutbuilding(rect(114.1, 132, 120, 138), 'kitchen', p1)

const shop = addCourtyard(
  { id: 'Y13', lane: 'L', number: 1, name: ['老赵茶食', "Zhao's Tea Cakes"] },
  rect(152, 122, 164, 134),
  [151.9, 127],
)
addBuilding(
  {
    ring: rect(152.1, 122.1, 164, 131.4),
    roof: 'gable',
    eaves: 3.6,
    ridge: 5.4,
    use: 'shop',
    name_zh: '老赵茶食',
    name_en: "Zhao's Tea Cakes",
    is_kept: true,
    alongSecondSide: true,
  },
  shop,
  'private',
)

const works = addCourtyard(
  { id: 'Y29', lane: 'D', number: 18, name: ['染坊旧址', 'Old Dye Works'] },
  rect(320, 210, 360, 245),
  [340, 228.4],
)
addBuilding(
  {
    ring: rect(320, 210.4, 359.6, 228.3),
    roof: 'gable',
    eaves: 3.6,
    ridge: 5.3,
    use: 'works',
    name_zh: '染坊大作',
    name_en: 'Dye hall',
    is_kept: true,
  },
  works,
  'work_unit',
)
addBuilding(
  {
    ring: rect(320, 231.9, 338, 244.6),
    roof: 'gable',
    eaves: 3.4,
    ridge: 5.1,
    use: 'works',
    name_zh: '晾布房',
    name_en: 'Drying house',
    is_kept: true,
  },
  works,
  'work_unit',
)
addOutbuilding(rect(347.4, 234, 357.4, 242), 'boiler_house', works)
polygon('paving', rect(338.4, 231.9, 359.4, 244.6), { kind: 'yard' })

const kindergarten = addCourtyard(
  { id: 'Y31', lane: 'D', number: 24, name: ['柳汀幼儿园', 'Liuting Kindergarten'] },
  [
    [368, 232.4],
    [397.4, 232.6],
    [398, 268.2],
    [367.6, 267.4],
  ],
  [383, 232.2],
)
addBuilding(
  {
    ring: [
      [370, 252],
      [389.4, 252.2],
      [389.2, 264.4],
      [370, 264.2],
    ],
    roof: 'flat',
    eaves: 3.6,
    ridge: 3.6,
    use: 'school',
    name_zh: '柳汀幼儿园',
    name_en: 'Liuting Kindergarten',
  },
  kindergarten,
  'work_unit',
)
addOutbuilding(
  [
    [391, 246],
    [396.6, 246],
    [396.8, 264],
    [391, 264],
  ],
  'wing',
  kindergarten,
)
polygon('green', blob(371, 235, 390, 249.4, 0.08), { kind: 'playground' })

const plots: Plot[] = [
  { id: 'Y01', lane: 'T', number: 2, box: [5, 64, 47, 117.6], gate: 'N', side: 'L', halls: 3 },
  { id: 'Y02', lane: 'T', number: 4, box: [52, 60, 94, 117.6], gate: 'N', side: 'R' },
  { id: 'Y03', lane: 'T', number: 6, box: [97, 66, 138, 117.6], gate: 'N', side: 'L' },
  { id: 'Y04', lane: 'T', number: 3, box: [5, 122.2, 50, 172], gate: 'S', side: 'L' },
  { id: 'Y05', lane: 'T', number: 5, box: [55, 122.2, 81, 172], gate: 'S', side: 'R' },
  { id: 'Y06', lane: 'T', number: 5, box: [83.4, 122.2, 103.4, 161], gate: 'S', side: '-', halls: 1 },
  { id: 'Y08', lane: 'D', number: 1, box: [5, 178, 39, 232], gate: 'N', side: 'R' },
  { id: 'Y09', lane: 'D', number: 3, box: [44, 176, 82, 228], gate: 'N', side: 'L' },
  { id: 'Y10', lane: 'D', number: 5, box: [104, 172, 147.6, 228], gate: 'N', side: 'L', lean: 0 },
  { id: 'Y11', lane: 'T', number: 8, box: [161.5, 62, 203, 117.6], gate: 'N', side: 'L' },
  { id: 'Y12', lane: 'T', number: 10, box: [206, 70, 246.6, 117.6], gate: 'N', side: 'R' },
  { id: 'Y14', lane: 'T', number: 12, box: [253, 62, 297.4, 117.6], gate: 'N', side: 'R' },
  { id: 'Y15', lane: 'T', number: 9, box: [168, 122.2, 201, 177], gate: 'S', side: 'R' },
  { id: 'Y16', lane: 'T', number: 13, box: [228, 122.2, 258, 174], gate: 'S', side: 'L' },
  { id: 'Y17', lane: 'T', number: 15, box: [261, 122.2, 297.4, 171], gate: 'S', side: 'R' },
  { id: 'Y18', lane: 'D', number: 7, box: [154, 189, 194, 228], gate: 'N', side: 'R', halls: 1 },
  { id: 'Y19', lane: 'D', number: 9, box: [200, 179, 243, 228], gate: 'N', side: 'L' },
  { id: 'Y20', lane: 'D', number: 11, box: [247, 177, 297.4, 228], gate: 'N', side: 'L' },
  { id: 'Y21', lane: 'D', number: 2, box: [45, 232, 90, 296], gate: 'S', side: 'R' },
  { id: 'Y22', lane: 'D', number: 4, box: [94, 232, 147, 294], gate: 'S', side: 'L', lean: 0 },
  { id: 'Y23', lane: 'D', number: 8, box: [153, 232, 192, 294], gate: 'S', side: 'R', lean: 0.6 },
  { id: 'Y24', lane: 'D', number: 10, box: [197, 232, 240, 296], gate: 'S', side: 'L' },
  { id: 'Y25', lane: 'D', number: 12, box: [245, 232, 297.4, 296], gate: 'S', side: 'R', lean: -0.8 },
  { id: 'Y26', lane: 'T', number: 14, box: [303, 60, 344, 117.6], gate: 'N', side: 'R', lean: 0.5 },
  { id: 'Y27', lane: 'T', number: 16, box: [350, 66, 391, 117.6], gate: 'N', side: 'L' },
  { id: 'Y28', lane: 'T', number: 17, box: [303, 122.2, 345, 176], gate: 'S', side: 'R', lean: 0.6 },
  { id: 'Y30', lane: 'T', number: 19, box: [350, 122.2, 394, 172], gate: 'S', side: 'R' },
  { id: 'Y32', lane: 'D', number: 13, box: [365, 180, 395, 228], gate: 'N', side: 'R' },
  { id: 'Y33', lane: 'D', number: 26, box: [402, 236, 428.6, 292], gate: 'S', side: 'R' },
  { id: 'Y34', lane: 'M', number: 22, box: [232, 306, 288, 350], gate: 'S', side: 'L', halls: 1 },
]
// No two doors on one lane share a number.
const y06 = plots.find((plot) => plot.id === 'Y06') as Plot
const y04 = plots.find((plot) => plot.id === 'Y04') as Plot
y04.number = 1
;(plots.find((plot) => plot.id === 'Y05') as Plot).number = 3
y06.number = 5
for (const plot of plots) drawCompound(plot)

drawShopRow(141, 62, 148.3, 112, true)
drawShopRow(141, 124, 148.3, 168, true)
drawShopRow(151.8, 62, 159, 116, true)
drawShopRow(151.8, 136.4, 158.8, 166, true)
drawShopRow(304, 182, 311, 226, true)
drawShopRow(402, 62, 428, 69, false)
drawShopRow(303.5, 232.4, 316, 240, false)
drawShopRow(400, 126, 427, 133.4, false)
drawShopRow(60, 304.4, 132, 311.6, false)
drawShopRow(166, 305, 220, 312, false)
drawShopRow(303.6, 252, 311, 290, true)
drawShopRow(321, 256, 349, 263, false)
drawShopRow(322, 280, 350, 287, false)
drawShopRow(322, 186, 352, 193.4, false)
drawShopRow(372, 276, 396, 283, false)
drawShopRow(370, 318, 426, 325.5, false)
addOutbuilding(rect(305.5, 322, 318, 330.5), 'mill', undefined)

// Green, wells, bridges -------------------------------------------------------------------------------

polygon('green', rect(400, 180, 428, 225), {
  kind: 'park',
  name_zh: '河沿口袋公园',
  name_en: 'Canalside Pocket Park',
})
polygon(
  'paving',
  ribbon(
    [
      [400.6, 186],
      [408, 190],
      [413, 201],
      [414, 212],
      [421, 219],
      [427.6, 221],
    ],
    () => 2,
  ),
  { kind: 'park_path' },
)
polygon('paving', blob(408.6, 198, 418.6, 208, 0.03), { kind: 'park_path' })
polygon('paving', blob(402.4, 212, 409.4, 219, 0.03), { kind: 'playground' })
for (const box of [
  [8, 44, 44, 60],
  [54, 45, 92, 57],
  [98, 45, 138, 62],
  [163, 45, 202, 58],
  [254, 45, 296, 58],
  [304, 45, 343, 56],
  [352, 45, 392, 62],
  [402, 74, 427, 114],
  [402, 138, 426, 172],
] as const)
  gardens.push(blob(...box, 0.07))
for (const box of [
  [6, 240, 38, 296],
  [6, 306, 54, 354],
  [62, 316, 140, 354],
  [150, 317, 218, 354],
  [376, 331, 427, 341],
  [306, 335, 352, 341],
  [366, 348, 428, 358],
  [322, 264.6, 348, 278.4],
  [372, 286, 428, 297.4],
] as const)
  gardens.push(blob(...box, 0.06))
for (const ring of gardens.slice(-18)) polygon('green', ring, { kind: 'garden' })
// vegetable rows in the northern gardens
for (const [x0, x1, y0, y1] of [
  [10, 34, 312, 346],
  [70, 132, 322, 348],
  [158, 210, 323, 348],
] as const)
  for (let y = y0; y <= y1; y += 3.2)
    line('garden_row', [
      [x0 + between(0, 2), y],
      [x1 - between(0, 2), y + between(-0.3, 0.3)],
    ])

polygon(
  'bridge',
  [
    [357.8, 296.2],
    [362.2, 296.2],
    [362.4, 303.8],
    [357.6, 303.8],
  ],
  { name_zh: '磨坊桥', name_en: 'Mill Bridge', kind: 'stone' },
)
polygon('bridge', rect(430.3, 301.2, 435.7, 307.4), { kind: 'slab' })
polygon(
  'bridge',
  [
    [435.7, 118.3],
    [466, 118.1],
    [466, 122],
    [435.7, 121.8],
  ],
  { name_zh: '望河桥', name_en: 'Canal Footbridge', kind: 'stone' },
)
point('well', [212, 123], { id: 'W1', name_zh: '双井（西）', name_en: 'Twin Wells, west' })
point('well', [216, 123], { id: 'W2', name_zh: '双井（东）', name_en: 'Twin Wells, east' })

// Trees -----------------------------------------------------------------------------------------------

const trees: [Point, number][] = []
const addTree = (at: Point, crown_m: number, properties: Properties = {}) => {
  trees.push([at, crown_m])
  point('tree', at, { crown_m: round1(crown_m), ...properties })
}
addTree([95, 175], 17, {
  id: 'T1',
  species: 'ginkgo',
  name_zh: '古银杏',
  name_en: 'Old ginkgo',
  year_planted: 1887,
})
addTree([156, 176], 11, { id: 'T2', species: 'plane', name_zh: '梧桐', name_en: 'Plane tree' })
addTree([118, 150], 5, { species: 'osmanthus', name_zh: '桂花', name_en: 'Osmanthus' })
for (const [x, y] of [
  [425, 186],
  [424.6, 196],
  [425.4, 206],
  [424, 214.4],
  [417, 222],
] as Ring)
  addTree([x, y], between(5.6, 7), { species: 'willow', name_zh: '柳树', name_en: 'Willow' })
const mayGrow = (at: Point, crown: number) =>
  !solids.some((ring) => isInside(at, ring) || gapTo(at, ring) < 0.9) &&
  !laneRings.some((ring) => isInside(at, ring) || gapTo(at, ring) < 0.5) &&
  !pathRings.some((ring) => isInside(at, ring)) &&
  !trees.some(([other, otherCrown]) => distance(at, other) < (crown + otherCrown) * 0.44)
const tryTree = (x: number, y: number, crown: number, species: string) => {
  if (mayGrow([x, y], crown)) addTree([x, y], crown, { species })
}
for (let y = 30; y < 356; y += between(9, 19)) tryTree(438 + between(-0.9, 0.6), y, between(5, 7.2), 'willow')
for (let y = 28; y < 356; y += between(14, 28))
  tryTree(between(464, 476), y, between(4.6, 7), pick(['willow', 'camphor', 'elm']))
for (let x = 10; x < 428; x += between(10, 24))
  if (Math.abs(x - 240) > 16)
    tryTree(x, between(21.5, 31), between(4.2, 6.6), pick(['camphor', 'hackberry', 'elm']))
for (const ring of gardens) {
  const [x, y] = centre(ring)
  const reach = Math.min(...ring.map((p) => distance(p, [x, y])))
  const isLarge = gapTo([x, y], ring) > 6
  for (let n = 0; n < (isLarge ? 2 : 1); n++)
    if (random() < (isLarge ? 0.95 : 0.34))
      tryTree(
        x + between(-1, 1) * reach * (isLarge ? 0.9 : 0.5),
        y + between(-1, 1) * reach * 0.5,
        between(3, isLarge ? 6.4 : 4.6),
        pick(['osmanthus', 'loquat', 'pomegranate', 'camphor', 'magnolia']),
      )
}
tryTree(231, 29, 5.4, 'camphor')
tryTree(249, 29, 5.4, 'camphor')
tryTree(221.6, 129.4, 4.6, 'hackberry')
tryTree(355.4, 291.4, 5, 'elm')

// Names -----------------------------------------------------------------------------------------------

const labels: [Point, string, string, number][] = [
  [[120, 9], '南城墙', 'South City Wall', 1],
  [[360, 9], '南城墙', 'South City Wall', 1],
  [[240, 10], '聚星门', 'Juxing Gate', 1],
  [[451, 240], '柳河', 'Liu Canal', 1],
  [[451, 70], '柳河', 'Liu Canal', 2],
  [[340, 219], '染坊旧址', 'Old Dye Works', 1],
  [[214, 127.4], '双井', 'Twin Wells', 2],
  [[383, 258], '柳汀幼儿园', 'Kindergarten', 2],
  [[413, 193], '河沿口袋公园', 'Pocket Park', 2],
  [[366.5, 306.6], '磨坊桥', 'Mill Bridge', 2],
  [[95, 166], '古银杏', 'Old Ginkgo', 2],
  [[314, 312], '磨坊塘', 'Mill Pond', 3],
  [[451, 9], '水关', 'Water Gate', 3],
  [[240, 27], '门前广场', 'Gate Square', 3],
  [[158, 128], '老赵茶食', "Zhao's Tea Cakes", 3],
  [[100, 336], '菜园', 'Kitchen gardens', 3],
  [[448, 123], '望河桥', 'Canal Footbridge', 3],
]
labels.forEach(([at, name_zh, name_en, rank]) => point('place_label', at, { name_zh, name_en, rank }))

// Tenure: 44 % private, 41 % public rent, 15 % work unit or unclear, over all recorded buildings.
const open = records.filter((record) => record.share === '')
const want = { private: Math.round(records.length * 0.44), public_rent: Math.round(records.length * 0.41) }
const has = (tenure: string) => records.filter((record) => record.properties['tenure'] === tenure).length
const deck = [
  ...Array.from({ length: want.private - has('private') }, () => 'private'),
  ...Array.from({ length: want.public_rent - has('public_rent') }, () => 'public_rent'),
]
while (deck.length < open.length) deck.push(deck.length % 2 ? 'unclear' : 'work_unit')
for (const record of open) record.properties['tenure'] = deck.splice(Math.floor(random() * deck.length), 1)[0]

const target = new URL('basemap.geojson', import.meta.url)
writeFileSync(
  target,
  `{"type":"FeatureCollection","features":[\n${features.map((f) => JSON.stringify(f)).join(',\n')}\n]}\n`,
)
const counts: Record<string, number> = {}
for (const feature of features)
  counts[feature.properties['layer'] as string] = (counts[feature.properties['layer'] as string] ?? 0) + 1
console.log(counts)
