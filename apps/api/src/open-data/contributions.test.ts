import { VectorTile } from '@mapbox/vector-tile'
import { ContributionFilter } from '@hetu/domain/open-data/contribution-filter'
import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { gunzipSync } from 'node:zlib'
import { PbfReader } from 'pbf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hideIdea } from '../ideas/hide-idea.ts'
import { submitIdea } from '../ideas/submit-idea.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, testServices } from '../server/test-services.ts'
import { support } from '../threads/support.ts'
import { ContributionQuery, listContributions } from './list-contributions.ts'
import { publicIndex } from './public-indexes.ts'
import { toWorld } from './z-order-index.ts'

const { toPosition } = localFrame(liutingLiAnchor)
let services: Awaited<ReturnType<typeof testServices>>
beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.close())

async function withIdeas(count: number) {
  const place = await newPlace(services)
  const author = await newPerson(services, place)
  const ideas = []
  for (let at = 0; at < count; at += 1) {
    ideas.push(
      await performAs(services, place, author, submitIdea, {
        kind: 'suggestion',
        title: `第 ${at} 条`,
        words: at % 2 === 0 ? '这里下雨就积水。' : 'Please plant a willow here.',
        position: toPosition(20 + at * 40, 100 + at * 20),
      }),
    )
  }
  return { place, author, ideas }
}

const list = (
  place: PlaceContext,
  author: Awaited<ReturnType<typeof newPerson>>,
  query: Record<string, string> = {},
) => listContributions(services, place.id, author, ContributionQuery.parse(query))

/** How many ideas the tiles of a zoom hold, singles and badges together. */
async function countInTiles(place: PlaceContext, filter: Record<string, string>, z: number): Promise<number> {
  const index = await publicIndex(services, place.id)
  const matching = index.matching(ContributionFilter.parse(filter), new Set())
  const ring = place.site.coordinates[0] ?? []
  const worlds = ring.map(([lon = 0, lat = 0]) =>
    toWorld([lon, lat]).map((value) => Math.floor(value * 2 ** z)),
  )
  const range = (axis: 0 | 1) => {
    const values = worlds.map((world) => world[axis] as number)
    return Array.from(
      { length: Math.max(...values) - Math.min(...values) + 1 },
      (_, at) => Math.min(...values) + at,
    )
  }
  let count = 0
  for (const x of range(0)) {
    for (const y of range(1)) {
      const layer = new VectorTile(new PbfReader(gunzipSync(index.tile(matching, z, x, y)))).layers[
        'contributions'
      ]
      for (let at = 0; at < (layer?.length ?? 0); at += 1) {
        count += Number(layer?.feature(at).properties['point_count'] ?? 1)
      }
    }
  }
  return count
}

describe('listContributions', () => {
  test('counts what the tiles of every zoom hold, under every filter', async () => {
    const { place, author } = await withIdeas(9)
    const filters: Record<string, string>[] = [
      {},
      { q: '积水' },
      { q: 'willow' },
      { kind: 'proposal' },
      { status: 'idea' },
    ]
    for (const filter of filters) {
      const { total } = await list(place, author, filter)
      for (const z of [14, 17, 19]) expect(await countInTiles(place, filter, z)).toBe(total)
    }
  })

  test('shows a new idea and a support at once', async () => {
    const { place, author, ideas } = await withIdeas(1)
    expect((await list(place, author)).items[0]?.supportCount).toBe(0)
    const neighbour = await newPerson(services, place)
    await performAs(services, place, neighbour, support, { threadId: ideas[0]?.threadId, stance: 'support' })
    expect((await list(place, author)).items[0]?.supportCount).toBe(1)
  })

  test('leaves out what was hidden, from the list and from the tiles', async () => {
    const { place, author, ideas } = await withIdeas(2)
    const moderator = await newPerson(services, place, { roles: ['moderator'] })
    await performAs(services, place, moderator, hideIdea, {
      reference: ideas[0]?.reference,
      reasonCode: 'personal_data',
      reason: '写了别人的电话号码。',
    })
    expect((await list(place, author)).total).toBe(1)
    expect(await countInTiles(place, {}, 17)).toBe(1)
  })

  test('keeps to the box of the map', async () => {
    const { place, author } = await withIdeas(4)
    const [west, south] = toPosition(0, 0)
    const [east, north] = toPosition(70, 360)
    const { inBox, total } = await list(place, author, { box: [west, south, east, north].join(',') })
    expect({ inBox, total }).toEqual({ inBox: 2, total: 4 })
  })

  test('shows a person what they took part in, and nobody else', async () => {
    const { place, author } = await withIdeas(3)
    const stranger = await newPerson(services, place)
    expect((await list(place, author, { mine: 'true' })).total).toBe(3)
    expect((await list(place, stranger, { mine: 'true' })).total).toBe(0)
  })
})
