import { marksOf } from '@hetu/domain/open-data/contribution-filter'
import { isInRing, toWorld } from '@hetu/domain/open-data/point-cells'
import { VectorTile } from '@mapbox/vector-tile'
import * as fc from 'fast-check'
import { PbfReader } from 'pbf'
import { expect, test } from 'vitest'
import { groupPoints } from './group-points.ts'
import { newId } from '../server/new-id.ts'
import { PublicIndex } from './public-index.ts'
import { writeTile } from './write-tile.ts'

const z = 17
const [tileX, tileY] = toWorld([120.6, 31.3]).map((at) => Math.floor(at * 2 ** z)) as [number, number]
const tile = [z, tileX, tileY] as const
/** A position so far across and down the tile, 0 to 1. */
const at = (across: number, down: number): [number, number] => {
  const [x, y] = [(tileX + across) / 2 ** z, (tileY + down) / 2 ** z]
  return [x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI]
}

async function drawn(positions: [number, number][], kind: 'idea' | 'proposal' = 'idea') {
  const index = new PublicIndex()
  const marks = marksOf({ kind, status: 'idea', category: null, isAnswered: false })
  const when = { changed: 1, created: 1, support: 0 }
  index.add(
    positions.map(([longitude, latitude]) => ({
      item: { id: newId(), marks, longitude, latitude, ...when },
      shapes: [],
    })),
  )
  await index.settle()
  const groups = groupPoints(index.items, index.inTile({ filter: {}, among: null }, ...tile), tile)
  const bytes = writeTile(
    groups,
    [],
    {
      idOf: (row) => index.items.idOf(row),
      drawn: (id) => ({ id, kind, status: 'idea', reference: id, title: { zh: '', en: '' }, closesAt: null }),
    },
    tile,
  )
  const layer = new VectorTile(new PbfReader(bytes)).layers['contributions']
  return Array.from({ length: layer?.length ?? 0 }, (_, each) => layer?.feature(each).properties ?? {})
}

test('a ring stands for just those points that it counts, wherever they lie', async () => {
  const inside = fc.double({ min: 0.01, max: 0.99, noNaN: true })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(inside, inside), { minLength: 1, maxLength: 60 }), async (spots) => {
      const positions = spots.map(([across, down]) => at(across, down))
      const rings = (await drawn(positions)).filter((feature) => feature['cluster'] === true)
      for (const ring of rings)
        expect(positions.filter((position) => isInRing(ring, position))).toHaveLength(
          Number(ring['point_count']),
        )
    }),
    { numRuns: 60 },
  )
})

test('a ring says at which zoom its points part, and where they lie when they never do', async () => {
  const [apart] = await drawn([at(0.5, 0.5), at(0.51, 0.5)])
  expect(apart).toMatchObject({ cluster: true, point_count: 2, count_idea: 2 })
  // 5 pixels here, and 80 four zooms nearer: twice as near as two signs may stand.
  expect(apart?.['splits_at']).toBe(21)
  const spot = at(0.5, 0.5)
  const [same] = await drawn([spot, spot])
  expect(same?.['splits_at']).toBeUndefined()
  const box = String(same?.['box']).split(',').map(Number)
  expect(box).toEqual([...spot, ...spot])
})

test('proposals on one spot stay as many signs as they are', async () => {
  const spot = at(0.5, 0.5)
  const features = await drawn([spot, spot, spot], 'proposal')
  expect(features.map((feature) => feature['kind'])).toEqual(['proposal', 'proposal', 'proposal'])
})
