import { VectorTile } from '@mapbox/vector-tile'
import { ContributionFilter } from '@hetu/domain/open-data/contribution-filter'
import { toWorld } from '@hetu/domain/open-data/point-cells'
import { gunzipSync } from 'node:zlib'
import { PbfReader } from 'pbf'
import { afterAll, expect, test } from 'vitest'
import { performAs } from '../testing/services.ts'
import { draftProposal } from '../proposals/draft-proposal.ts'
import { draft, proposalScene, toPosition } from '../proposals/testing/proposal-scene.ts'
import { publicTile } from './draw-tile.ts'
import { followedIndex } from './public-indexes.ts'

const { services, place, planner, inCoDesign } = await proposalScene()
afterAll(() => services.close())

const z = 17
const [x = 0, y = 0] = toWorld(toPosition(124, 147)).map((value) => Math.floor(value * 2 ** z))

async function shapesInTile(filter: Record<string, string> = {}) {
  const followed = followedIndex(services, place.id)
  await followed.catchUp()
  const parsed = ContributionFilter.parse(filter)
  const { bytes } = await publicTile(services, place.id, followed, parsed, [z, x, y])
  const { shapes } = new VectorTile(new PbfReader(gunzipSync(bytes))).layers
  return Array.from({ length: shapes?.length ?? 0 }, (_, at) => shapes?.feature(at).properties)
}

test('a proposal lies on the map with its shape once it is public, under the same filter as the list', async () => {
  await performAs(services, place, planner, draftProposal, draft('还没公开'))
  expect(await shapesInTile()).toEqual([])
  const { id, reference } = await inCoDesign()
  const shape = { id, kind: 'proposal', status: 'review', reference }
  expect(await shapesInTile()).toEqual([shape])
  expect(await shapesInTile({ kind: 'proposal' })).toEqual([shape])
  expect(await shapesInTile({ kind: 'idea' })).toEqual([])
})
