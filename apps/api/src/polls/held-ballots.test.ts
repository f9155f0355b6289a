import { sql } from '@hetu/db/sql'
import { visitor } from '@hetu/domain/people/actor'
import { afterAll, describe, expect, test } from 'vitest'
import { ContributionQuery, contributionsFor } from '../open-data/list-contributions.ts'
import { figuresOf } from '../open-data/read-figures.ts'
import { checkRelation } from '../places/check-relation.ts'
import { listUncheckedRelations } from '../places/list-unchecked-relations.ts'
import { verifyRelation } from '../places/verify-relation.ts'
import { newPerson, performAs, readAs } from '../testing/services.ts'
import { castBallotOnBehalf } from './cast-ballot-on-behalf.ts'
import { closePoll } from './close-poll.ts'
import { listNotedVoters } from './list-noted-voters.ts'
import { code, pollScene } from './testing/poll-scene.ts'
import { pollFor } from './read-poll.ts'
import { moveRunningCounts } from './running-count.ts'

const { services, place, planner, worker, tenant, open, cast, ballots, terms, wait } = await pollScene()
const db = services.database.kysely
afterAll(() => services.close())

let noted = 0
const enterNew = (pollId: string, more: object = {}) => {
  noted += 1
  return performAs(services, place, worker, castBallotOnBehalf, {
    pollId,
    choice: ['asphalt'],
    wasReadBack: true,
    newVoter: {
      chosenName: `街坊${noted}`,
      relation: 'tenant',
      area: { kind: 'lane', id: 'west-lane' },
      evidence: 'utility_bill',
      ...more,
    },
  })
}
const read = (pollId: string, who = visitor) => pollFor(db, place, who, pollId)
const check = async (pollId: string, at: number, isConfirmed: boolean) => {
  const rows = await ballots(pollId)
  return performAs(services, place, planner, checkRelation, {
    relationId: rows.toSorted((a, b) => Number(a.cast_at) - Number(b.cast_at))[at]?.relation_id,
    isConfirmed,
    ...(isConfirmed ? {} : { reason: '水费单不是这家的' }),
  })
}
/** What the public list, the map's tiles and the figures say. */
const takenPart = async () => {
  // The index is built at most once a second.
  await wait(1100)
  const query = ContributionQuery.parse({ kind: 'proposal' })
  const { items } = await contributionsFor(services, place.id, visitor, query)
  return items.map(({ stage }) => stage?.takenPart)[0]
}
const peopleInFigures = async () => (await figuresOf(services, place)).people.count
const small = (count: number) => ({
  electorate: { ...terms(60).electorate, eligible: [{ label: { zh: '户', en: 'households' }, count }] },
})

describe('a ballot by a relation that nobody has looked at a second time', () => {
  test('moves no figure: 45 invented neighbours of one worker leave a poll as it was', async () => {
    const { id } = await open(3600, { isResultShownWhileOpen: true, ...small(50) })
    for (let n = 0; n < 5; n += 1) await cast(await tenant(), id)
    await moveRunningCounts.run(services)
    const before = await read(id)
    const [listed, people] = [await takenPart(), await peopleInFigures()]
    expect(listed).toBe(5)
    for (let n = 0; n < 45; n += 1) expect(await enterNew(id)).toMatchObject({ standing: 'waiting' })
    const after = await read(id)
    expect(after.turnout).toEqual({ ...before.turnout, heldBack: 45 })
    await moveRunningCounts.run(services)
    expect((await read(id)).running).toEqual(before.running)
    expect([await takenPart(), await peopleInFigures()]).toEqual([listed, people])
    // Beyond the electorate nobody new is noted, however many wait.
    await expect(enterNew(id)).rejects.toEqual(code('electorate_full'))
    expect(await ballots(id)).toHaveLength(50)
    // Whoever is in the electorate and signs in still votes.
    await cast(await tenant(), id)
    expect((await read(id)).turnout).toMatchObject({ voted: 6, heldBack: 45 })
  })

  // The embedded database does one thing after the other.
  test.runIf(process.env['TEST_DATABASE_URL'])(
    'counts where it was confirmed before the close, in a transaction that ends after it',
    async () => {
      const { id } = await open(2, small(3))
      await enterNew(id)
      const [{ relation_id: relationId } = { relation_id: null }] = await ballots(id)
      const closing = await db.transaction().execute(async (tx) => {
        await tx
          .updateTable('place_relation')
          .set({ checked_by: planner.personId, checked_at: sql`clock_timestamp()` })
          .where('place_id', '=', place.id)
          .where('id', '=', relationId)
          .execute()
        await wait(2100)
        const closed = performAs(services, place, planner, closePoll, { pollId: id })
        closed.catch(() => {})
        await wait(300)
        return { closed }
      })
      expect(await closing.closed).toMatchObject({ result: { voted: 1, heldBack: 0 } })
      expect((await read(id)).result).toMatchObject({ voted: 1, heldBack: 0 })
    },
  )

  test('counts once a second person has confirmed it, and never when they refused', async () => {
    const { id } = await open(3600, { isResultShownWhileOpen: true, ...small(3) })
    for (let n = 0; n < 3; n += 1) await enterNew(id)
    expect(await takenPart()).toBe(0)
    await check(id, 0, true)
    await check(id, 1, false)
    expect(await takenPart()).toBe(1)
    const { turnout } = await read(id)
    expect(turnout).toMatchObject({ voted: 1, heldBack: 1 })
    expect(turnout.byChannel).toContainEqual({ channel: 'grid_worker', count: 1 })
    expect(
      (await readAs(services, place, planner, listNotedVoters, { pollId: id })).map(
        ({ standing }) => standing,
      ),
    ).toEqual(['counted', 'refused', 'waiting'])
    // What was refused takes nobody's place.
    await enterNew(id)
    await expect(enterNew(id)).rejects.toEqual(code('electorate_full'))
  })

  test('is left out at the close, and how many were is stored with the result', async () => {
    const { id } = await open(3600, small(10))
    await cast(await tenant(), id)
    for (let n = 0; n < 3; n += 1) await enterNew(id)
    await check(id, 1, true)
    await db.updateTable('poll').set({ closes_at: new Date() }).where('id', '=', id).execute()
    // Looked at after the closing instant, though before the count is stored: too late.
    await check(id, 2, true)
    const { result } = await performAs(services, place, planner, closePoll, { pollId: id })
    expect(result).toMatchObject({ voted: 2, heldBack: 2 })
    await check(id, 3, true)
    expect(await read(id)).toMatchObject({
      turnout: { voted: 2, heldBack: 2 },
      result: { voted: 2, heldBack: 2 },
    })
  })

  test('waits for an account holder too, who is told beforehand and in the answer', async () => {
    const { id } = await open(3600, small(10))
    const holder = await newPerson(services, place)
    const { relationId } = await performAs(services, place, worker, verifyRelation, {
      personId: holder.personId,
      relation: 'owner',
      areaKind: 'courtyard',
      areaId: 'west-yard',
      evidence: 'title_deed',
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    })
    expect((await read(id, holder)).mine).toEqual({ mayVote: true, reason: null, isHeldBack: true })
    expect(await cast(holder, id)).toMatchObject({ standing: 'waiting', relation: 'owner' })
    expect((await read(id, holder)).myBallot).toMatchObject({ standing: 'waiting' })
    expect((await read(id)).turnout).toMatchObject({ voted: 0, heldBack: 1 })
    expect(
      (await readAs(services, place, planner, listUncheckedRelations, {})).map(({ id: one }) => one),
    ).toContain(relationId)
    await performAs(services, place, planner, checkRelation, { relationId, isConfirmed: true })
    expect(await read(id, holder)).toMatchObject({
      mine: { isHeldBack: false },
      myBallot: { standing: 'counted' },
      turnout: { voted: 1, heldBack: 0 },
    })
  })

  test('of somebody who has a relation that was looked at is cast by that one, and counts', async () => {
    const { id } = await open(3600, small(10))
    const holder = await newPerson(services, place, { relations: ['tenant'] })
    await performAs(services, place, worker, verifyRelation, {
      personId: holder.personId,
      relation: 'owner',
      areaKind: 'lane',
      areaId: 'west-lane',
      evidence: 'title_deed',
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    })
    expect(await cast(holder, id)).toMatchObject({ standing: 'counted', relation: 'tenant' })
  })
})

describe('listNotedVoters', () => {
  test('names who was noted at the door of one poll, by whom, with what; to planners and administrators', async () => {
    const { id } = await open(3600, small(10))
    await cast(await tenant(), id)
    await enterNew(id, { chosenName: '画眉爷爷' })
    expect(await readAs(services, place, planner, listNotedVoters, { pollId: id })).toMatchObject([
      {
        chosenName: { zh: '画眉爷爷' },
        relation: 'tenant',
        areaName: { zh: 'west-lane' },
        evidence: 'utility_bill',
        enteredBy: { zh: '试者' },
        standing: 'waiting',
      },
    ])
    for (const reader of [worker, await tenant()])
      await expect(readAs(services, place, reader, listNotedVoters, { pollId: id })).rejects.toEqual(
        code('not_allowed'),
      )
  })
})
