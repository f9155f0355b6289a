import { post } from '../server/route.ts'
import { listNotifications } from './list-notifications.ts'
import { readNotifications } from './read-notifications.ts'

export const notificationRoutes = [listNotifications, post('/notifications/read', readNotifications)] as const
