import { visitor } from '@hetu/domain/people/actor'
import { afterAll, describe, expect, test } from 'vitest'
import { newPerson, newPlace, performAs } from '../testing/services.ts'
import { defineJointVerb } from '../server/verb.ts'
import { advanceStage } from '../proposals/advance-stage.ts'
import { publishVersion } from '../proposals/publish-version.ts'
import { castBallot } from './cast-ballot.ts'
import { closePoll } from './close-poll.ts'
import { closePolls } from './close-polls.ts'
import { openPoll } from './open-poll.ts'
import { pollFor } from './read-poll.ts'
import { both, code, pollScene } from './testing/poll-scene.ts'

const { services, place, planner, tenant, inStage, noticed, terms, open, cast, wait, ballots } =
  await pollScene()
afterAll(() => services.close())

describe('openPoll', () => {
  test('opens only on a proposal that was screened and is up for notice', async () => {
    for (const stages of [[], ['screening'], ['screening', 'co_design']]) {
      const early = await inStage(...stages)
      await expect(
        performAs(services, place, planner, openPoll, { ...terms(60), reference: early.reference }),
      ).rejects.toEqual(code('poll_too_early'))
    }
    const { reference } = await inStage('screening', 'co_design')
    await performAs(services, place, planner, publishVersion, { reference })
    await expect(performAs(services, place, planner, openPoll, { ...terms(60), reference })).rejects.toEqual(
      code('poll_too_early'),
    )
  })
  test.each([
    { kind: 'lane', id: 'no-such-lane' },
    { kind: 'courtyard', id: null },
    { kind: 'place', id: 'elsewhere' },
  ])('refuses an area that is not there: $kind $id', async (area) => {
    const electorate = { ...terms(60).electorate, areas: [{ kind: 'place', id: null }, area] }
    await expect(open(60, { electorate })).rejects.toEqual(code('area_unknown'))
  })
  test('refuses an end before the beginning', async () => {
    await expect(open(-5)).rejects.toEqual(code('poll_times_wrong'))
  })
  test('refuses an end in a year that must be a slip: nobody could end it earlier', async () => {
    await expect(open(366 * 86_400)).rejects.toEqual(code('term_too_long'))
    expect(await open(364 * 86_400)).toMatchObject({ version: 1 })
  })
})

describe('castBallot', () => {
  test('keeps one row of 200 equal requests at once', async () => {
    const [{ id }, who] = [await open(), await tenant()]
    const answers = await Promise.allSettled(Array.from({ length: 200 }, () => cast(who, id)))
    expect(answers.filter((answer) => answer.status === 'rejected')).toEqual([])
    expect(await ballots(id)).toHaveLength(1)
    expect((await ballots(id))[0]).toMatchObject({ revision: 1, relation: 'tenant', channel: 'online' })
  })
  test('lets the choice be changed until the close and counts the changes', async () => {
    const [{ id }, who] = [await open(), await tenant()]
    await cast(who, id, 'stone')
    expect(await cast(who, id, 'mixed')).toMatchObject({ choice: ['mixed'], revision: 2 })
    expect((await pollFor(services.database.kysely, place, who, id)).myBallot?.choice).toEqual(['mixed'])
  })
  test('goes on to the announced end when the proposal is withdrawn: nobody ends a vote early, voters are told', async () => {
    const { reference } = await noticed()
    const [{ id }, who] = [await open(3600, { reference }), await tenant()]
    const because = both('资金没有落实', 'The money is not there')
    const to = { reference, to: 'withdrawn', note: because }
    await performAs(services, place, planner, advanceStage, to)
    expect(await cast(who, id)).toMatchObject({ choice: ['stone'] })
    const poll = await pollFor(services.database.kysely, place, who, id)
    expect(poll).toMatchObject({ state: 'open', proposalStage: 'withdrawn', turnout: { voted: 1 } })
    await expect(performAs(services, place, planner, closePoll, { pollId: id })).rejects.toEqual(
      code('poll_still_open'),
    )
  })
  test('refuses a ballot from the closing instant on, even before anybody closed the poll', async () => {
    const [{ id }, who] = [await open(1), await tenant()]
    await wait(1050)
    await expect(cast(who, id)).rejects.toEqual(code('poll_closed'))
    expect(await ballots(id)).toEqual([])
    expect((await pollFor(services.database.kysely, place, who, id)).state).toBe('counting')
  })
  test('is decided at the moment of writing, not when the request began', async () => {
    const [{ id }, who] = [await open(1), await tenant()]
    const late = defineJointVerb({
      ...castBallot,
      async run(act, voters) {
        await wait(1100)
        return castBallot.run(act, voters)
      },
    })
    await expect(performAs(services, place, who, late, { pollId: id, choice: ['stone'] })).rejects.toEqual(
      code('poll_closed'),
    )
    expect(await ballots(id)).toEqual([])
  })
  test('is refused by a relation that has ended since', async () => {
    const [{ id }, who] = [await open(), await tenant()]
    await services.database.kysely
      .updateTable('place_relation')
      .set({ expires_at: new Date(Date.now() - 1000) })
      .where('person_id', '=', who.personId)
      .execute()
    await expect(cast(who, id)).rejects.toEqual(code('not_in_electorate'))
  })
  test('counts the opening instant and not the closing one, to the millisecond', async () => {
    const closesAt = new Date('2026-06-10T10:00:00.000Z')
    const opensAt = new Date('2026-05-11T01:00:00.000Z')
    const times = { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() }
    const asked = terms(0, times)
    const { id } = await performAs(services, place, planner, openPoll, asked, { at: opensAt })
    const castAt = async (at: Date) =>
      performAs(services, place, await tenant(), castBallot, { pollId: id, choice: ['stone'] }, { at })
    const [before, last] = [opensAt, closesAt].map((at) => new Date(at.getTime() - 1)) as [Date, Date]
    await expect(castAt(before)).rejects.toEqual(code('poll_not_open'))
    await castAt(opensAt)
    await castAt(last)
    await expect(castAt(closesAt)).rejects.toEqual(code('poll_closed'))
    expect(await ballots(id)).toHaveLength(2)
  })
  test('accepts every ballot written before the close and none after', async () => {
    // Before it opens: making them may take as long as the poll is open.
    const voters = await Promise.all(Array.from({ length: 40 }, tenant))
    const { id } = await open(2)
    const closesAt = (
      await services.database.kysely
        .selectFrom('poll')
        .select('closes_at')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).closes_at
    const answers = await Promise.allSettled(
      voters.map(async (who, i) => (await wait(i * 70), cast(who, id))),
    )
    const accepted = answers.filter((answer) => answer.status === 'fulfilled').length
    const rows = await ballots(id)
    expect(rows).toHaveLength(accepted)
    expect(rows.every((row) => row.cast_at < closesAt)).toBe(true)
    expect(accepted).toBeGreaterThan(0)
    expect(accepted).toBeLessThan(40)
    while ((await closePolls.run(services)) > 0);
    expect((await pollFor(services.database.kysely, place, visitor, id)).result?.voted).toBe(accepted)
  })
  test('refuses strangers, unknown options, unopened polls and polls of another place', async () => {
    const { id } = await open()
    const who = await tenant()
    await expect(cast(await newPerson(services, place), id)).rejects.toEqual(code('not_in_electorate'))
    await expect(cast(who, id, 'gold')).rejects.toEqual(code('option_unknown'))
    const later = await open(3600, { opensAt: new Date(Date.now() + 60_000).toISOString() })
    await expect(cast(who, later.id)).rejects.toEqual(code('poll_not_open'))
    const elsewhere = await newPlace(services)
    const other = await newPerson(services, elsewhere, { relations: ['tenant'] })
    await expect(
      performAs(services, elsewhere, other, castBallot, { pollId: id, choice: ['stone'] }),
    ).rejects.toEqual(code('not_found'))
    await expect(pollFor(services.database.kysely, elsewhere, other, id)).rejects.toEqual(code('not_found'))
  })
  test('puts no choice into any event', async () => {
    const [{ id }, who] = [await open(), await tenant()]
    await cast(who, id, 'asphalt')
    const events = await services.database.kysely
      .selectFrom('event')
      .selectAll()
      .where('subject_id', '=', id)
      .where('verb', '=', 'cast-ballot')
      .execute()
    expect(JSON.stringify(events)).not.toContain('asphalt')
    expect(events.every((event) => !event.is_public)).toBe(true)
  })
})

describe('readPoll', () => {
  test('hides how options stand until the close, and shows turnout all along', async () => {
    const { id } = await open()
    for (const optionId of ['stone', 'mixed', 'mixed']) await cast(await tenant(), id, optionId)
    for (const actor of [visitor, planner]) {
      const poll = await pollFor(services.database.kysely, place, actor, id)
      expect(poll).toMatchObject({ result: null, turnout: { voted: 3, eligible: 105 } })
      expect(JSON.stringify(poll)).not.toContain('"count":2')
    }
  })
})

describe('closePoll', () => {
  test('cannot end a poll early, and a closed one takes no ballot and no second count', async () => {
    const [{ id }, who] = [await open(1), await tenant()]
    await cast(who, id)
    await expect(performAs(services, place, planner, closePoll, { pollId: id })).rejects.toEqual(
      code('poll_still_open'),
    )
    await wait(1050)
    expect((await performAs(services, place, planner, closePoll, { pollId: id })).result.voted).toBe(1)
    await expect(performAs(services, place, planner, closePoll, { pollId: id })).rejects.toEqual(
      code('poll_counted'),
    )
    await expect(cast(who, id, 'mixed')).rejects.toEqual(code('poll_closed'))
  })
})

describe('closePolls', () => {
  test('closes each due poll once with a public event, whoever runs it', async () => {
    const [{ id }, running] = [await open(1), await open(3600)]
    await wait(1050)
    await Promise.all([closePolls.run(services), closePolls.run(services)])
    expect((await pollFor(services.database.kysely, place, visitor, running.id)).state).toBe('open')
    const events = await services.database.kysely
      .selectFrom('event')
      .selectAll()
      .where('subject_id', '=', id)
      .where('verb', '=', 'close-poll')
      .execute()
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({ is_public: true, actor_id: null })
  })
})
