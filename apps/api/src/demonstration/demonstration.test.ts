import type { DecisionDocument } from '@hetu/domain/decisions/decision-document'
import { visitor } from '@hetu/domain/people/actor'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listDecisions } from '../decisions/list-decisions.ts'
import { readDecision } from '../decisions/read-decision.ts'
import { readIdea } from '../ideas/read-idea.ts'
import { ContributionQuery, contributionsFor } from '../open-data/list-contributions.ts'
import { consentsOf } from '../polls/read-consent.ts'
import { pollsOf } from '../polls/read-poll.ts'
import { proposalsFor } from '../proposals/list-proposals.ts'
import { proposalFor } from '../proposals/read-proposal.ts'
import { listReviews } from '../reviews/list-reviews.ts'
import { createApp } from '../app.ts'
import { findPlace, type PlaceContext } from '../server/place-context.ts'
import { readAs } from '../testing/services.ts'
import { demonstrationServices } from './testing/demonstration-services.ts'
import { loadDemonstration } from './load-demonstration.ts'
import { demonstrationSlug, loadingMark } from './load-place.ts'
import { readSeed } from './read-seed.ts'
import type { Seed } from './seed.ts'

let services: Awaited<ReturnType<typeof demonstrationServices>>
let place: PlaceContext
let seed: Seed
/** The reference that each idea of the scenario was given. */
let references: Map<string, string>
let db: typeof services.database.kysely

beforeAll(async () => {
  services = await demonstrationServices()
  db = services.database.kysely
  place = await findPlace(db, demonstrationSlug)
  seed = await readSeed(new Date())
  const rows = await db.selectFrom('idea').select(['reference', 'title']).execute()
  const byTitle = new Map(rows.map((row) => [row.title, row.reference]))
  references = new Map(seed.ideas.map((idea) => [idea.key, byTitle.get(idea.title) as string]))
})
afterAll(() => services.close())

const count = async (
  table: 'zone' | 'zone_version' | 'heritage_object' | 'idea' | 'proposal' | 'courtyard' | 'building',
) => {
  const { n } = await db
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}
const proposal = (key: string) => proposalFor(db, place, visitor, key)
const read = (key: string) =>
  readAs(services, place, visitor, readIdea, { reference: references.get(key) as string })

describe('the demonstration', () => {
  test('has its place, zones, ideas and proposals', async () => {
    expect(place).toMatchObject({
      households: 412,
      shops: 31,
      epsg: 4550,
      isDemonstration: true,
      referencePrefix: 'LTL',
    })
    expect([await count('zone'), await count('zone_version'), await count('heritage_object')]).toEqual([
      6, 7, 12,
    ])
    expect([await count('courtyard'), await count('building')]).toEqual([34, 64])
    expect([await count('idea'), await count('proposal')]).toEqual([40, 5])
  })

  test('nothing in it happens later than now', async () => {
    const { at } = await db
      .selectFrom('event')
      .select((eb) => eb.fn.max('at').as('at'))
      .executeTakeFirstOrThrow()
    expect(at.getTime()).toBeLessThanOrEqual(Date.parse(seed.now))
    expect(Date.parse(seed.now)).toBeLessThanOrEqual(Date.now())
  })

  test('every idea has exactly the support and opposition of the scenario, and its comments', async () => {
    for (const idea of seed.ideas.filter(({ hidden }) => !hidden)) {
      const { supportCount, opposeCount, commentCount } = await read(idea.key)
      expect([idea.key, supportCount, opposeCount, commentCount]).toEqual([
        idea.key,
        idea.supports,
        idea.opposes,
        idea.comments.length,
      ])
    }
  })

  test('every author hears something: an answer, a decision, a reason for hiding, or a day that is still to come', async () => {
    const waiting: string[] = []
    for (const idea of seed.ideas) {
      const row = await db
        .selectFrom('idea')
        .select(['id', 'answer_due_on', 'hidden_reason'])
        .where('reference', '=', references.get(idea.key) as string)
        .executeTakeFirstOrThrow()
      const answer = await db
        .selectFrom('idea_answer')
        .select('id')
        .where('idea_id', '=', row.id)
        .executeTakeFirst()
      if (!answer && row.hidden_reason === null) waiting.push(idea.key)
    }
    // The watchdog's overdue case, two days late, and one that is not due yet.
    expect(waiting).toEqual(['I26', 'I38'])
    const due = await db
      .selectFrom('idea')
      .select('answer_due_on')
      .where('reference', '=', references.get('I26') as string)
      .executeTakeFirstOrThrow()
    const late = Date.parse(seed.now.slice(0, 10)) - Date.parse(due.answer_due_on as string)
    expect(late / 86_400_000).toBe(2)
  })

  test('map, list and page say the same of every idea, and every answered one can be asked for', async () => {
    const all = await contributionsFor(services, place.id, visitor, ContributionQuery.parse({ kind: 'idea' }))
    const answered = ContributionQuery.parse({ kind: 'idea', answered: 'true' })
    const pages = await Promise.all(
      all.items.map(({ reference }) => readAs(services, place, visitor, readIdea, { reference })),
    )
    expect(all.items.map(({ reference, status }) => [reference, status])).toEqual(
      pages.map(({ reference, status }) => [reference, status]),
    )
    const rows = all.items.filter(({ answer }) => answer !== null)
    expect(rows.length).toBeGreaterThan(30)
    expect((await contributionsFor(services, place.id, visitor, answered)).total).toBe(rows.length)
  })

  test('no public page holds the words of the hidden report and the hidden advertisement', async () => {
    const app = createApp(services, import.meta.dirname)
    const base = `/api/places/${place.slug}`
    const threads = await db.selectFrom('thread').select('id').execute()
    const ideas = [...references.values()].flatMap((reference) => [
      `/ideas/${reference}`,
      `/ideas/${reference}/comments`,
      `/ideas/${reference}/outcome`,
    ])
    const proposals = seed.proposals.flatMap(({ key }) => [`/proposals/${key}`, `/proposals/${key}/reviews`])
    const lists = [
      '/contributions',
      '/proposals',
      '/decisions',
      '/similar-ideas',
      '/moderation',
      '/unanswered-ideas',
    ]
    const talk = threads.map(({ id }) => `/threads/${id}/comments`)
    let found = 0
    for (const path of [...lists, ...ideas, ...proposals, ...talk]) {
      const response = await app.request(base + path)
      const text = await response.text()
      if (response.ok) found += 1
      expect([path, /谁家谁家|138\*|代办贷款 |加微信/u.test(text)]).toEqual([path, false])
    }
    expect(found).toBeGreaterThan(120)
  })
})

describe('its proposals', () => {
  test('stand where the scenario has them', async () => {
    const list = await proposalsFor(db, place, visitor)
    const stages = Object.fromEntries(
      list.map(({ reference, stage, outcome, version }) => [reference, [stage, outcome, version]]),
    )
    expect(stages).toEqual({
      P1: ['challenge_window', 'approved_with_conditions', 2],
      P2: ['notice', null, 1],
      P3: ['evaluation', 'approved', 1],
      P4: ['expert_review', null, 2],
      P5: ['revision', null, 2],
    })
  })

  test('P5 was heard once and waits for a new notice of what has changed', async () => {
    expect((await proposal('P5')).needsNewNotice).toBe(true)
    const [hearing, ...others] = (await proposal('P5')).hearings
    expect([hearing?.requestCount, others]).toEqual([1, []])
    // Called 11 days ahead, chaired by somebody who did not work on it, held when it was called for.
    expect(hearing?.call).toMatchObject({ chair: { zh: expect.stringContaining('范') as string } })
    expect(hearing?.heldAt).toBe(hearing?.call?.startsAt)
    expect(hearing?.record).toMatchObject({ chair: hearing?.call?.chair, absentCount: 0 })
    expect(hearing?.record?.statements).toHaveLength(4)
  })

  test('the notice of P1 was moved off a Sunday, that of P2 is open', async () => {
    const [first] = (await proposal('P1')).notices
    expect(new Date(`${first?.lastDay}T00:00:00Z`).getUTCDay()).toBe(1)
    expect((await proposal('P2')).notices).toMatchObject([{ minimumDays: 20 }])
  })
})

describe('its votes', () => {
  test('P2, still open: 24, 31 and 6 of 61 households, 17 at the door, of which only the turnout is told', async () => {
    const [poll] = await pollsOf(db, place, visitor, (await proposal('P2')).id)
    expect(poll).toMatchObject({ result: null, turnout: { voted: 61, eligible: 105 } })
    expect(poll?.turnout.byChannel).toContainEqual({ channel: 'grid_worker', count: 17 })
    const ballots = await db
      .selectFrom('ballot')
      .select(['option_id as option', (eb) => eb.fn.countAll<string>().as('count')])
      .where('place_id', '=', place.id)
      .where('poll_id', '=', poll?.id ?? '')
      .groupBy('option_id')
      .execute()
    const countOf = new Map(ballots.map(({ option, count: cast }) => [option, Number(cast)]))
    expect(poll?.options.map(({ id }) => countOf.get(id))).toEqual([24, 31, 6])
  })

  test('P3, closed: 71, 29 and 18 of 118', async () => {
    const [poll] = await pollsOf(db, place, visitor, (await proposal('P3')).id)
    expect(poll?.result).toMatchObject({
      voted: 118,
      eligible: 412,
      byOption: [{ count: 71 }, { count: 29 }, { count: 18 }],
    })
  })

  test('P1: holders of 73 % agree, and the minority is heard', async () => {
    const [consent] = await consentsOf(db, place, visitor, (await proposal('P1')).id)
    expect(consent?.outcome).toMatchObject({
      isValid: true,
      rows: [{ share: 0.73 }, { share: 0.15 }, { share: 0.12 }],
    })
    expect(consent?.statements.map(({ words }) => words.zh)).toContain('先给临时住处再动工。')
  })
})

describe('its reviews', () => {
  test('are signed, marked and answered, and Dr Ye steps aside from P1', async () => {
    const reviewsOf = async (key: string) => readAs(services, place, visitor, listReviews, { proposal: key })
    const [p1, p5, p2] = await Promise.all(['P1', 'P5', 'P2'].map(reviewsOf))
    // The decision is on version 2, so that version was read too.
    expect(p1?.released).toMatchObject([
      { verdict: 'pass_with_conditions', version: 2, discipline: 'heritage' },
      { verdict: 'revise', version: 1, discipline: 'heritage' },
    ])
    expect(p1?.released[1]?.annotations.map(({ target }) => target.kind)).toEqual([
      'drawing',
      'map',
      'text',
      'map',
    ])
    expect(p1?.recused).toMatchObject([{ discipline: 'ecology', expert: { chosenName: { zh: '叶博士' } } }])
    expect(p5?.released).toMatchObject([
      {
        verdict: 'pass_with_conditions',
        version: 2,
        dissent: { zh: expect.stringContaining('程教授') as string },
      },
      { verdict: 'refuse', version: 1 },
    ])
    expect(p5?.released[1]?.annotations).toHaveLength(4)
    expect(p5?.released[1]?.annotations.every(({ replies }) => replies.length === 1)).toBe(true)
    expect(p2?.released[0]).toMatchObject({
      discipline: 'ecology',
      interest: { declared: { kind: 'described' }, recusedAt: null },
    })
    expect(p2?.released[0]?.annotations).toHaveLength(3)
  })
})

describe('its decisions', () => {
  const documentOf = async (reference: string): Promise<DecisionDocument> => {
    const list = await readAs(services, place, visitor, listDecisions, {})
    const number = list.find((each) => each.proposal.reference === reference)?.number ?? ''
    const decision = await readAs(services, place, visitor, readDecision, { number })
    expect(decision.integrity).toBe('intact')
    return decision.document
  }

  test('D1 answers 37 contributions from 29 people, and each row counts as the scenario says', async () => {
    const { figures, groups, content, number } = await documentOf('P1')
    expect(number).toMatch(/^棠规更决〔\d{4}〕7号$/)
    expect(figures).toMatchObject({ contributions: 37, points: 66, persons: 29, expertMarks: 4 })
    expect(figures.contributionsByChannel).toEqual({ online: 22, grid_worker: 11, meeting: 4 })
    const rows = seed.decisions[0]?.rows.map((row) => [row.title.zh, row.persons])
    expect(groups.map((group) => [group.title.zh, group.persons])).toEqual(rows)
    expect(content.conditions.map(({ code }) => code)).toEqual(['C1', 'C2', 'C3', 'C4'])
    expect(content.minority).toMatchObject([{ words: { zh: '先给临时住处再动工。' } }])
  })

  test('D2 answers 63 contributions from 51 people, and honours the garden', async () => {
    const { figures, groups, number } = await documentOf('P3')
    expect(number).toMatch(/^棠规更决〔\d{4}〕3号$/)
    expect(figures).toMatchObject({ contributions: 63, points: 94, persons: 51 })
    const rows = seed.decisions[1]?.rows.map((row) => [row.title.zh, row.persons])
    expect(groups.map((group) => [group.title.zh, group.persons])).toEqual(rows)
    expect((await read('I21')).isGolden).toBe(true)
  })
})

describe('loadDemonstration', () => {
  test('leaves a loaded quarter alone, and begins one anew that was cut short', async () => {
    const said: string[] = []
    await loadDemonstration(services, (line) => said.push(line))
    expect(said).toEqual([])
    // As a power cut in the middle would leave it.
    await db.insertInto('place_counter').values({ place_id: place.id, name: loadingMark, value: 1 }).execute()
    await loadDemonstration(services, (line) => said.push(line))
    expect(said[0]).toMatch(/cut short/)
    expect((await findPlace(db, demonstrationSlug)).id).not.toBe(place.id)
    expect(await count('idea')).toBe(40)
  })
})
