import { VectorTile } from '@mapbox/vector-tile'
import { ContributionFilter } from '@hetu/domain/open-data/contribution-filter'
import { visitor } from '@hetu/domain/people/actor'
import { toWorld } from '@hetu/domain/open-data/point-cells'
import { gunzipSync } from 'node:zlib'
import { PbfReader } from 'pbf'
import { afterAll, expect, test } from 'vitest'
import { newPerson, newPlace, performAs, readAs } from '../testing/services.ts'
import { correctIdea } from '../ideas/correct-idea.ts'
import { hideIdea } from '../ideas/hide-idea.ts'
import { readIdea } from '../ideas/read-idea.ts'
import { submitIdea } from '../ideas/submit-idea.ts'
import { draftProposal } from '../proposals/draft-proposal.ts'
import { draft, proposalScene, toPosition } from '../proposals/testing/proposal-scene.ts'
import { publicTile } from './draw-tile.ts'
import { followedIndex } from './public-indexes.ts'

const { services, place, planner, inCoDesign } = await proposalScene()
afterAll(() => services.close())

async function shapesInTile(filter: Record<string, string> = {}, position = toPosition(124, 147), z = 17) {
  const [x = 0, y = 0] = toWorld(position).map((value) => Math.floor(value * 2 ** z))
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

test('an idea lies on the map as long as it is, in every tile it touches, and goes with its words', async () => {
  const quarter = await newPlace(services)
  const writer = await newPerson(services, quarter)
  const moderator = await newPerson(services, quarter, { roles: ['moderator'] })
  const [west, middle, east] = [toPosition(20, 60), toPosition(150, 60), toPosition(280, 60)]
  const inTile = async (position = middle, z = 19, filter: Record<string, string> = {}) => {
    const followed = followedIndex(services, quarter.id)
    await followed.catchUp()
    const [x = 0, y = 0] = toWorld(position).map((value) => Math.floor(value * 2 ** z))
    const parsed = ContributionFilter.parse(filter)
    const { bytes } = await publicTile(services, quarter.id, followed, parsed, [z, x, y])
    const { shapes } = new VectorTile(new PbfReader(gunzipSync(bytes))).layers
    return Array.from({ length: shapes?.length ?? 0 }, (_, at) => shapes?.feature(at).properties)
  }
  const said = {
    kind: 'request',
    title: '整条巷子太暗',
    words: '从巷口到巷尾都没有灯。',
    position: middle,
    shape: { type: 'LineString', coordinates: [west, middle, east] },
  }
  expect(await inTile()).toEqual([])
  const { id, reference } = await performAs(services, quarter, writer, submitIdea, said)
  const drawn = { id, kind: 'idea', status: 'idea', reference }
  for (const position of [west, middle, east]) expect(await inTile(position)).toEqual([drawn])
  expect(await inTile(middle, 14)).toEqual([])
  expect(await inTile(middle, 19, { kind: 'proposal' })).toEqual([])

  const away = { type: 'LineString', coordinates: [toPosition(20, 200), toPosition(280, 200)] }
  await performAs(services, quarter, writer, correctIdea, { ...said, reference, shape: away })
  expect(await inTile(west)).toEqual([])
  expect(await inTile(toPosition(20, 200))).toEqual([drawn])
  const grounds = { reasonCode: 'personal_data', reason: '写了别人家的门牌和电话。' }
  await performAs(services, quarter, moderator, hideIdea, { reference, ...grounds })
  expect(await inTile(toPosition(20, 200))).toEqual([])
  expect(await readAs(services, quarter, visitor, readIdea, { reference })).toMatchObject({
    shape: null,
    extent: 'spot',
  })
})
