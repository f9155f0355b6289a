import { visitor } from '@hetu/domain/people/actor'
import { afterAll, describe, expect, test } from 'vitest'
import { json } from '@hetu/db/sql'
import { newId } from '../server/new-id.ts'
import { newPerson, performAs, readAs } from '../testing/services.ts'
import { advanceStage } from './advance-stage.ts'
import { callHearing } from './call-hearing.ts'
import { editProposal } from './edit-proposal.ts'
import { extendNotice } from './extend-notice.ts'
import { readHearingCase } from './read-hearing-case.ts'
import { publishNotice } from './publish-notice.ts'
import { proposalFor } from './read-proposal.ts'
import { recordHearing } from './record-hearing.ts'
import { requestHearing } from './request-hearing.ts'
import { startVersion } from './start-version.ts'
import { both, code, notice, on, proposalScene, roof } from './testing/proposal-scene.ts'

const { services, place, planner, resident, perform, advance, noticed } = await proposalScene()
afterAll(() => services.close())
const db = services.database.kysely

const another = await newPerson(services, place, { name: '吴师傅' })
const colleague = await newPerson(services, place, { roles: ['planner'] })
const chair = await newPerson(services, place, { roles: ['legality_reviewer'], name: '范法审' })

const ask = (reference: string, who: typeof resident, at: string) =>
  performAs(services, place, who, requestHearing, { reference, reason: '金丝雀-私下的理由' }, on(at))
const callFor = (reference: string, day: string, more: object = {}) => ({
  reference,
  startsAt: `${day}T14:00:00+08:00`,
  venue: both('街道二楼', 'Second floor'),
  chairId: chair.personId,
  ...more,
})
const spoken = (words: string) => ({ speaker: both('一位居民', 'A resident'), words: both(words) })
const recordOf = (reference: string, day: string, more: object = {}) => ({
  reference,
  heldAt: `${day}T14:10:00+08:00`,
  attendance: [{ who: both('居民', 'Residents'), count: 27 }],
  requesters: [
    { personId: resident.personId, statement: spoken('请留住天窗') },
    { personId: another.personId, statement: null },
  ],
  statements: [spoken('我也说两句')],
  record: both('笔录 9 页', 'Nine pages'),
  ...more,
})
/** A notice from 20 April to 11 May, and two who asked for a hearing on 1 and 2 May. */
async function asked() {
  const { reference, id } = await noticed('2026-04-20')
  await ask(reference, resident, '2026-05-01')
  await ask(reference, another, '2026-05-02')
  return { reference, id }
}

describe('requestHearing', () => {
  test('is possible while the notice runs, gathers requests without names, and must be answered', async () => {
    const { reference } = await asked()
    expect((await ask(reference, another, '2026-05-03')).requestCount).toBe(2)
    await expect(ask(reference, resident, '2026-05-12')).rejects.toEqual(code('notice_over'))
    const read = await proposalFor(db, place, visitor, reference)
    expect(JSON.stringify(read)).not.toContain('金丝雀')
    expect(read.hearings[0]).toMatchObject({ requestCount: 2, call: null, heldAt: null })
    await expect(advance(reference, 'legality_review', '2026-05-20')).rejects.toEqual(
      code('hearing_unanswered'),
    )
  })

  test('is not for those who prepare, examine and decide', async () => {
    const { reference } = await noticed('2026-04-20')
    const authority = await newPerson(services, place, { roles: ['authority'] })
    for (const staff of [planner, colleague, chair, authority]) {
      await expect(ask(reference, staff, '2026-05-01')).rejects.toEqual(code('hearing_not_for_staff'))
    }
  })

  test('who asks after a hearing was held asks for a new one', async () => {
    const { reference } = await asked()
    await perform(callHearing, callFor(reference, '2026-05-20'), on('2026-05-13'))
    await perform(recordHearing, recordOf(reference, '2026-05-20'), on('2026-05-21'))
    await perform(startVersion, { reference }, on('2026-05-21'))
    await perform(
      editProposal,
      { reference, version: 2, revision: 1, elements: [roof(5.5)] },
      on('2026-05-21'),
    )
    await advance(reference, 'revision', '2026-05-21')
    await perform(publishNotice, { reference, ...notice }, on('2026-05-22'))
    expect((await ask(reference, another, '2026-05-25')).requestCount).toBe(1)
    const { hearings } = await proposalFor(db, place, another, reference)
    expect(hearings.map(({ heldAt, isRequestedByMe }) => [heldAt !== null, isRequestedByMe])).toEqual([
      [true, true],
      [false, true],
    ])
    await expect(advance(reference, 'legality_review', '2026-06-20')).rejects.toEqual(
      code('hearing_unanswered'),
    )
    await expect(perform(recordHearing, recordOf(reference, '2026-06-20'), on('2026-06-21'))).rejects.toEqual(
      code('hearing_not_called'),
    )
  })
})

describe('a proposal that was given up', () => {
  test('is neither heard nor extended, though its notice still runs', async () => {
    const { reference } = await noticed('2026-04-20')
    await ask(reference, resident, '2026-05-01')
    const withdrawal = { reference, to: 'withdrawn', note: both('不再需要', 'Not needed any more') }
    await perform(advanceStage, withdrawal, on('2026-05-02'))
    await expect(ask(reference, another, '2026-05-03')).rejects.toEqual(code('proposal_given_up'))
    await expect(perform(callHearing, callFor(reference, '2026-05-20'), on('2026-05-03'))).rejects.toEqual(
      code('proposal_given_up'),
    )
    const longer = { reference, lastDay: '2026-05-20', reason: both('再等几天', 'A few more days') }
    await expect(perform(extendNotice, longer, on('2026-05-03'))).rejects.toEqual(code('proposal_given_up'))
  })
})

describe('callHearing', () => {
  test('comes after a request, 7 days ahead and after the notice, and is public', async () => {
    const { reference } = await noticed('2026-04-20')
    const call = (day: string, at: string) => perform(callHearing, callFor(reference, day), on(at))
    await expect(call('2026-05-20', '2026-04-30')).rejects.toEqual(code('hearing_not_requested'))
    await ask(reference, resident, '2026-05-01')
    await expect(call('2026-05-18', '2026-05-12')).rejects.toEqual(code('hearing_too_soon'))
    await expect(call('2026-05-01', '2026-05-12')).rejects.toEqual(code('hearing_too_soon'))
    await expect(call('2026-05-11', '2026-05-01')).rejects.toMatchObject({
      refusal: { code: 'hearing_in_notice', params: { lastDay: '2026-05-11' } },
    })
    await expect(call('2062-05-12', '2026-05-02')).rejects.toEqual(code('term_too_long'))
    await call('2026-05-12', '2026-05-02')
    const read = await proposalFor(db, place, visitor, reference)
    expect(read.hearings[0]).toMatchObject({
      heldAt: null,
      call: {
        startsAt: '2026-05-12T06:00:00.000Z',
        venue: both('街道二楼', 'Second floor'),
        chair: { zh: '范法审' },
      },
    })
    expect(read.changedAt).toBe(on('2026-05-02').at.toISOString())
    const event = await db
      .selectFrom('event')
      .select(['is_public', 'actor_id'])
      .where('verb', '=', 'call-hearing')
      .where('subject_id', '=', read.id)
      .executeTakeFirstOrThrow()
    expect(event).toEqual({ is_public: true, actor_id: planner.personId })
    // Called anew it is moved, with 7 days again.
    await expect(call('2026-05-16', '2026-05-10')).rejects.toEqual(code('hearing_too_soon'))
    await call('2026-05-18', '2026-05-10')
    expect((await proposalFor(db, place, visitor, reference)).hearings).toHaveLength(1)
  })

  test('its chair is staff of the place who is not in the case; the product offers who may', async () => {
    const { reference } = await asked()
    const neighbour = await newPerson(services, place, { roles: ['moderator'], name: '街坊小何' })
    await ask(reference, neighbour, '2026-05-03')
    const editor = await newPerson(services, place, { roles: ['planner'] })
    const extended = { reference, lastDay: '2026-05-20', reason: both('再等几天', 'A few more days') }
    await performAs(services, place, editor, extendNotice, extended, on('2026-05-04'))
    const call = (chairId: string) =>
      perform(callHearing, callFor(reference, '2026-06-01', { chairId }), on('2026-05-21'))
    const expert = await newPerson(services, place, { roles: ['expert'] })
    for (const { personId } of [planner, editor, resident, neighbour, expert]) {
      await expect(call(personId)).rejects.toEqual(code('hearing_chair_in_case'))
    }
    await expect(call(newId())).rejects.toEqual(code('hearing_chair_in_case'))
    const offered = await readAs(services, place, planner, readHearingCase, { reference })
    const ids = offered.chairs.map(({ personId }) => personId)
    expect(ids).toEqual(expect.arrayContaining([chair.personId, colleague.personId]))
    for (const { personId } of [planner, editor, resident, neighbour, expert])
      expect(ids).not.toContain(personId)
    expect(offered.requests.map(({ personId }) => personId)).toEqual([
      resident.personId,
      another.personId,
      neighbour.personId,
    ])
    // Whoever calls does not chair either, though new to the case.
    await expect(
      performAs(
        services,
        place,
        colleague,
        callHearing,
        callFor(reference, '2026-06-01', { chairId: colleague.personId }),
        on('2026-05-21'),
      ),
    ).rejects.toEqual(code('hearing_chair_in_case'))
    for (const personId of ids) await call(personId)
  })
})

describe('recordHearing', () => {
  test('an invented hearing is not recorded: not called, not held yet, on another day, during the notice', async () => {
    const { reference } = await asked()
    const record = (day: string, at: string, more: object = {}) =>
      perform(recordHearing, recordOf(reference, day, more), on(at))
    const before = {
      calledAt: '2026-04-15T09:00:00+08:00',
      chair: both('规划师', 'The planner'),
      venue: both('街道'),
    }
    await expect(record('2026-05-13', '2026-05-30', before)).rejects.toEqual(code('hearing_not_called'))
    await perform(callHearing, callFor(reference, '2026-05-20'), on('2026-05-13'))
    await expect(record('2026-05-20', '2026-05-19')).rejects.toEqual(code('hearing_not_held_yet'))
    await expect(record('2026-05-24', '2026-05-23')).rejects.toEqual(code('hearing_not_held_yet'))
    for (const day of ['2026-05-19', '2026-05-21', '2026-05-25']) {
      await expect(record(day, '2026-05-26')).rejects.toEqual(code('hearing_not_as_called'))
    }
    await record('2026-05-20', '2026-05-26', before)
    await expect(record('2026-05-20', '2026-05-26')).rejects.toEqual(code('hearing_not_requested'))
    const [held] = (await proposalFor(db, place, visitor, reference)).hearings
    // Called and chaired as it was called, whatever else was sent.
    expect(held?.record).toMatchObject({
      calledAt: '2026-05-13T01:00:00.000Z',
      chair: { zh: '范法审' },
      venue: { zh: '街道二楼' },
      absentCount: 1,
    })
    expect(held?.record?.statements.map(({ words }) => words.zh)).toEqual(['请留住天窗', '我也说两句'])
    await advance(reference, 'legality_review', '2026-05-27')
  })

  test('waits where a notice was made longer over the day of the call', async () => {
    const { reference } = await asked()
    await perform(callHearing, callFor(reference, '2026-05-13'), on('2026-05-02'))
    const extended = { reference, lastDay: '2026-05-20', reason: both('再等几天', 'A few more days') }
    await perform(extendNotice, extended, on('2026-05-04'))
    await expect(perform(recordHearing, recordOf(reference, '2026-05-13'), on('2026-05-21'))).rejects.toEqual(
      code('notice_still_open'),
    )
  })

  test('says of each who asked what they said, or that they did not come; names nobody who did not speak', async () => {
    const { reference } = await asked()
    await perform(callHearing, callFor(reference, '2026-05-20'), on('2026-05-13'))
    const record = (requesters: object[]) =>
      perform(recordHearing, recordOf(reference, '2026-05-20', { requesters }), on('2026-05-21'))
    const [first, second] = recordOf(reference, '').requesters
    await expect(record([])).rejects.toMatchObject({
      refusal: { code: 'hearing_requester_open', params: { count: 2 } },
    })
    await expect(record([first!])).rejects.toEqual(code('hearing_requester_open'))
    await expect(record([first!, first!, second!])).rejects.toEqual(code('hearing_requester_unknown'))
    const stranger = { personId: planner.personId, statement: null }
    await expect(record([first!, second!, stranger])).rejects.toEqual(code('hearing_requester_unknown'))
    await record([first!, second!])
    for (const reader of [visitor, resident, planner]) {
      const read = JSON.stringify((await proposalFor(db, place, reader, reference)).hearings)
      for (const hidden of [another.personId, resident.personId, '吴师傅', '金丝雀'])
        expect(read).not.toContain(hidden)
    }
  })

  test('is not kept by the chair', async () => {
    const { reference } = await asked()
    const call = callFor(reference, '2026-05-20', { chairId: colleague.personId })
    await perform(callHearing, call, on('2026-05-13'))
    const record = recordOf(reference, '2026-05-20')
    await expect(
      performAs(services, place, colleague, recordHearing, record, on('2026-05-21')),
    ).rejects.toEqual(code('hearing_chair_cannot_record'))
    await perform(recordHearing, record, on('2026-05-21'))
  })

  test('what was recorded before hearings were called stays readable', async () => {
    const { reference, id } = await noticed('2026-04-20')
    const record = {
      calledAt: '2026-05-13T09:00:00+08:00',
      heldAt: '2026-05-22T14:00:00+08:00',
      venue: both('街道二楼', 'Second floor'),
      chair: both('主持人', 'Chair'),
      attendance: [],
      statements: [{ id: 's1', speaker: both('居民'), words: both('同意'), answer: null }],
      record: both('笔录', 'Minutes'),
    }
    await db
      .insertInto('hearing')
      .values({
        place_id: place.id,
        id: newId(),
        proposal_id: id,
        requested_at: new Date('2026-05-01'),
        requested_by: json([]),
        held_at: new Date(record.heldAt),
        record: json(record),
      })
      .execute()
    expect((await proposalFor(db, place, visitor, reference)).hearings[0]).toMatchObject({
      call: null,
      record,
    })
  })
})
