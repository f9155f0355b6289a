import { z } from 'zod'
import { Disposition } from '../disposition.ts'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { Relation, Role } from '../people/role.ts'

export const notificationKinds = [
  'decision_published',
  'idea_answered',
  'question_asked',
  'question_answered',
  'idea_hidden',
  'comment_hidden',
  'idea_restored',
  'comment_restored',
  'comment_replied',
  'idea_commented',
  'idea_absorbed',
  'idea_left',
  'idea_honoured',
  'idea_reopened',
  'verdict_asked',
  'flag_raised',
  'flag_answered',
  'followed_answered',
  'followed_absorbed',
  'followed_notice',
  'followed_poll',
  'followed_decided',
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

const text = z.union([BothLanguages, z.string()]).optional()

/** What the sentence of a notification is filled with; which fields, depends on the kind. */
export const NotificationParams = z.object({
  ideaReference: z.string().optional(),
  proposalReference: z.string().optional(),
  decisionNumber: z.string().optional(),
  reviewId: z.string().optional(),
  title: text,
  words: z.string().optional(),
  reason: text,
  dueAt: z.string().optional(),
  /** When and where a hearing begins. */
  startsAt: z.string().optional(),
  venue: BothLanguages.optional(),
  /** Who did it for the reader, with their office or the role in which they did. */
  by: BothLanguages.optional(),
  office: BothLanguages.optional(),
  role: EnteringRole.optional(),
  relation: Relation.optional(),
  /** One's own words in a decision, each with the answer it got; empty for supporters' own. */
  answers: z
    .array(
      z.object({
        title: z.string(),
        ideaReference: z.string().nullable(),
        isOwn: z.boolean(),
        disposition: Disposition,
        reason: BothLanguages,
      }),
    )
    .optional(),
})
export type NotificationParams = z.infer<typeof NotificationParams>

export const Notification = z.object({
  id: z.string(),
  kind: NotificationKind,
  subjectKind: z.string(),
  subjectId: z.string(),
  params: NotificationParams,
  createdAt: z.string(),
  readAt: z.string().nullable(),
})
export type Notification = z.infer<typeof Notification>

export const Notifications = named(
  'Notifications',
  z.object({ unread: z.int(), notifications: z.array(Notification) }),
)
export type Notifications = z.infer<typeof Notifications>
