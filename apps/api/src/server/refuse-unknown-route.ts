import { Refused } from '@hetu/domain/refusal'
import type { Context, Hono } from 'hono'
import type { ApiEnv } from './api-context.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/** Refuses an address that does not exist, or, with the methods it takes (RFC 9110, 15.5.6), a wrong method. */
export function refuseUnknownRoute(app: Hono<ApiEnv>, c: Context<ApiEnv>): never {
  const allowed = methods.filter((method) => takes(app, method, c.req.path)).join(', ')
  if (allowed === '') throw new Refused({ code: 'not_found' })
  c.header('Allow', allowed)
  throw new Refused({ code: 'wrong_method', params: { method: c.req.method, allowed } })
}

/** Whether a route, not merely what runs before every route, answers this method here. */
const takes = (app: Hono<ApiEnv>, method: string, path: string): boolean =>
  app.router
    .match(method, path)[0]
    .some(([[, route]]) => route.method === method && route.path.startsWith('/api/'))
