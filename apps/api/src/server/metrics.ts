import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { ApiEnv } from './api-context.ts'

export const registry = new Registry()
collectDefaultMetrics({ register: registry, prefix: 'hetu_' })

const duration = new Histogram({
  name: 'hetu_http_request_seconds',
  help: 'Time to answer a request, by route and status.',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5],
  registers: [registry],
})

const refusals = new Counter({
  name: 'hetu_refusals_total',
  help: 'Refusals by code.',
  labelNames: ['code'] as const,
  registers: [registry],
})

export function countRefusal(code: string): void {
  refusals.inc({ code })
}

/** Counts a request that was answered before any route, as that of the route that would have answered it. */
export function measureAnswered(route: string, status: number, seconds: number): void {
  duration.observe({ method: 'GET', route, status: String(status) }, seconds)
}

/** Measures every request under its route pattern, never its path: paths hold ids. */
export const measureRequests = createMiddleware<ApiEnv>(async (c, next) => {
  const end = duration.startTimer({ method: c.req.method })
  await next()
  end({ route: routePath(c, -1), status: String(c.res.status) })
})
