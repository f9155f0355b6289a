import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Point = [number, number]
type Feature = {
  properties: Record<string, string | number | null>
  geometry: { type: string; coordinates: unknown }
}
const map = JSON.parse(readFileSync(new URL('basemap.geojson', import.meta.url), 'utf8')) as {
  features: Feature[]
}
const toMetres = ([lon, lat]: Point): Point => [(lon - 122.5) / 1.05828e-5, (lat - 32) / 9.01821e-6]
const inLayer = (layer: string) => map.features.filter((feature) => feature.properties['layer'] === layer)
const ringOf = (feature: Feature) =>
  (feature.geometry.coordinates as Point[][])[0]!.slice(0, -1).map(toMetres)
const pointOf = (feature: Feature) => toMetres(feature.geometry.coordinates as Point)
const rect = (x0: number, y0: number, x1: number, y1: number): Point[] => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
]
const isInside = ([x, y]: Point, ring: Point[]) => {
  let inside = false
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + ring.length - 1) % ring.length]!
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
  })
  return inside
}

/** How deep two convex shapes reach into each other in metres (zero or less: they do not). */
const depthOfOverlap = (a: Point[], b: Point[]) => {
  let depth = Infinity
  for (const ring of [a, b])
    ring.forEach((p, i) => {
      const q = ring[(i + 1) % ring.length]!
      const length = Math.hypot(q[0] - p[0], q[1] - p[1])
      const normal = [(p[1] - q[1]) / length, (q[0] - p[0]) / length] as const
      const spans = [a, b].map((shape) => shape.map((v) => v[0] * normal[0] + v[1] * normal[1]))
      depth = Math.min(
        depth,
        Math.max(...spans[0]!) - Math.min(...spans[1]!),
        Math.max(...spans[1]!) - Math.min(...spans[0]!),
      )
    })
  return depth
}
const toleranceMetres = 0.12
const buildings = inLayer('building')
const houses = [...buildings, ...inLayer('outbuilding')]
const nameOf = (feature: Feature) => feature.properties['id'] ?? JSON.stringify(ringOf(feature)[0])

const share = (tenures: string[]) =>
  (buildings.filter((b) => tenures.includes(String(b.properties['tenure']))).length / buildings.length) * 100
const outline = (feature: Feature) =>
  ringOf(feature).map(([x, y]) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10])
const of = (list: Feature[], id: unknown) => list.filter((f) => f.properties['courtyard_id'] === id)

describe('the base map of Liuting Li', () => {
  it('has 34 courtyards and about 60 recorded buildings, each with its own id', () => {
    expect(inLayer('courtyard')).toHaveLength(34)
    expect(buildings.length).toBeGreaterThanOrEqual(55)
    expect(buildings.length).toBeLessThanOrEqual(70)
    for (const list of [buildings, inLayer('courtyard')])
      expect(new Set(list.map((feature) => feature.properties['id'])).size).toBe(list.length)
    const numbers = inLayer('courtyard').map((feature) => feature.properties['number'])
    expect(new Set(numbers).size).toBe(34)
    expect(numbers).toContain('双井巷7号')
  })

  it('records 44 % private, 41 % public rent and 15 % other tenure', () => {
    expect(Math.abs(share(['private']) - 44)).toBeLessThanOrEqual(5)
    expect(Math.abs(share(['public_rent']) - 41)).toBeLessThanOrEqual(5)
    expect(Math.abs(share(['work_unit', 'unclear']) - 15)).toBeLessThanOrEqual(5)
  })

  it('keeps heights between 3.2 and 8.8 m and eaves no higher than ridges', () => {
    for (const { properties } of buildings) {
      expect(Number(properties['height_m'])).toBeGreaterThanOrEqual(3.2)
      expect(Number(properties['height_m'])).toBeLessThanOrEqual(8.8)
      expect(Number(properties['eaves_m'])).toBeLessThanOrEqual(Number(properties['ridge_m']))
    }
  })

  it('lets no building stand in another', () => {
    const clashes: unknown[] = []
    houses.forEach((a, i) =>
      houses.slice(i + 1).forEach((b) => {
        if (depthOfOverlap(ringOf(a), ringOf(b)) > toleranceMetres) clashes.push([nameOf(a), nameOf(b)])
      }),
    )
    expect(clashes).toEqual([])
  })

  it('keeps lanes, wall, canal and park free of buildings', () => {
    const lanes = inLayer('paving').filter((feature) => feature.properties['kind'] === 'lane')
    expect(lanes).toHaveLength(6)
    const free = [
      ...lanes.map(ringOf),
      rect(0, 0, 480, 18),
      rect(439.9, -70, 462, 430),
      rect(400, 180, 428, 225),
    ]
    const clashes = houses.filter((house) =>
      free.some((ring) => depthOfOverlap(ringOf(house), ring) > toleranceMetres),
    )
    expect(clashes.map(nameOf)).toEqual([])
  })

  it('has the house, wing and sheds of 双井巷7号, the corner shop and the dye works where the scenario says', () => {
    const yard = (number: string) => inLayer('courtyard').find((f) => f.properties['number'] === number)!
    const p1 = yard('双井巷7号')
    expect(outline(p1)).toEqual(rect(110, 130, 138, 165))
    const own = of(buildings, p1.properties['id'])
    expect(own.map((b) => b.properties['ridge_m'])).toContain(5.9)
    expect(own.map(outline)).toContainEqual(rect(110, 130, 114, 165))
    expect(
      of(inLayer('outbuilding'), p1.properties['id']).filter((f) => f.properties['kind'] === 'shed'),
    ).toHaveLength(3)
    expect(outline(yard('打灯巷1号'))).toEqual(rect(152, 122, 164, 134))
    const works = yard('染坊巷18号')
    expect(outline(works)).toEqual(rect(320, 210, 360, 245))
    expect(of(buildings, works.properties['id'])[0]!.properties['ridge_m']).toBe(5.3)
  })

  it('grows the named trees and no tree inside a house', () => {
    const trees = inLayer('tree')
    const named = (id: string) => pointOf(trees.find((tree) => tree.properties['id'] === id)!).map(Math.round)
    expect(named('T1')).toEqual([95, 175])
    expect(named('T2')).toEqual([156, 176])
    expect(trees.length).toBeGreaterThan(60)
    const rings = houses.map(ringOf)
    expect(trees.filter((tree) => rings.some((ring) => isInside(pointOf(tree), ring)))).toEqual([])
  })

  it('writes every name in both languages', () => {
    for (const feature of map.features.filter((each) => each.properties['name_zh'] !== undefined)) {
      expect(feature.properties['name_zh']).toMatch(/\p{Script=Han}/u)
      expect(feature.properties['name_en']).toMatch(/[A-Za-z]/)
    }
  })
})
