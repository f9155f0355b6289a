import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everyVerb } from '../testing/every-verb.ts'
import { Problem } from '@hetu/domain/problem'
import { newPerson, newPlace, testServices } from '../testing/services.ts'
import { openTestServer, type TestBrowser } from '../testing/browser.ts'

interface Parameter {
  $ref?: string
  in: string
  name: string
  required?: boolean
  schema?: object
}
interface Operation {
  operationId: string
  summary: string
  tags: string[]
  security?: object[]
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: object }> }
  responses: Record<string, { $ref?: string; description?: string }>
}
interface Description {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: Record<string, Record<string, unknown>>
}

let services: Awaited<ReturnType<typeof testServices>>
let server: ReturnType<typeof openTestServer>
let base: string
let resident: TestBrowser
let described: Description
let operations: (Operation & { path: string; method: string })[]

beforeAll(async () => {
  services = await testServices()
  server = openTestServer(services)
  const place = await newPlace(services)
  base = `/api/places/${place.slug}`
  resident = await server.as((await newPerson(services, place)).personId)
  described = (await (await server.visitor.get('/api/openapi.json')).json()) as Description
  operations = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  )
})
afterAll(() => services.close())

const headersOf = ({ parameters = [] }: Operation) =>
  parameters
    .map((parameter) => (parameter.$ref ? (resolve(parameter.$ref) as Parameter) : parameter))
    .filter((parameter) => parameter.in === 'header')
    .map(({ name }) => name)

function resolve(reference: string): unknown {
  const [root, ...keys] = reference.split('/')
  expect(root).toBe('#')
  return keys.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | undefined)?.[key],
    described,
  )
}

function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : []
  return [...own, ...Object.values(value).flatMap(references)]
}

describe('the description of the API', () => {
  test('is OpenAPI 3.1, and everything it points to is there', () => {
    expect(described).toMatchObject({ openapi: '3.1.0', info: { title: 'Hetu 合图', version: '1' } })
    expect(operations.length).toBeGreaterThan(100)
    const pointed = [...new Set(references(described))]
    expect(pointed.filter((reference) => resolve(reference) === undefined)).toEqual([])
    // A shape that nothing points to tells of something that nobody is sent, such as a session's token.
    const shapes = Object.keys(resolve('#/components/schemas') ?? {})
    expect(shapes.filter((name) => !pointed.includes(`#/components/schemas/${name}`))).toEqual([])
    // JSON Schema's own places for shared shapes are not OpenAPI's.
    expect(JSON.stringify(described)).not.toMatch(/"\$defs"|#\/definitions|"\$id"/)
  })

  test('declares the parameters of every path, and says of every parameter and answer what it is', () => {
    for (const operation of operations) {
      const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
      const parameters = (operation.parameters ?? []).map((parameter) =>
        parameter.$ref ? (resolve(parameter.$ref) as Parameter) : parameter,
      )
      const declared = parameters.filter((parameter) => parameter.in === 'path')
      expect([operation.operationId, declared.map(({ name }) => name).toSorted()]).toEqual([
        operation.operationId,
        inPath.toSorted(),
      ])
      expect(declared.filter(({ required }) => !required)).toEqual([])
      expect(parameters.filter(({ schema }) => !schema)).toEqual([])
      const answers = Object.values(operation.responses)
      expect(answers.filter(({ $ref, description }) => !$ref && !description)).toEqual([])
      expect(operation.summary).toMatch(/\S/)
    }
  })

  test('names the refusals of every operation, in the one shape that there is', async () => {
    for (const operation of operations) {
      const refused = Object.entries(operation.responses).filter(([status]) => !status.startsWith('2'))
      const statuses = refused.map(([status]) => status)
      expect([operation.operationId, statuses]).toEqual([
        operation.operationId,
        expect.arrayContaining(['422', 'default', ...(operation.path.includes('{') ? ['404'] : [])]),
      ])
      for (const [, { $ref }] of refused)
        expect(resolve($ref ?? '')).toMatchObject({
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        })
    }
    expect(JSON.stringify(described)).not.toContain('"success"')
  })

  test('names the headers: ours on everything that writes, a key on everything that makes something new', async () => {
    const verbs = await everyVerb()
    for (const operation of operations) {
      const verb = verbs.get(operation.operationId)?.verb
      const wanted = [
        ...(verb?.isCreating ? ['Idempotency-Key'] : []),
        ...(operation.method === 'get' ? [] : ['X-Hetu']),
      ]
      const named = headersOf(operation).filter((name) => name !== 'Last-Event-ID')
      expect([operation.operationId, named.toSorted()]).toEqual([operation.operationId, wanted])
    }
  })

  test('describes the session, and the live events with where they go on', () => {
    expect(described.components['securitySchemes']).toMatchObject({
      session: { type: 'apiKey', in: 'cookie', name: 'hetu' },
    })
    const listen = operations.find(({ operationId }) => operationId === 'listen')
    expect(listen && headersOf(listen)).toEqual(['Last-Event-ID'])
    expect(listen?.responses['200']).toMatchObject({ content: { 'text/event-stream': {} } })
  })
})

describe('real refusals', () => {
  test('have the documented shape and nothing besides', async () => {
    const idea = { kind: 'suggestion', title: '一盏路灯', words: '巷口晚上太暗。', position: [1, 2] }
    const key = { 'Idempotency-Key': 'the-same-key-again' }
    const poll = `${base}/polls/00000000-0000-7000-8000-000000000000`
    const shape = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 1],
          [0, 0],
        ],
      ],
    }
    const answers = [
      [400, await resident.send('POST', `${base}/ideas`, '{')],
      [401, await server.visitor.send('POST', `${base}/ideas`, {})],
      [403, await resident.send('POST', `${base}/ideas`, {}, { 'X-Hetu': '' })],
      [404, await resident.get(poll)],
      [405, await resident.send('PATCH', poll, {})],
      [413, await resident.send('POST', `${base}/ideas`, `{"words":"${'x'.repeat(13_000_000)}"}`)],
      [422, await resident.send('POST', `${base}/ideas`, idea)],
      [422, await resident.send('POST', `${base}/ideas`, [])],
      [422, await resident.send('POST', `${base}/rules-at`, { shape })],
      [422, await resident.send('POST', `${base}/ideas`, { ...idea, words: 1 }, key)],
    ] as const
    for (const [status, answer] of answers) {
      expect([status, answer.headers.get('Content-Type')]).toEqual([
        answer.status,
        'application/problem+json',
      ])
      const problem: unknown = await answer.json()
      expect(Problem.parse(problem)).toEqual(problem)
    }
  })
})
