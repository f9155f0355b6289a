import { Hono } from 'hono'
import type { ApiEnv } from '../server/api-context.ts'

export const notificationRoutes = new Hono<ApiEnv>()
