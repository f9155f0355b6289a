import { inTransaction } from '@hetu/db/transaction'
import type { Hono } from 'hono'
import { join } from 'node:path'
import type { ApiEnv, Services } from '../server/api-context.ts'
import { createApp } from '../app.ts'
import { newId } from '../server/new-id.ts'
import { openSession } from '../server/session.ts'

/** A browser of a test: it keeps its session and sends what our own pages send, through the whole server. */
export interface TestBrowser {
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** Sends JSON with the headers of our pages; a text goes as it is. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>
}

/** A browser without a session, or with this cookie. */
export function openBrowser(app: Hono<ApiEnv>, cookie?: string): TestBrowser {
  const own: Record<string, string> = cookie ? { Cookie: cookie } : {}
  return {
    get: async (path, headers = {}) => app.request(path, { headers: { ...own, ...headers } }),
    send: async (method, path, body = {}, headers = {}) =>
      app.request(path, {
        method,
        headers: {
          'X-Hetu': '1',
          'Idempotency-Key': newId(),
          'Content-Type': 'application/json',
          ...own,
          ...headers,
        },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}

/** A browser that keeps every cookie it is given, as real ones do, at an address that our proxy tells. */
export function openKeepingBrowser(app: Hono<ApiEnv>, address: string): TestBrowser {
  const cookies = new Map<string, string>()
  const bare = openBrowser(app)
  const own = () => ({
    'X-Forwarded-For': address,
    Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
  })
  const keep = (answer: Response) => {
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    return answer
  }
  return {
    get: async (path, headers) => keep(await bare.get(path, { ...own(), ...headers })),
    send: async (method, path, body, headers) =>
      keep(await bare.send(method, path, body, { ...own(), ...headers })),
  }
}

/** The server as one function, and a way to be somebody in it. */
export function openTestServer(services: Services, webFolder = join(import.meta.dirname, '../../../web')) {
  const app = createApp(services, webFolder)
  return {
    app,
    visitor: openBrowser(app),
    async as(personId: string): Promise<TestBrowser> {
      const token = await inTransaction(services.database, (tx) =>
        openSession(tx, personId, new Date(), false),
      )
      return openBrowser(app, `hetu=${token}`)
    },
  }
}

/** An operation of the API as its own description has it. */
export interface DocumentedOperation {
  /** As `GET /places/{place}/ideas`. */
  route: string
  operationId: string
  tags: string[]
  security?: object[]
  responses: Record<string, { content?: object }>
}

/** Every operation of the API that comes to an end, which the live stream does not, from its own description. */
export async function documentedOperations(app: Hono<ApiEnv>): Promise<DocumentedOperation[]> {
  const answer = await app.request('/api/openapi.json')
  const { paths } = (await answer.json()) as {
    paths: Record<string, Record<string, Omit<DocumentedOperation, 'route'>>>
  }
  return Object.entries(paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        ...operation,
        route: `${method.toUpperCase()} ${path}`,
      })),
    )
    .filter(({ responses }) => !('text/event-stream' in (responses['200']?.content ?? {})))
}

/** Every documented route of the API as `GET /places/{place}/ideas`, from its own description. */
export async function documentedRoutes(app: Hono<ApiEnv>): Promise<string[]> {
  return (await documentedOperations(app)).map(({ route }) => route)
}
