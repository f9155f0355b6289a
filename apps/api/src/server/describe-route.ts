import type { Role } from '@hetu/domain/people/role'
import { policy } from '@hetu/domain/policy'
import type { DescribeRouteOptions } from 'hono-openapi'
import type { z } from 'zod'
import { namedForVerb, referenceTo } from './answers.ts'
import { openNames, sentSchema } from './open-names.ts'
import { type RefusedStatus, refusalsOf } from './problem-answer.ts'
import type { AnyRead, AnyVerbRoute } from './route.ts'

/** A verb's route in the words of OpenAPI. */
export function describeVerb({ path, verb, terms }: AnyVerbRoute): DescribeRouteOptions {
  const status = terms.status ?? (verb.isCreating ? 201 : 200)
  const roles = policy[verb.name]
  const { parameters, body } = sent(verb.input, path, 'json')
  const requestBody = terms.requestBody ?? (terms.take ? undefined : body)
  return {
    operationId: terms.operationId ?? verb.name,
    summary: verb.summary,
    tags: ['verbs'],
    parameters: [...(verb.isCreating ? [idempotencyKey] : []), ...parameters],
    ...(requestBody ? { requestBody } : {}),
    ...permitted(roles),
    responses: {
      [status]: answered(
        status === 201 ? 'Recorded' : 'Done',
        terms.answer ?? namedForVerb(verb.name, verb.answer),
      ),
      ...refusalsOf([
        ...(terms.refuses ?? []),
        ...refusedTo(roles),
        ...(verb.budget || verb.alsoSpends ? [429 as const] : []),
      ]),
    },
  }
}

/** A read's route in the words of OpenAPI. */
export function describeRead(read: AnyRead): DescribeRouteOptions {
  const { parameters, body } = sent(read.query, read.path, read.method === 'get' ? 'query' : 'json')
  return {
    operationId: read.name,
    summary: read.summary,
    tags: ['reads'],
    parameters: [...('parameters' in read ? (read.parameters ?? []) : []), ...parameters],
    ...(body ? { requestBody: body } : {}),
    ...permitted(read.readers),
    responses: {
      200: 'file' in read ? { description: 'OK', content: { [read.file]: {} } } : answered('OK', read.answer),
      ...refusalsOf([
        ...(read.refuses ?? []),
        ...refusedTo(read.readers),
        ...(read.budget ? [429 as const] : []),
      ]),
    },
  }
}

const idempotencyKey = {
  in: 'header',
  name: 'Idempotency-Key',
  required: true,
  description: 'A repeat with the same key gets the first answer and records nothing again.',
  schema: { type: 'string', pattern: String.raw`^[\x21-\x7e]{8,100}$` },
} as const

/** What is sent in the path, and the rest after the question mark or in the body. */
function sent(schema: z.ZodType, path: string, rest: 'query' | 'json') {
  const open = openNames(path)
  const { $schema: _, ...whole } = sentSchema(schema) as Record<string, unknown> &
    ReturnType<typeof sentSchema>
  const entries = Object.entries(whole.properties ?? {})
  const required = whole.required ?? []
  const parameters = entries
    .filter(([name]) => rest === 'query' || open.includes(name))
    .map(([name, one]) => {
      const isOpen = open.includes(name)
      const isRequired = isOpen || required.includes(name)
      return { in: isOpen ? 'path' : 'query', name, schema: one, ...(isRequired ? { required: true } : {}) }
    }) as NonNullable<DescribeRouteOptions['parameters']>
  const inBody = entries.filter(([name]) => !open.includes(name))
  if (rest === 'query' || (inBody.length === 0 && !whole.anyOf)) return { parameters, body: undefined }
  const inBodyRequired = required.filter((name) => !open.includes(name))
  const body = {
    ...whole,
    ...(whole.properties ? { properties: Object.fromEntries(inBody) } : {}),
    ...(inBodyRequired.length > 0 ? { required: inBodyRequired } : { required: undefined }),
  }
  return {
    parameters,
    body: { required: true, content: { 'application/json': { schema: body } } } as NonNullable<
      DescribeRouteOptions['requestBody']
    >,
  }
}

const answered = (description: string, answer: z.ZodType) => ({
  description,
  content: { 'application/json': { schema: referenceTo(answer) } },
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
