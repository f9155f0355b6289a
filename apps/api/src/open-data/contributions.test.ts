import { sql } from '@hetu/db/sql'
import { VectorTile } from '@mapbox/vector-tile'
import { ContributionFilter } from '@hetu/domain/open-data/contribution-filter'
import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { toWorld } from '@hetu/domain/open-data/point-cells'
import { gunzipSync } from 'node:zlib'
import { PbfReader } from 'pbf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hideIdea } from '../ideas/hide-idea.ts'
import { honourIdea } from '../ideas/honour-idea.ts'
import { submitIdea } from '../ideas/submit-idea.ts'
import { changeChosenName } from '../people/change-chosen-name.ts'
import { newProposal } from '../reviews/testing/review-case.ts'
import { newId } from '../server/new-id.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { newPerson, newPlace, performAs, testServices } from '../testing/services.ts'
import { support } from '../threads/support.ts'
import { ContributionQuery, contributionsFor } from './list-contributions.ts'
import { followedIndex } from './public-indexes.ts'
import { publicTile } from './draw-tile.ts'
import { fillCrowd } from './testing/crowd.ts'

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
) => contributionsFor(services, place.id, author, ContributionQuery.parse(query))

/** How many ideas the tiles of a zoom hold, singles and badges together. */
async function countInTiles(place: PlaceContext, filter: Record<string, string>, z: number): Promise<number> {
  const followed = followedIndex(services, place.id)
  await followed.catchUp()
  const ring = place.site.coordinates[0] ?? []
  const worlds = ring.map(([lon, lat]) => toWorld([lon, lat]).map((value) => Math.floor(value * 2 ** z)))
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
      const parsed = ContributionFilter.parse(filter)
      const { bytes } = await publicTile(services, place.id, followed, parsed, [z, x, y])
      const layer = new VectorTile(new PbfReader(gunzipSync(bytes))).layers['contributions']
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

  test('answers everybody who asks the same words at one moment, the first time and after a change', async () => {
    const { place, author } = await withIdeas(4)
    const totals = async () => {
      const lists = await Promise.all([1, 2, 3].map(() => list(place, author, { q: 'willow' })))
      return lists.map(({ total }) => total)
    }
    expect(await totals()).toEqual([2, 2, 2])
    await performAs(services, place, author, submitIdea, {
      kind: 'suggestion',
      title: 'One more willow',
      words: 'By the well.',
      position: toPosition(200, 200),
    })
    expect(await totals()).toEqual([3, 3, 3])
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

describe('publicIndex', () => {
  test('calls a writer by their new name at once', async () => {
    const { place, author } = await withIdeas(1)
    expect((await list(place, author)).items[0]?.author?.name.zh).toBe('试者')
    await performAs(services, null, author, changeChosenName, { chosenName: '柳下' })
    expect((await list(place, author)).items[0]?.author?.name.zh).toBe('柳下')
  })

  test('gives what ended late another version, though its event has the older id', async () => {
    const { place, author, ideas } = await withIdeas(1)
    const db = services.database.kysely
    const { rows } = await sql<{
      id: string
    }>`select nextval(pg_get_serial_sequence('event', 'id')) as id`.execute(db)
    const id = rows[0]?.id ?? ''
    await performAs(services, place, author, support, { threadId: ideas[0]?.threadId, stance: 'support' })
    const before = await list(place, author)
    // As a transaction leaves it that took its id first and ended last.
    const hidden = { hidden_at: new Date(), hidden_reason_code: 'spam' as const, hidden_reason: '广告' }
    await db
      .updateTable('idea')
      .set(hidden)
      .where('id', '=', ideas[0]?.id ?? '')
      .execute()
    await sql`insert into event (id, place_id, at, verb, subject_kind, subject_id, is_public) overriding system value
      values (${id}::bigint, ${place.id}, now(), 'hide-idea', 'idea', ${ideas[0]?.id}, true)`.execute(db)
    const told = { verb: 'hide-idea', subjectKind: 'idea', subjectId: ideas[0]?.id ?? '', isPublic: true }
    services.live.announce({ id, placeId: place.id, actorId: null, ...told })
    const after = await list(place, author)
    expect([before.total, after.total]).toEqual([1, 0])
    expect(BigInt(after.version)).toBeGreaterThan(BigInt(before.version))
  })

  test('sees that a notice has ended, with no event to say so', async () => {
    const place = await newPlace(services)
    const planner = await newPerson(services, place, { roles: ['planner'] })
    const { id } = await newProposal(services, place, planner.personId)
    const db = services.database.kysely
    await db.updateTable('proposal').set({ stage: 'notice' }).where('id', '=', id).execute()
    const endsAt = new Date(Date.now() + 1500)
    await db.updateTable('notice').set({ closes_at: endsAt }).where('proposal_id', '=', id).execute()
    const before = await list(place, planner)
    expect((await list(place, planner, { box: '0,0,1,1' })).open).toMatchObject([{ id }])
    expect((await list(place, planner, { kind: 'idea' })).open).toEqual([])
    expect(before.items).toMatchObject([{ status: 'open', stage: { closesAt: endsAt.toISOString() } }])
    await new Promise((done) => setTimeout(done, 1600))
    const after = await list(place, planner)
    expect(after.items).toMatchObject([{ status: 'review', stage: { closesAt: null } }])
    // What is open leads the list, as long as it is, and under every filter that it meets.
    expect([before.open.map((item) => item.id), after.open]).toEqual([[id], []])
    expect(BigInt(after.version)).toBeGreaterThan(BigInt(before.version))
  })
})

describe('the cursor of the list', () => {
  const refused = (after: string, order = 'changed') =>
    ContributionQuery.safeParse({ after, order }).error?.issues[0]?.path

  test('is refused where it was not given: made up, altered, or of another order', async () => {
    const id = newId()
    for (const after of [
      'x',
      id,
      `changed~${id}`,
      `changed~-1~${id}`,
      `changed~1e3~${id}`,
      `changed~01~${id}`,
    ])
      expect([after, refused(after)]).toEqual([after, ['after']])
    expect(refused(`new~1~${id}`)).toEqual(['after'])
    expect(refused(`changed~1~${id}`)).toBeUndefined()
  })

  test('neither repeats nor loses what others do not move, though an item changes between two pages', async () => {
    const place = await newPlace(services)
    const reader = await newPerson(services, place, { roles: ['planner'] })
    const { ideas } = await fillCrowd(services, place, 140, 3)
    const first = await list(place, reader)
    const [top, ...rest] = first.items
    const onLaterPage = await services.database.kysely
      .selectFrom('idea')
      .select(['reference', 'id'])
      .where('place_id', '=', place.id)
      .where(
        'id',
        'not in',
        first.items.map((item) => item.id),
      )
      .where('hidden_at', 'is', null)
      .where('golden_at', 'is', null)
      .where('is_outside', '=', false)
      .where('kind', '<>', 'report')
      .executeTakeFirstOrThrow()
    await performAs(services, place, reader, honourIdea, { reference: onLaterPage.reference })
    const moderator = await newPerson(services, place, { roles: ['moderator'] })
    // The very item at which the page ended goes: the next page still begins after its place.
    const ended = rest.findLast((item) => item.kind === 'idea') ?? top
    if (ended)
      await performAs(services, place, moderator, hideIdea, {
        reference: ended.reference,
        reasonCode: 'spam',
        reason: '广告一条',
      })
    const later: string[] = []
    for (let after = first.next; after !== null;) {
      const page = await list(place, reader, { after })
      later.push(...page.items.map((item) => item.id))
      after = page.next
    }
    const seen = [...first.items.map((item) => item.id), ...later]
    expect(new Set(seen).size).toBe(seen.length)
    const { total } = await list(place, reader)
    // The one that was honoured stands at the top now, where this reader has been already; the hidden one was seen.
    expect(seen).toHaveLength(total ?? 0)
    expect(seen).not.toContain(onLaterPage.id)
    expect(ideas.length).toBe(140)
  })
})
