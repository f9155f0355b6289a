import { visitor } from '@hetu/domain/people/actor'
import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { advanceStage } from '../proposals/advance-stage.ts'
import { draftProposal } from '../proposals/draft-proposal.ts'
import { publishNotice } from '../proposals/publish-notice.ts'
import { newPerson, newPlace, performAs, testServices } from '../server/test-services.ts'
import { castBallotOnBehalf } from './cast-ballot-on-behalf.ts'
import { castBallot } from './cast-ballot.ts'
import { closeConsent } from './close-consent.ts'
import { closePoll } from './close-poll.ts'
import { closePolls } from './close-polls.ts'
import { openConsent } from './open-consent.ts'
import { openPoll } from './open-poll.ts'
import { listConsents } from './read-consent.ts'
import { readPoll } from './read-poll.ts'
import { recordConsent } from './record-consent.ts'

const both = (zh: string, en = zh) => ({ zh, en })
const { toPosition } = localFrame(liutingLiAnchor)
const code = (expected: string) =>
  expect.objectContaining({ refusal: expect.objectContaining({ code: expected }) })

let services: Awaited<ReturnType<typeof testServices>>
let place: Awaited<ReturnType<typeof newPlace>>
let planner: Awaited<ReturnType<typeof newPerson>>
let worker: typeof planner
let reference: string
let proposalId: string
beforeAll(async () => {
  services = await testServices()
  place = await newPlace(services)
  planner = await newPerson(services, place, { roles: ['planner'] })
  worker = await newPerson(services, place, { roles: ['grid_worker'] })
  ;({ reference, id: proposalId } = await noticed())
})
afterAll(() => services.close())

const tenant = () => newPerson(services, place, { relations: ['tenant'] })
async function inStage(...to: string[]) {
  const lane = {
    id: 'lane',
    name: both('巷', 'Lane'),
    workType: 'paving',
    geometry: { type: 'LineString', coordinates: [toPosition(150, 60), toPosition(150, 300)] },
  }
  const made = await performAs(services, place, planner, draftProposal, {
    title: both('打灯巷铺装', 'Paving'),
    elements: [lane],
  })
  for (const stage of to)
    await performAs(services, place, planner, advanceStage, { reference: made.reference, to: stage })
  return made
}
async function noticed() {
  const made = await inStage('screening', 'co_design')
  const notice = {
    days: 30,
    minimumDays: 20,
    legalBasis: both('条例', 'Regulation'),
    postedAt: [both('巷口', 'Lane')],
  }
  await performAs(services, place, planner, publishNotice, { reference: made.reference, ...notice })
  return made
}
const terms = (seconds: number, more: object = {}) => ({
  reference,
  question: both('怎么铺？', 'Which paving?'),
  options: ['stone', 'mixed', 'asphalt'].map((id) => ({
    id,
    title: both(id),
    facts: [{ label: both('费用', 'Cost'), value: both('1 元', '1 yuan') }],
  })),
  electorate: {
    relations: ['owner', 'tenant'],
    areas: [{ kind: 'place', id: null }],
    eligible: [
      { label: both('户', 'households'), count: 96 },
      { label: both('店', 'shops'), count: 9 },
    ],
    sentence: both('打灯巷 96 户和 9 家店', 'Lantern Lane'),
  },
  closesAt: new Date(Date.now() + seconds * 1000).toISOString(),
  ...more,
})
const open = (seconds = 3600, more: object = {}) =>
  performAs(services, place, planner, openPoll, terms(seconds, more))
const cast = (who: typeof planner, pollId: string, optionId = 'stone') =>
  performAs(services, place, who, castBallot, { pollId, optionId })
const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
const ballots = (pollId: string) =>
  services.database.kysely.selectFrom('ballot').selectAll().where('poll_id', '=', pollId).execute()

describe('openPoll', () => {
  test('opens only on a proposal that was screened and is up for notice', async () => {
    for (const stages of [[], ['screening'], ['screening', 'co_design']]) {
      const early = await inStage(...stages)
      await expect(
        performAs(services, place, planner, openPoll, { ...terms(60), reference: early.reference }),
      ).rejects.toEqual(code('poll_too_early'))
    }
  })
  test('refuses an end before the beginning', async () => {
    await expect(open(-5)).rejects.toEqual(code('poll_times_wrong'))
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
    expect(await cast(who, id, 'mixed')).toMatchObject({ optionId: 'mixed', revision: 2 })
    expect((await readPoll(services.database.kysely, place, who, id)).myBallot?.optionId).toBe('mixed')
  })
  test('refuses a ballot from the closing instant on, even before anybody closed the poll', async () => {
    const [{ id }, who] = [await open(1), await tenant()]
    await wait(1050)
    await expect(cast(who, id)).rejects.toEqual(code('poll_closed'))
    expect(await ballots(id)).toEqual([])
    expect((await readPoll(services.database.kysely, place, who, id)).state).toBe('counting')
  })
  test('accepts every ballot written before the close and none after', async () => {
    const { id } = await open(2)
    const closesAt = (
      await services.database.kysely
        .selectFrom('poll')
        .select('closes_at')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).closes_at
    const voters = await Promise.all(Array.from({ length: 40 }, tenant))
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
    expect((await readPoll(services.database.kysely, place, visitor, id)).result?.voted).toBe(accepted)
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
      performAs(services, elsewhere, other, castBallot, { pollId: id, optionId: 'stone' }),
    ).rejects.toEqual(code('not_found'))
    await expect(readPoll(services.database.kysely, elsewhere, other, id)).rejects.toEqual(code('not_found'))
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

describe('castBallotOnBehalf', () => {
  test('is refused where a ballot stands, and stands against a second one itself', async () => {
    const [{ id }, online, atDoor] = [await open(), await tenant(), await tenant()]
    const enter = (personId: string, optionId = 'mixed') =>
      performAs(services, place, worker, castBallotOnBehalf, {
        pollId: id,
        optionId,
        personId,
        wasReadBack: true,
      })
    await cast(online, id)
    await expect(enter(online.personId)).rejects.toEqual(code('ballot_already_cast'))
    await enter(atDoor.personId)
    await expect(enter(atDoor.personId, 'stone')).rejects.toEqual(code('ballot_already_cast'))
    await expect(cast(atDoor, id)).rejects.toEqual(code('ballot_cast_in_person'))
    expect((await ballots(id)).find((row) => row.person_id === atDoor.personId)).toMatchObject({
      option_id: 'mixed',
      entered_by: worker.personId,
      revision: 1,
    })
  })
  test('needs the words read back and a person of the area', async () => {
    const { id } = await open()
    const enter = (more: object) =>
      performAs(services, place, worker, castBallotOnBehalf, {
        pollId: id,
        optionId: 'mixed',
        wasReadBack: true,
        ...more,
      })
    await expect(enter({ personId: (await tenant()).personId, wasReadBack: false })).rejects.toEqual(
      code('bad_input'),
    )
    await expect(enter({ personId: worker.personId })).rejects.toEqual(code('not_in_electorate'))
  })
})

describe('readPoll', () => {
  test('hides how options stand until the close, and shows turnout all along', async () => {
    const { id } = await open()
    for (const optionId of ['stone', 'mixed', 'mixed']) await cast(await tenant(), id, optionId)
    for (const actor of [visitor, planner]) {
      const poll = await readPoll(services.database.kysely, place, actor, id)
      expect(poll).toMatchObject({ result: null, turnout: { voted: 3, eligible: 105 } })
      expect(JSON.stringify(poll)).not.toContain('"count":2')
    }
  })
  test('shows them while open where that was set beforehand', async () => {
    const { id } = await open(3600, { isResultShownWhileOpen: true })
    await cast(await tenant(), id, 'mixed')
    expect((await readPoll(services.database.kysely, place, visitor, id)).result?.byOption).toContainEqual({
      optionId: 'mixed',
      count: 1,
    })
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
      code('poll_closed'),
    )
    await expect(cast(who, id, 'mixed')).rejects.toEqual(code('poll_closed'))
  })
})

describe('closePolls', () => {
  test('closes each due poll once with a public event, whoever runs it', async () => {
    const { id } = await open(1)
    await wait(1050)
    await Promise.all([closePolls.run(services), closePolls.run(services)])
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

describe('consent', () => {
  const holders = [31, 24, 18, 15, 12].map((percent, i) => ({
    id: `h${i + 1}`,
    label: both(`权利人 ${i + 1}`, `Holder ${i + 1}`),
    share: percent / 100,
  }))
  const begin = (seconds: number) =>
    performAs(services, place, planner, openConsent, {
      reference,
      question: both('同意吗？', 'Do you agree?'),
      rule: 'co_owned_repair',
      closesAt: new Date(Date.now() + seconds * 1000).toISOString(),
      holders,
    })
  const record = (consentId: string, holderId: string, stance: string, statement: object | null = null) =>
    performAs(services, place, planner, recordConsent, { consentId, holderId, stance, statement })

  test('finds 73 % of the shares valid, keeps the minority statement and names nobody to the public', async () => {
    const { id } = await begin(1)
    for (const holder of ['h1', 'h2', 'h3']) await record(id, holder, 'yes')
    await record(id, 'h4', 'no', both('先给临时住处再动工。', 'First a temporary home.'))
    await expect(performAs(services, place, planner, closeConsent, { consentId: id })).rejects.toEqual(
      code('poll_still_open'),
    )
    await wait(1050)
    expect(
      (await performAs(services, place, planner, closeConsent, { consentId: id })).outcome,
    ).toMatchObject({ isValid: true })
    await expect(record(id, 'h5', 'no')).rejects.toEqual(code('consent_closed'))
    const [seen] = await listConsents(services.database.kysely, place, visitor, proposalId)
    expect(seen?.outcome.rows[0]).toEqual({ stance: 'yes', persons: 3, share: 0.73 })
    expect(seen?.statements[0]?.words.zh).toBe('先给临时住处再动工。')
    expect(seen?.holders).toBeNull()
    expect(JSON.stringify(seen)).not.toContain('权利人')
  })
  test('refuses shares that do not add up', async () => {
    const input = {
      reference,
      question: both('？'),
      rule: 'co_owned_repair',
      closesAt: new Date().toISOString(),
      holders: holders.slice(1),
    }
    await expect(performAs(services, place, planner, openConsent, input)).rejects.toEqual(code('bad_input'))
  })
})
