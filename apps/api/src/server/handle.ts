import type { Role } from '@hetu/domain/people/role'
import { requirePermission } from '@hetu/domain/policy'
import type { Context } from 'hono'
import { type DescribeRouteOptions, resolver, uniqueSymbol, validator } from 'hono-openapi'
import { createMiddleware } from 'hono/factory'
import { findTargetHandler } from 'hono/utils/handler'
import { matchedRoutes } from 'hono/route'
import { z } from 'zod'
import { requireRole } from '../people/require-role.ts'
import type { ApiEnv } from './api-context.ts'
import { perform } from './perform.ts'
import { refuseBadInput } from './refuse-bad-input.ts'
import { refuseUnknownParameter } from './refuse-unknown-parameter.ts'
import type { Act, Verb } from './verb.ts'

/**
 * Documents a route that performs a verb; where several routes do, each with an id of its own. Whoever has no
 * role for the verb is refused here already, before anything that was sent is looked at.
 */
export function describeVerb<Input extends z.ZodType, Output, A extends Act>(
  verb: Verb<Input, Output, A>,
  operationId: string = verb.name,
) {
  return documented(
    {
      operationId,
      summary: verb.summary,
      tags: ['verbs'],
      ...(verb.isCreating
        ? {
            parameters: [
              { in: 'header', name: 'Idempotency-Key', required: true, schema: { type: 'string' } },
            ],
          }
        : {}),
      responses: { 200: { description: 'Done' }, default: { $ref: '#/components/responses/Problem' } },
    },
    (c) => requirePermission(verb.name, c.get('actor')),
  )
}

/** What there is to say of a read besides its name. */
interface ReadFacts {
  /** The answer's shape. */
  answer?: z.ZodType
  /** Who may read; nobody else gets as far as being told what is wrong with a question. Left out: everybody. */
  readers?: readonly Role[]
}

/** Documents a route that reads, and keeps it for its readers. */
export function describeRead(operationId: string, summary: string, { answer, readers }: ReadFacts = {}) {
  return documented(
    {
      operationId,
      summary,
      tags: ['reads'],
      responses: {
        200: {
          description: 'OK',
          ...(answer ? { content: { 'application/json': { schema: resolver(answer) } } } : {}),
        },
        default: { $ref: '#/components/responses/Problem' },
      },
    },
    (c) => {
      if (readers) requireRole(c.get('actor'), ...readers)
      if (!takesQuery(c)) refuseUnknownParameter(Object.keys(c.req.query()), [])
    },
  )
}

/** What `describeRoute` makes, with something to do before the rest of the route. */
function documented(spec: DescribeRouteOptions, before: (c: Context<ApiEnv>) => void) {
  const handler = createMiddleware<ApiEnv>(async (c, next) => {
    before(c)
    await next()
  })
  return Object.assign(handler, { [uniqueSymbol]: { spec } })
}

/** Whether the route checks a query itself, by `accept('query', …)`. */
const takesQuery = (c: Context<ApiEnv>): boolean =>
  matchedRoutes(c).some(({ handler }) => {
    const checked = findTargetHandler(handler) as { [uniqueSymbol]?: { target?: string } }
    return checked[uniqueSymbol]?.target === 'query'
  })

/** Checks a part of the request against its schema; what does not fit is refused, naming the field. */
export function accept<Target extends 'json' | 'query' | 'param', Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) {
  const parameters = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
  return validator(target, schema, (result, c) => {
    if (target === 'query') refuseUnknownParameter(Object.keys(c.req.query()), parameters)
    // The edge only sees the standard's issues; zod's own stand behind them.
    if (!result.success) refuseBadInput(result.error as readonly z.core.$ZodIssue[])
  })
}

/** Performs a verb for the person behind a request. */
export function performFor<Input extends z.ZodType, Output, A extends Act>(
  c: Context<ApiEnv>,
  verb: Verb<Input, Output, A>,
  input: unknown,
): Promise<Output> {
  return perform(verb, input, {
    services: c.get('services'),
    actor: c.get('actor'),
    place: c.get('place') ?? null,
    address: clientAddress(c),
    requestId: c.get('requestId'),
    idempotencyKey: c.req.header('Idempotency-Key'),
  })
}

/**
 * The caller's address; the forwarded one only where a proxy of ours is said to stand before us. Our proxy
 * writes last: what stands before it the caller may have made up.
 */
export function clientAddress(c: Context<ApiEnv>): string {
  const forwarded = c.req.header('X-Forwarded-For')
  if (c.get('services').config.trustsProxy && forwarded)
    return forwarded.split(',').at(-1)?.trim() || 'unknown'
  const incoming = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
  return incoming?.socket?.remoteAddress ?? 'unknown'
}
