import { z } from 'zod'
import type { Disposition } from '../disposition.ts'
import type { LocalText } from '../language.ts'
import { type Relation, Role } from '../people/role.ts'

export const notificationKinds = [
  'decision_published',
  'idea_answered',
  'idea_hidden',
  'comment_hidden',
  'idea_restored',
  'comment_restored',
  'comment_replied',
  'idea_commented',
  'idea_absorbed',
  'idea_honoured',
  'hearing_called',
  'review_invited',
  'review_released',
  'decision_submitted',
  'decision_returned',
  'idea_entered',
  'comment_entered',
  'ballot_entered',
  'relation_noted',
  'relation_confirmed',
  'relation_refused',
] as const
export const NotificationKind = z.enum(notificationKinds)
export type NotificationKind = z.infer<typeof NotificationKind>

/** Marks these as read, or all of them. */
export const ReadNotifications = z.object({ ids: z.array(z.uuid()).max(500).nullable().default(null) })
export type ReadNotifications = z.infer<typeof ReadNotifications>

/** In which roles people enter something for others, or confirm it. */
export const EnteringRole = Role.extract(['grid_worker', 'planner', 'administrator'])
export type EnteringRole = z.infer<typeof EnteringRole>

/** What the sentence of a notification is filled with; which fields, depends on the kind. */
export interface NotificationParams {
  ideaReference?: string
  proposalReference?: string
  decisionNumber?: string
  reviewId?: string
  title?: LocalText | string
  words?: string
  reason?: LocalText | string
  dueAt?: string
  /** When and where a hearing begins. */
  startsAt?: string
  venue?: LocalText
  /** Who did it for the reader, with their office or the role in which they did. */
  by?: LocalText
  office?: LocalText
  role?: EnteringRole
  relation?: Relation
  /** One's own words in a decision, each with the answer it got; empty for supporters' own. */
  answers?: {
    title: string
    ideaReference: string | null
    isOwn: boolean
    disposition: Disposition
    reason: LocalText
  }[]
}

export interface Notification {
  id: string
  kind: NotificationKind
  subjectKind: string
  subjectId: string
  params: NotificationParams
  createdAt: string
  readAt: string | null
}

export interface Notifications {
  unread: number
  notifications: Notification[]
}
