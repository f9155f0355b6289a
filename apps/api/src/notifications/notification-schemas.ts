import { Disposition } from '@hetu/domain/disposition'
import { EnteringRole, NotificationKind, type Notifications } from '@hetu/domain/notifications/notification'
import { Relation } from '@hetu/domain/people/role'
import { z } from 'zod'
import { BothLanguages, named } from '../server/answers.ts'

const text = z.union([BothLanguages, z.string()]).optional()

export const NotificationsAnswer = named(
  'Notifications',
  z.object({
    unread: z.int(),
    notifications: z.array(
      z.object({
        id: z.string(),
        kind: NotificationKind,
        subjectKind: z.string(),
        subjectId: z.string(),
        params: z.object({
          ideaReference: z.string().optional(),
          proposalReference: z.string().optional(),
          decisionNumber: z.string().optional(),
          reviewId: z.string().optional(),
          title: text,
          words: z.string().optional(),
          reason: text,
          dueAt: z.string().optional(),
          startsAt: z.string().optional(),
          venue: BothLanguages.optional(),
          by: BothLanguages.optional(),
          office: BothLanguages.optional(),
          role: EnteringRole.optional(),
          relation: Relation.optional(),
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
        }),
        createdAt: z.string(),
        readAt: z.string().nullable(),
      }),
    ),
  }) satisfies z.ZodType<Notifications>,
)
