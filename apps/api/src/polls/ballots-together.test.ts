import { sql } from '@hetu/db/sql'
import { inTransaction } from '@hetu/db/transaction'
import { visitor } from '@hetu/domain/people/actor'
import { Refused } from '@hetu/domain/refusal'
import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { newId } from '../server/new-id.ts'
import { performAs } from '../testing/services.ts'
import { castBallotOnBehalf } from './cast-ballot-on-behalf.ts'
import { castBallot } from './cast-ballot.ts'
import { closePolls } from './close-polls.ts'
import { countPoll } from './count-poll.ts'
import { findPollForBallots } from './find-poll.ts'
import { openPoll } from './open-poll.ts'
import { pollFor } from './read-poll.ts'
import { pollScene } from './testing/poll-scene.ts'

const { services, place, planner, worker, tenant, neighbour, open, cast, terms, wait, ballots } =
  await pollScene()
const db = services.database.kysely
afterAll(() => services.close())

const opensAt = new Date('2026-05-11T01:00:00.000Z')
const closesAt = new Date('2026-06-10T10:00:00.000Z')
const instants = {
  before: new Date(opensAt.getTime() - 1),
  first: opensAt,
  last: new Date(closesAt.getTime() - 1),
  close: closesAt,
}
const when = fc.constantFrom<keyof typeof instants>('before', 'first', 'first', 'last', 'last', 'close')
const option = fc.constantFrom('stone', 'mixed', 'asphalt', 'gold')
const act = fc.oneof(
  fc.record({
    kind: fc.constant('cast' as const),
    options: fc.array(option, { minLength: 1, maxLength: 3 }),
    when,
  }),
  fc.record({ kind: fc.constant('enter' as const), option, key: fc.nat(1), showsSlip: fc.boolean(), when }),
  fc.record({ kind: fc.constantFrom('nonsense' as const, 'elsewhere' as const), when }),
  fc.record({ kind: fc.constantFrom('end' as const, 'uncheck' as const, 'check' as const) }),
)
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never
type Person = Awaited<ReturnType<typeof neighbour>>

const outcomeOf = (done: Promise<object>) =>
  done.then(
    (answer) => {
      const { castAt: _at, reference: _number, pollId: _poll, ...rest } = answer as Record<string, unknown>
      return rest
    },
    (error: unknown) => {
      if (error instanceof Refused) return error.refusal.code
      throw error
    },
  )

/** All that one person does in a poll, one after the other; what they cast in one breath goes off at once. */
async function live(person: Person, pollId: string, acts: Act[]): Promise<unknown[]> {
  const outcomes: unknown[] = []
  const keys = [newId(), newId()]
  let slip: string | undefined
  for (const one of acts) {
    const at = 'when' in one ? { at: instants[one.when] } : {}
    const relation = db.updateTable('place_relation').where('person_id', '=', person.personId)
    if (one.kind === 'end') await relation.set({ expires_at: sql<Date>`now()` }).execute()
    else if (one.kind === 'uncheck') await relation.set({ checked_at: null }).execute()
    else if (one.kind === 'check') await relation.set({ checked_at: opensAt }).execute()
    else if (one.kind === 'cast') {
      const asked = one.options.map((optionId) =>
        outcomeOf(performAs(services, place, person, castBallot, { pollId, choice: [optionId] }, at)),
      )
      outcomes.push(...(await Promise.all(asked)))
    } else if (one.kind === 'enter') {
      const given = { pollId, choice: [one.option], personId: person.personId, wasReadBack: true }
      const changes = one.showsSlip && slip !== undefined ? { changes: slip } : {}
      const key = { idempotencyKey: keys[one.key] as string, ...at }
      const entered = performAs(services, place, worker, castBallotOnBehalf, { ...given, ...changes }, key)
      outcomes.push(await outcomeOf(entered))
      slip = await entered.then(
        ({ reference }) => reference,
        () => slip,
      )
    } else {
      const input = one.kind === 'nonsense' ? { pollId, choice: 7 } : { pollId: newId(), choice: ['stone'] }
      outcomes.push(await outcomeOf(performAs(services, place, person, castBallot, input, at)))
    }
  }
  return outcomes
}

/** What is stored and counted in the end, in the order of the persons. */
async function left(pollId: string, people: Person[]) {
  const rows = new Map((await ballots(pollId)).map((row) => [row.person_id, row]))
  const events = await db
    .selectFrom('event')
    .select(['actor_id', 'verb'])
    .where('subject_id', '=', pollId)
    .where('verb', 'in', ['cast-ballot', 'cast-ballot-on-behalf'])
    .execute()
  return {
    stored: people.map(({ personId }) => {
      const row = rows.get(personId)
      const own = events.filter((event) => event.actor_id === personId).length
      return row && [row.option_id, row.revision, row.channel, row.replaced_door, row.cast_at, own]
    }),
    entered: events.filter(({ verb }) => verb === 'cast-ballot-on-behalf').length,
    count: await countPoll(db, place.id, pollId, 105, { isSecret: false, method: 'single' }),
  }
}

const openThen = () =>
  performAs(
    services,
    place,
    planner,
    openPoll,
    terms(0, { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() }),
    { at: opensAt },
  )

describe('ballots that are taken together', () => {
  test('come out as they do one by one, whatever everybody does', { timeout: 300_000 }, async () => {
    const lives = fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(lives, async (all) => {
        const [alone, together] = [(await openThen()).id, (await openThen()).id]
        const people = await Promise.all(all.map(() => neighbour()))
        const twins = await Promise.all(all.map(() => neighbour()))
        const oneByOne: unknown[] = []
        for (const [index, acts] of all.entries()) oneByOne.push(await live(people[index]!, alone, acts))
        const atOnce = await Promise.all(all.map((acts, index) => live(twins[index]!, together, acts)))
        expect(atOnce).toEqual(oneByOne)
        expect(await left(together, twins)).toEqual(await left(alone, people))
        for (const { cast_at: castAt } of await ballots(together))
          expect(castAt >= opensAt && castAt < closesAt).toBe(true)
      }),
      { numRuns: 12 },
    )
  })

  test('share a transaction and its instant, and each has an event and a slip of their own', async () => {
    const { id } = await open()
    const voters = await Promise.all(Array.from({ length: 30 }, tenant))
    const receipts = await Promise.all(voters.map((who) => cast(who, id)))
    expect(new Set(receipts.map(({ castAt }) => castAt)).size).toBeLessThan(10)
    expect(new Set(receipts.map(({ reference }) => reference)).size).toBe(30)
    const events = await db.selectFrom('event').select('actor_id').where('subject_id', '=', id).execute()
    const actors = events.map((event) => event.actor_id).filter((actor) => actor !== planner.personId)
    expect(actors).toHaveLength(30)
    expect(new Set(actors)).toEqual(new Set(voters.map(({ personId }) => personId)))
  })

  test('are refused one by one: strangers, unknown options and ended relations harm no neighbour', async () => {
    const { id } = await open()
    const [good, stranger, ended, odd] = await Promise.all([tenant(), neighbour(), tenant(), tenant()])
    for (const { personId } of [stranger, ended])
      await db
        .updateTable('place_relation')
        .set({ expires_at: sql<Date>`now()` })
        .where('person_id', '=', personId)
        .execute()
    const said = await Promise.all([
      outcomeOf(cast(stranger, id)),
      outcomeOf(cast(good, id)),
      outcomeOf(cast(odd, id, 'gold')),
      outcomeOf(cast(ended, id)),
      outcomeOf(cast(odd, id, 'mixed')),
    ])
    expect(said).toMatchObject([
      'not_in_electorate',
      { choice: ['stone'] },
      'option_unknown',
      'not_in_electorate',
      { choice: ['mixed'] },
    ])
    expect(await ballots(id)).toHaveLength(2)
  })

  test('around the close are stored if and only if they were taken, and the count waits for them', async () => {
    const voters = await Promise.all(Array.from({ length: 60 }, tenant))
    const { id } = await open(2)
    const closing = Date.parse((await pollFor(db, place, visitor, id)).closesAt)
    await wait(Math.max(0, closing - Date.now() - 150))
    const said = await Promise.all(
      voters.map(async (who, index) => {
        await wait(index * 5)
        return outcomeOf(cast(who, id))
      }),
    )
    const taken = said.filter((outcome) => typeof outcome === 'object').length
    expect(said.filter((outcome) => outcome === 'poll_closed')).toHaveLength(60 - taken)
    const rows = await ballots(id)
    expect(rows).toHaveLength(taken)
    expect(rows.every((row) => row.cast_at.getTime() < closing)).toBe(true)
    while ((await closePolls.run(services)) > 0);
    expect((await pollFor(db, place, visitor, id)).result?.voted).toBe(taken)
  })

  test('hold the poll while it takes them, and not once it is over: who is late delays no count', async () => {
    const [{ id }, over] = [await open(), await open(1)]
    const locks = (pollId: string) =>
      inTransaction(services.database, async (tx) => {
        const poll = await findPollForBallots({ tx, place, isBackDated: false }, pollId, 'share')
        const { rows } = await sql<{ has: boolean }>`
          select pg_current_xact_id_if_assigned() is not null as has`.execute(tx)
        return [poll.notOpen, rows[0]?.has]
      })
    expect(await locks(id)).toEqual([null, true])
    await wait(1050)
    expect(await locks(over.id)).toEqual(['poll_closed', false])
  })
})
