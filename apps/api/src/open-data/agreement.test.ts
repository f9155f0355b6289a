import { VectorTile } from '@mapbox/vector-tile'
import type { Actor } from '@hetu/domain/people/actor'
import { visitor } from '@hetu/domain/people/actor'
import type { Contribution } from '@hetu/domain/open-data/contribution'
import { toWorld } from '@hetu/domain/open-data/point-cells'
import { gunzipSync } from 'node:zlib'
import { PbfReader } from 'pbf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demonstrationServices } from '../demonstration/testing/demonstration-services.ts'
import { listMyIdeas } from '../ideas/list-my-ideas.ts'
import { listUnansweredIdeas } from '../ideas/list-unanswered-ideas.ts'
import { readIdea } from '../ideas/read-idea.ts'
import { proposalsFor } from '../proposals/list-proposals.ts'
import { proposalFor } from '../proposals/read-proposal.ts'
import type { Services } from '../server/api-context.ts'
import { findPlace, type PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, readAs } from '../testing/services.ts'
import { ContributionQuery, contributionsFor } from './list-contributions.ts'
import { followedIndex } from './public-indexes.ts'
import { publicTile } from './draw-tile.ts'
import { figuresOf } from './read-figures.ts'
import { fillCrowd } from './testing/crowd.ts'

let services: Awaited<ReturnType<typeof demonstrationServices>>
beforeAll(async () => {
  services = await demonstrationServices()
})
afterAll(() => services.close())

async function wholeList(place: PlaceContext, order: string): Promise<Contribution[]> {
  const items: Contribution[] = []
  let after: string | null = null
  do {
    const query = ContributionQuery.parse({ order, ...(after === null ? {} : { after }) })
    const page = await contributionsFor(services, place.id, visitor, query)
    items.push(...page.items)
    after = page.next
  } while (after !== null)
  return items
}

/** What the tiles of a zoom say of each item that stands alone there. */
async function singlesInTiles(place: PlaceContext, items: readonly Contribution[], z: number) {
  const followed = followedIndex(services, place.id)
  await followed.catchUp()
  const names = new Set(
    items.map(({ position }) =>
      toWorld(position)
        .map((value) => Math.floor(value * 2 ** z))
        .join('/'),
    ),
  )
  const singles = new Map<string, Record<string, unknown>>()
  for (const name of names) {
    const [x = 0, y = 0] = name.split('/').map(Number)
    const bytes = gunzipSync((await publicTile(services, place.id, followed, {}, [z, x, y])).bytes)
    const layer = new VectorTile(new PbfReader(bytes)).layers['contributions']
    for (let at = 0; at < (layer?.length ?? 0); at += 1) {
      const properties = layer?.feature(at).properties ?? {}
      if (properties['cluster'] !== true) singles.set(String(properties['id']), properties)
    }
  }
  return singles
}

async function holdAllToOne(where: Services, place: PlaceContext, reader: Actor) {
  const db = where.database.kysely
  const items = await wholeList(place, 'changed')
  expect(await wholeList(place, 'new')).toHaveLength(items.length)
  expect(await wholeList(place, 'support')).toHaveLength(items.length)
  const singles = await singlesInTiles(place, items, 22)
  expect(singles.size).toBeGreaterThan(items.length * 0.8)
  const proposals = new Map((await proposalsFor(db, place, visitor)).map((each) => [each.id, each]))
  const unanswered = new Map(
    (await readAs(where, place, reader, listUnansweredIdeas, {})).map(({ idea }) => [idea.id, idea]),
  )
  const mine = new Map<string, object>()
  for (const author of new Set(items.flatMap(() => authorsOf.get(place.id) ?? [])))
    for (const idea of await readAs(where, place, { ...reader, personId: author }, listMyIdeas, {}))
      mine.set(idea.id, idea)
  let wasMine = 0
  for (const item of items) {
    const told = singles.get(item.id)
    if (told) {
      const { id, kind, status, reference, title } = item
      const closesAt = item.stage?.closesAt
      expect(told).toEqual({
        id,
        kind,
        status,
        reference,
        title_zh: title.zh,
        title_en: title.en,
        ...(closesAt && { closes_at: closesAt }),
      })
    }
    if (item.kind === 'idea') {
      const page = await readAs(where, place, visitor, readIdea, { reference: item.reference })
      const { chosenName: name, label } = page.author
      const { answer, stage: _, ...rest } = item
      expect(rest).toEqual({
        ...pickKeys(page, rest),
        title: { zh: page.title, en: page.title },
        author: { name, label },
      })
      const last = page.answers.at(-1)
      if (last && answer && last.at === page.changedAt) expect(answer.reason).toEqual(last.reason)
      for (const other of [unanswered.get(item.id), mine.get(item.id)]) {
        if (!other) continue
        wasMine += 1
        expect(other).toMatchObject(pickKeys(page, other))
      }
      expect(unanswered.has(item.id) && answer !== null).toBe(false)
    } else {
      const page = await proposalFor(db, place, visitor, item.reference)
      const shared = [
        'id',
        'reference',
        'title',
        'status',
        'position',
        'supportCount',
        'commentCount',
        'createdAt',
        'changedAt',
      ] as const
      const summary = proposals.get(item.id)
      for (const key of shared) {
        expect([item.reference, key, item[key]]).toEqual([item.reference, key, page[key]])
        expect(summary?.[key]).toEqual(page[key])
      }
      expect(item.stage?.name).toBe(page.stage)
    }
  }
  expect(wasMine).toBeGreaterThan(0)
  const { byStatus } = await figuresOf(where, place)
  for (const { status, count } of byStatus)
    expect([status, items.filter((item) => item.status === status).length]).toEqual([status, count])
  return items
}

const authorsOf = new Map<string, string[]>()
const pickKeys = (from: object, like: object) =>
  Object.fromEntries(Object.keys(like).flatMap((key) => (key in from ? [[key, from[key as never]]] : [])))
describe('list, page, tile, figures and the lists of one’s own', () => {
  test('agree on every item of the demonstration, field by field', async () => {
    const { slug } = await services.database.kysely
      .selectFrom('place')
      .select('slug')
      .executeTakeFirstOrThrow()
    const place = await findPlace(services.database.kysely, slug)
    const authors = await services.database.kysely.selectFrom('idea').select('author_id').distinct().execute()
    authorsOf.set(
      place.id,
      authors.map((row) => row.author_id),
    )
    const reader = await newPerson(services, place, { roles: ['case_handler'] })
    const items = await holdAllToOne(services, place, reader)
    expect(
      items.filter((item) => item.channel === 'grid_worker' && item.author !== null).length,
    ).toBeGreaterThan(0)
  }, 120_000)

  test('agree on five hundred random items', async () => {
    const place = await newPlace(services)
    const { people } = await fillCrowd(services, place, 500, 7)
    authorsOf.set(place.id, people)
    const reader = await newPerson(services, place, { roles: ['case_handler'] })
    const items = await holdAllToOne(services, place, reader)
    expect(items.length).toBeGreaterThan(350)
  }, 240_000)
})
