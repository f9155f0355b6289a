import { visitor } from '@hetu/domain/people/actor'
import { fewestInRow } from '@hetu/domain/polls/tally'
import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { closePolls } from './close-polls.ts'
import { pollFor } from './read-poll.ts'
import { moveRunningCounts } from './running-count.ts'
import { pollScene } from './testing/poll-scene.ts'

const { services, place, planner, tenant, open, cast, ballots, wait } = await pollScene()
const db = services.database.kysely
afterAll(() => services.close())

const shown = { isResultShownWhileOpen: true }
const options = ['stone', 'mixed', 'asphalt'] as const
const voters = await Promise.all(Array.from({ length: 12 }, tenant))

interface Choice {
  who: number
  optionId: (typeof options)[number]
}

/** What the public reads of a poll's running count now. */
const readNow = async (pollId: string) => (await pollFor(db, place, visitor, pollId)).running
const atLeast = async (pollId: string) => (await readNow(pollId))?.byOption.map((one) => one.atLeast)

/** Casts one after the other, and reads after each of them as often as somebody can. */
async function readsWhile(choices: readonly Choice[]) {
  const { id } = await open(3600, shown)
  const reads = [JSON.stringify(await readNow(id))]
  for (const { who, optionId } of choices) {
    await cast(voters[who] as (typeof voters)[number], id, optionId)
    await moveRunningCounts.run(services)
    reads.push(JSON.stringify(await readNow(id)))
  }
  await db.updateTable('poll').set({ closes_at: new Date() }).where('id', '=', id).execute()
  return reads
}

/** How many ballots stand otherwise than at the last move, after each choice, and whether it moved then. */
function modelOf(choices: readonly Choice[]) {
  const [now, told] = [new Map<number, string>(), new Map<number, string>()]
  return choices.map(({ who, optionId }) => {
    now.set(who, optionId)
    const differing = [...now].filter(([voter, option]) => told.get(voter) !== option)
    const moves = differing.length >= fewestInRow
    if (moves) for (const [voter, option] of now) told.set(voter, option)
    return { differing: differing.length, moves }
  })
}

const choice = fc.record({
  who: fc.nat({ max: voters.length - 1 }),
  optionId: fc.constantFrom(...options),
})

describe('a running count', () => {
  test('moves in steps of the smallest cell, and tells no option with fewer', async () => {
    const { id } = await open(3600, shown)
    const vote = async (who: number, optionId: string) => {
      await cast(voters[who] as (typeof voters)[number], id, optionId)
      await moveRunningCounts.run(services)
      return atLeast(id)
    }
    for (let who = 0; who < 4; who += 1) expect(await vote(who, 'stone')).toEqual([0, 0, 0])
    expect((await readNow(id))?.voted).toBe(0)
    expect(await vote(4, 'stone')).toEqual([5, 0, 0])
    // Four more wait for a fifth, and one mixed among nine is not told.
    for (let who = 5; who < 9; who += 1) expect(await vote(who, 'stone')).toEqual([5, 0, 0])
    expect(await vote(9, 'mixed')).toEqual([5, 0, 0])
    expect(await readNow(id)).toMatchObject({ voted: 10, step: 5 })
    expect(await vote(10, 'stone')).toEqual([5, 0, 0])
    // Changes of mind wait like new ballots, however often one person changes.
    for (const optionId of ['mixed', 'asphalt', 'mixed', 'stone', 'asphalt'])
      expect(await vote(0, optionId)).toEqual([5, 0, 0])
    expect((await readNow(id))?.voted).toBe(10)
  })
  test('never tells one ballot, whatever is cast and changed and however often one reads', async () => {
    expect.hasAssertions()
    await fc.assert(
      fc.asyncProperty(fc.array(choice, { minLength: 8, maxLength: 18 }), async (choices) => {
        const reads = await readsWhile(choices)
        const model = modelOf(choices)
        model.forEach(({ moves }, at) => {
          if (!moves) expect(reads[at + 1]).toBe(reads[at])
        })
        for (const read of reads) {
          const { byOption } = JSON.parse(read) as { byOption: { atLeast: number }[] }
          expect(byOption.every((one) => one.atLeast % fewestInRow === 0)).toBe(true)
        }
        // Had any two whose ballots moved it together chosen each other's option, every read were the same.
        const once = choices.flatMap(({ who }, at) =>
          choices.filter((other) => other.who === who).length === 1 ? [at] : [],
        )
        const moveOf = (at: number) => model.findIndex(({ moves }, later) => later >= at && moves)
        const pair = once
          .flatMap((one) => once.map((other) => [one, other] as const))
          .find(
            ([one, other]) =>
              one < other &&
              moveOf(one) === moveOf(other) &&
              choices[one]?.optionId !== choices[other]?.optionId,
          )
        if (!pair) return
        const [one, other] = pair
        const [mine, theirs] = [choices[one], choices[other]] as [Choice, Choice]
        const exchanged = choices
          .with(one, { ...mine, optionId: theirs.optionId })
          .with(other, { ...theirs, optionId: mine.optionId })
        expect(await readsWhile(exchanged)).toEqual(reads)
      }),
      { numRuns: 6 },
    )
  }, 120_000)
  test('moves once for all when two processes move it together', async () => {
    const { id } = await open(3600, shown)
    await Promise.all(voters.map((who) => cast(who, id, 'mixed')))
    await Promise.all(Array.from({ length: 4 }, () => moveRunningCounts.run(services)))
    expect(await atLeast(id)).toEqual([0, 10, 0])
    expect((await ballots(id)).filter((ballot) => ballot.running_option_id === 'mixed')).toHaveLength(12)
  })
  test('is there only where that was set beforehand, only from the opening, and gives way to the result', async () => {
    const hidden = await open(3600)
    const later = await open(3600, { ...shown, opensAt: new Date(Date.now() + 60_000).toISOString() })
    for (const { id } of [hidden, later]) expect(await readNow(id)).toBeNull()
    const { id } = await open(2, shown)
    await Promise.all(voters.slice(0, 6).map((who) => cast(who, id, 'stone')))
    await moveRunningCounts.run(services)
    for (const actor of [visitor, planner]) {
      const poll = await pollFor(db, place, actor, id)
      expect(poll).toMatchObject({ result: null, running: { voted: 6, byOption: [{ atLeast: 5 }, {}, {}] } })
    }
    await wait(2100)
    while ((await closePolls.run(services)) > 0);
    const closed = await pollFor(db, place, visitor, id)
    expect(closed).toMatchObject({ running: null, result: { voted: 6 } })
    expect(closed.result?.byOption).toContainEqual({ optionId: 'stone', count: 6 })
  })
})
