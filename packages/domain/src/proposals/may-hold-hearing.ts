import { termTooLong } from '../longest-term.ts'
import type { Role } from '../people/role.ts'
import type { Refusal } from '../refusal.ts'
import { type Stage, mayGoOn } from './stage.ts'

const dayMilliseconds = 86_400_000
/** Those concerned are told so many days before (Administrative Licensing Law, Art. 48). */
const noticeDays = 7

/** Staff who work on cases or decide them: they prepare the hearing, they do not ask for it. */
const caseRoles: readonly Role[] = ['planner', 'authority', 'legality_reviewer']
/** Staff of a place who may chair, each only where they are not in the case themselves. */
const chairRoles: readonly Role[] = [...caseRoles, 'case_handler', 'moderator', 'administrator']

/** A notice as far as hearings go: `closesAt` is half-open. */
export interface HearingNotice {
  opensAt: Date
  closesAt: Date
  lastDay: string
}

/** The hearing that was asked for and not held yet. */
export interface WaitingHearing {
  startsAt: Date | null
  chairId: string | null
  requesterIds: readonly string[]
}

/** What stands in the way of asking for a hearing: it is asked for while a notice runs, by those whom it is about. */
export function mayRequestHearing(
  stage: Stage,
  roles: readonly Role[],
  notices: readonly Pick<HearingNotice, 'closesAt'>[],
  now: Date,
): Refusal | null {
  if (roles.some((role) => caseRoles.includes(role))) return { code: 'hearing_not_for_staff' }
  const over = mayGoOn(stage)
  if (over) return over
  if (notices.length === 0) return { code: 'proposal_not_noticed' }
  return notices.some(({ closesAt }) => closesAt > now) ? null : { code: 'notice_over' }
}

/** What stands in the way of calling the hearing, at all (`startsAt` null) or for an instant. */
export function mayCallHearing(
  stage: Stage,
  waiting: object | null,
  notices: readonly HearingNotice[],
  startsAt: Date | null,
  now: Date,
): Refusal | null {
  if (!waiting) return { code: 'hearing_not_requested' }
  const over = mayGoOn(stage)
  if (over || startsAt === null) return over
  if (startsAt.getTime() - now.getTime() < noticeDays * dayMilliseconds) {
    return { code: 'hearing_too_soon', path: ['startsAt'] }
  }
  const tooLong = termTooLong(startsAt, now, 'startsAt')
  if (tooLong) return tooLong
  const last = notices.toSorted((a, b) => b.closesAt.getTime() - a.closesAt.getTime())[0]
  return last && startsAt < last.closesAt
    ? { code: 'hearing_in_notice', params: { lastDay: last.lastDay }, path: ['startsAt'] }
    : null
}

/** Whether somebody may chair: staff who neither worked on the case nor asked for the hearing. */
export const mayChairHearing = (
  person: { personId: string; roles: readonly Role[] },
  involvedIds: ReadonlySet<string>,
): boolean => person.roles.some((role) => chairRoles.includes(role)) && !involvedIds.has(person.personId)

interface Held {
  heldAt: Date
  recordedBy: string
  /** Those who asked of whom the record says what they said, or that they did not come. */
  toldOf: readonly string[]
}

/** What stands in the way of recording the hearing, at all (`held` null) or with this record. */
export function mayRecordHearing(
  waiting: WaitingHearing | null,
  notices: readonly HearingNotice[],
  held: Held | null,
  now: Date,
): Refusal | null {
  if (!waiting) return { code: 'hearing_not_requested' }
  const { startsAt } = waiting
  if (startsAt === null) return { code: 'hearing_not_called' }
  if (startsAt > now) return { code: 'hearing_not_held_yet', path: ['heldAt'] }
  if (held === null) return null
  const { heldAt } = held
  if (held.recordedBy === waiting.chairId) return { code: 'hearing_chair_cannot_record' }
  if (heldAt > now) return { code: 'hearing_not_held_yet', path: ['heldAt'] }
  if (heldAt < startsAt || heldAt.getTime() - startsAt.getTime() >= dayMilliseconds) {
    return { code: 'hearing_not_as_called', path: ['heldAt'] }
  }
  if (notices.some(({ opensAt, closesAt }) => opensAt <= heldAt && heldAt < closesAt)) {
    return { code: 'notice_still_open', path: ['heldAt'] }
  }
  return whoIsMissing(waiting.requesterIds, held.toldOf)
}

function whoIsMissing(requesterIds: readonly string[], toldOf: readonly string[]): Refusal | null {
  const path = ['requesters']
  const stranger = toldOf.some((id) => !requesterIds.includes(id)) || new Set(toldOf).size < toldOf.length
  if (stranger) return { code: 'hearing_requester_unknown', path }
  const count = requesterIds.filter((id) => !toldOf.includes(id)).length
  return count > 0 ? { code: 'hearing_requester_open', params: { count }, path } : null
}
