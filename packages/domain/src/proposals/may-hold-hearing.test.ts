import { describe, expect, test } from 'vitest'
import { roles } from '../people/role.ts'
import { mayCallHearing, mayChairHearing, mayRecordHearing, mayRequestHearing } from './may-hold-hearing.ts'

const day = 86_400_000
const now = new Date('2026-06-20T02:00:00Z')
const later = (milliseconds: number, from = now) => new Date(from.getTime() + milliseconds)
const notice = (opensAt: Date, closesAt: Date) => ({ opensAt, closesAt, lastDay: '2026-06-19' })
const over = notice(later(-30 * day), later(-day))
const running = notice(later(-10 * day), later(10 * day))

describe('mayRequestHearing', () => {
  test('is for whoever neither prepares nor decides, while a notice runs', () => {
    const asked = (role: (typeof roles)[number]) => mayRequestHearing('notice', [role], [running], now)
    const refused = roles.filter((role) => asked(role)?.code === 'hearing_not_for_staff')
    expect(refused).toEqual(['planner', 'authority', 'legality_reviewer'])
    expect(asked('resident')).toBeNull()
    expect(mayRequestHearing('notice', ['resident'], [], now)).toEqual({ code: 'proposal_not_noticed' })
    expect(mayRequestHearing('notice', ['resident'], [over], now)).toEqual({ code: 'notice_over' })
    expect(mayRequestHearing('notice', ['resident'], [{ closesAt: now }], now)).toEqual({
      code: 'notice_over',
    })
  })
})

describe('mayCallHearing', () => {
  test('gives seven days, to the millisecond', () => {
    expect(mayCallHearing('notice', {}, [over], later(7 * day), now)).toBeNull()
    expect(mayCallHearing('notice', {}, [over], later(7 * day - 1), now)).toMatchObject({
      code: 'hearing_too_soon',
    })
    expect(mayCallHearing('notice', null, [over], later(7 * day), now)).toEqual({
      code: 'hearing_not_requested',
    })
  })
  test('comes after the notice that ends last, whichever was put up last', () => {
    for (const notices of [
      [over, running],
      [running, over],
    ]) {
      expect(mayCallHearing('notice', {}, notices, later(-1, running.closesAt), now)).toMatchObject({
        code: 'hearing_in_notice',
      })
      expect(mayCallHearing('notice', {}, notices, running.closesAt, now)).toBeNull()
    }
  })
})

test('the chair is staff who is not in the case', () => {
  const chair = (role: (typeof roles)[number], involved: string[]) =>
    mayChairHearing({ personId: 'p', roles: [role] }, new Set(involved))
  expect(roles.filter((role) => chair(role, []))).toEqual([
    'planner',
    'moderator',
    'case_handler',
    'authority',
    'legality_reviewer',
    'administrator',
  ])
  expect(chair('authority', ['p'])).toBe(false)
})

describe('mayRecordHearing', () => {
  const startsAt = later(-2 * day)
  const waiting = { startsAt, chairId: 'chair', requesterIds: ['a', 'b'] }
  const held = { heldAt: startsAt, recordedBy: 'clerk', toldOf: ['a', 'b'] }
  const record = (of: Partial<typeof held>, notices = [notice(later(-40 * day), later(-20 * day))]) =>
    mayRecordHearing(waiting, notices, { ...held, ...of }, now)

  test('is offered once the hearing was called and its hour has come', () => {
    expect(mayRecordHearing(null, [], null, now)).toEqual({ code: 'hearing_not_requested' })
    expect(mayRecordHearing({ ...waiting, startsAt: null }, [], null, now)).toEqual({
      code: 'hearing_not_called',
    })
    expect(mayRecordHearing({ ...waiting, startsAt: later(1) }, [], null, now)).toMatchObject({
      code: 'hearing_not_held_yet',
    })
    expect(mayRecordHearing({ ...waiting, startsAt: now }, [], null, now)).toBeNull()
  })
  test('is of the day to which people were called, and not of one to come', () => {
    expect(record({})).toBeNull()
    expect(record({ heldAt: later(day - 1, startsAt) })).toBeNull()
    expect(record({ heldAt: later(day, startsAt) })).toMatchObject({ code: 'hearing_not_as_called' })
    expect(record({ heldAt: later(-1, startsAt) })).toMatchObject({ code: 'hearing_not_as_called' })
    expect(record({ heldAt: later(1) })).toMatchObject({ code: 'hearing_not_held_yet' })
  })
  test('is of no day within a notice; the instant at which it closes is none of it', () => {
    const open = { code: 'notice_still_open', path: ['heldAt'] }
    expect(record({}, [notice(startsAt, later(1, startsAt))])).toEqual(open)
    expect(record({}, [notice(later(-day, startsAt), startsAt)])).toBeNull()
  })
  test('is kept by somebody else than the chair', () => {
    expect(record({ recordedBy: 'chair' })).toEqual({ code: 'hearing_chair_cannot_record' })
  })
  test('tells of each who asked, once, and of nobody else', () => {
    expect(record({ toldOf: ['a'] })).toMatchObject({ code: 'hearing_requester_open', params: { count: 1 } })
    for (const toldOf of [
      ['a', 'b', 'c'],
      ['a', 'b', 'b'],
    ]) {
      expect(record({ toldOf })).toMatchObject({ code: 'hearing_requester_unknown' })
    }
  })
})
