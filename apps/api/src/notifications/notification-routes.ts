import { ReadNotifications } from '@hetu/domain/notifications/notification'
import { Hono } from 'hono'
import type { ApiEnv } from '../server/api-context.ts'
import { accept, describeRead, describeVerb, performFor } from '../server/handle.ts'
import { listNotifications } from './list-notifications.ts'
import { NotificationsAnswer } from './notification-schemas.ts'
import { readNotifications } from './read-notifications.ts'

export const notificationRoutes = new Hono<ApiEnv>()
  .get(
    '/notifications',
    describeRead('list-notifications', 'What the reader was told', {
      answer: NotificationsAnswer,
      readers: ['resident'],
    }),
    async (c) =>
      c.json(await listNotifications(c.get('services').database.kysely, c.get('place'), c.get('actor'))),
  )
  .post(
    '/notifications/read',
    describeVerb(readNotifications),
    accept('json', ReadNotifications),
    async (c) => c.json(await performFor(c, readNotifications, c.req.valid('json'))),
  )
