import type { Context } from 'hono'
import { describeRoute, resolver, validator } from 'hono-openapi'
import type { z } from 'zod'
import type { ApiEnv } from './api-context.ts'
import { perform } from './perform.ts'
import { refuseBadInput } from './refuse-bad-input.ts'
import type { Act, Verb } from './verb.ts'

/** Documents a route that performs a verb; where several routes do, each with an id of its own. */
export function describeVerb<Input extends z.ZodType, Output, A extends Act>(
  verb: Verb<Input, Output, A>,
  operationId: string = verb.name,
) {
  return describeRoute({
    operationId,
    summary: verb.summary,
    tags: ['verbs'],
    ...(verb.isCreating
      ? {
          parameters: [{ in: 'header', name: 'Idempotency-Key', required: true, schema: { type: 'string' } }],
        }
      : {}),
    responses: { 200: { description: 'Done' }, default: { $ref: '#/components/responses/Problem' } },
  })
}

/** Documents a route that reads; with a schema, its answer too. */
export function describeRead(operationId: string, summary: string, answer?: z.ZodType) {
  return describeRoute({
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
  })
}

/** Checks a part of the request against its schema; what does not fit is refused, naming the field. */
export function accept<Target extends 'json' | 'query' | 'param', Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) {
  return validator(target, schema, (result) => {
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
