import { featureCollection, intersect, multiPolygon } from '@turf/turf'
import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { areaNear } from './area-near.ts'
import { type PlanarPolygon, type Ring, boxOf } from './planar.ts'
import type { Position } from './shape.ts'

const share = integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000)

/** Goes once around its middle; its corners are near and far by turns, as a survey's are not. */
function star([x, y]: Position, reach: number, shares: readonly number[]): Ring {
  const ring = shares.map((far, at): Position => {
    const angle = ((at + 0.5) / shares.length) * 2 * Math.PI
    const away = Math.round(reach * (0.5 + 0.5 * far) * 1e4) / 1e4
    return [
      Math.round((x + away * Math.cos(angle)) * 1e4) / 1e4,
      Math.round((y + away * Math.sin(angle)) * 1e4) / 1e4,
    ]
  })
  return [...ring, ring[0]!]
}

const common = (a: PlanarPolygon[], b: PlanarPolygon[]) =>
  a.length === 0 || b.length === 0
    ? null
    : intersect(featureCollection([multiPolygon(a), multiPolygon(b)]))?.geometry

test('what lies in a drawing is the same of the few corners near it as of all', () => {
  let [fewer, met] = [0, 0]
  assert(
    property(
      array(share, { minLength: 8, maxLength: 60 }),
      array(share, { minLength: 8, maxLength: 20 }),
      share,
      share,
      array(share, { minLength: 3, maxLength: 9 }),
      (shell, hole, x, y, drawn) => {
        const zone = [[star([0, 0], 300, shell), star([0, 0], 70, hole)]]
        const work = star([(x - 0.5) * 480, (y - 0.5) * 480], 30, drawn)
        const near = areaNear(zone, boxOf(work))
        fewer += near.flat(2).length < zone.flat(2).length ? 1 : 0
        const [ofNear, ofAll] = [common([[work]], near), common([[work]], zone)]
        met += ofAll ? 1 : 0
        expect(ofNear ?? null).toEqual(ofAll ?? null)
      },
    ),
    { numRuns: 400 },
  )
  expect(fewer).toBeGreaterThan(300)
  expect(met).toBeGreaterThan(100)
})

test('an area whose outline goes round the box is kept around it, one to its side is not', () => {
  const square = (far: number): Ring => [
    [-far, -far],
    [far, -far],
    [far, far],
    [-far, far],
    [-far, -far],
  ]
  const box = { minX: -1, minY: -1, maxX: 1, maxY: 1 }
  expect(areaNear([[square(50)]], box)).toEqual([[square(50)]])
  expect(areaNear([[square(50)]], { ...box, minX: 60, maxX: 62 })).toEqual([])
})
