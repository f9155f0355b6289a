import type { Role } from '@hetu/domain/people/role'
import { policy, requirePermission } from '@hetu/domain/policy'
import type { Context } from 'hono'
import { type DescribeRouteOptions, uniqueSymbol, validator } from 'hono-openapi'
import { createMiddleware } from 'hono/factory'
import { findTargetHandler } from 'hono/utils/handler'
import { matchedRoutes } from 'hono/route'
import { z } from 'zod'
import { requireRole } from '../people/require-role.ts'
import { namedForVerb, referenceTo } from './answers.ts'
import type { ApiEnv } from './api-context.ts'
import { noteDevice } from './device.ts'
import { perform } from './perform.ts'
import { type RefusedStatus, refusalsOf } from './problem-answer.ts'
import { refuseBadInput } from './refuse-bad-input.ts'
import { refuseUnknownParameter } from './refuse-unknown-parameter.ts'
import type { Act, Verb } from './verb.ts'

/** What there is to say of a route besides its name. */
interface RouteFacts {
  /** The named shape of the answer; of a verb, where the route says something else than the verb itself. */
  answer?: z.ZodType
  /** Refusals that follow neither from who may nor from the method, such as of a wrong code. */
  refuses?: RefusedStatus[]
}

interface VerbFacts extends RouteFacts {
  /** Where several routes perform one verb, each has an id of its own. */
  operationId?: string
  status?: 200 | 201
  /** What is sent, where it is no JSON. */
  requestBody?: DescribeRouteOptions['requestBody']
}

/**
 * Documents a route that performs a verb. Whoever has no role for the verb is refused here already, before
 * anything that was sent is looked at.
 */
export function describeVerb<Input extends z.ZodType, Output, A extends Act>(
  verb: Verb<Input, Output, A>,
  {
    answer = namedForVerb(verb.name, verb.answer),
    refuses = [],
    operationId = verb.name,
    status = verb.isCreating ? 201 : 200,
    requestBody,
  }: VerbFacts = {},
) {
  const isLimited = verb.budget ?? verb.alsoSpends
  return documented(
    {
      operationId,
      summary: verb.summary,
      tags: ['verbs'],
      ...(verb.isCreating ? { parameters: [idempotencyKey] } : {}),
      ...(requestBody ? { requestBody } : {}),
      ...permitted(policy[verb.name]),
      responses: {
        [status]: answered(status === 201 ? 'Recorded' : 'Done', answer),
        ...refusalsOf([...refuses, ...refusedTo(policy[verb.name]), ...(isLimited ? [429 as const] : [])]),
      },
    },
    (c) => requirePermission(verb.name, c.get('actor')),
  )
}

interface ReadFacts extends RouteFacts {
  /** Who may read; nobody else gets as far as being told what is wrong with a question. Left out: everybody. */
  readers?: readonly Role[]
  /** The media type of an answer that is no JSON. */
  file?: string
  parameters?: DescribeRouteOptions['parameters']
}

/** Documents a route that reads, and keeps it for its readers. */
export function describeRead(
  operationId: string,
  summary: string,
  { answer, file, parameters, readers = ['visitor'], refuses = [] }: ReadFacts = {},
) {
  return documented(
    {
      operationId,
      summary,
      tags: ['reads'],
      ...(parameters ? { parameters } : {}),
      ...permitted(readers),
      responses: {
        200: file ? { description: 'OK', content: { [file]: {} } } : answered('OK', answer),
        ...refusalsOf([...refuses, ...refusedTo(readers)]),
      },
    },
    (c) => {
      if (!readers.includes('visitor')) requireRole(c.get('actor'), ...readers)
      const asked = Object.keys(c.req.query())
      if (asked.length > 0 && !takesQuery(c)) refuseUnknownParameter(asked, [])
    },
  )
}

const idempotencyKey = {
  in: 'header',
  name: 'Idempotency-Key',
  required: true,
  description: 'A repeat with the same key gets the first answer and records nothing again.',
  schema: { type: 'string', pattern: String.raw`^[\x21-\x7e]{8,100}$` },
} as const

const answered = (description: string, answer: z.ZodType | undefined) => ({
  description,
  ...(answer ? { content: { 'application/json': { schema: referenceTo(answer) } } } : {}),
})

/** What the description says of who may: a session, and which roles. */
const permitted = (roles: readonly Role[]) =>
  roles.includes('visitor')
    ? {}
    : {
        security: [{ session: [] }],
        description: roles.includes('resident')
          ? 'For everybody who is signed in.'
          : `For people with one of these roles in the place: ${roles.join(', ')}.`,
      }

/** How those who may not are refused. */
function refusedTo(roles: readonly Role[]): RefusedStatus[] {
  if (roles.includes('visitor')) return []
  return roles.includes('resident') ? [401] : [401, 403]
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
export async function performFor<Input extends z.ZodType, Output, A extends Act>(
  c: Context<ApiEnv>,
  verb: Verb<Input, Output, A>,
  input: unknown,
): Promise<Output> {
  const [services, actor, device] = [c.get('services'), c.get('actor'), c.get('device')]
  const address = clientAddress(c)
  if (actor.personId !== null) await noteDevice(services.database.kysely, actor.personId, { device, address })
  return perform(verb, input, {
    services,
    actor,
    place: c.get('place') ?? null,
    address,
    device,
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
  return incomingOf(c)?.socket?.remoteAddress ?? 'unknown'
}

/** As `1.1`; undefined where no socket stands behind the request. */
export const httpVersionOf = (c: Context<ApiEnv>): string | undefined => incomingOf(c)?.httpVersion

interface Incoming {
  httpVersion?: string
  socket?: { remoteAddress?: string }
}

const incomingOf = (c: Context<ApiEnv>) => (c.env as { incoming?: Incoming } | undefined)?.incoming
