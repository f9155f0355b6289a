import { ApiProblem, problemOf } from './api-problem.ts'
import { newUuid } from './new-uuid.ts'
import { noteServerTime } from './server-clock.ts'

export interface SendOptions {
  /** One key a submission, kept over retries and reloads, so that the server records it once. */
  submissionKey?: string
  signal?: AbortSignal
}

function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** `fetch` with what every request of the house carries; throws `ApiProblem`. Also the fetch of Hono's client. */
export async function apiFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const method = (init.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase()
  const headers = new Headers(init.headers ?? (input instanceof Request ? input.headers : undefined))
  headers.set('Accept-Language', document.documentElement.lang || 'zh-CN')
  headers.set('X-Hetu', '1')
  if (!headers.has('Accept')) headers.set('Accept', 'application/json, application/problem+json')
  if (!isReading(method) && !headers.has('Idempotency-Key')) headers.set('Idempotency-Key', newUuid())

  let response: Response
  try {
    response = await fetch(input, { credentials: 'same-origin', ...init, headers })
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiProblem({ status: 0, code: navigator.onLine ? 'unreachable' : 'offline' }, { cause })
  }
  noteServerTime(response)
  if (!response.ok) throw await problemOf(response)
  return response
}

async function bodyOf<Answer>(response: Response): Promise<Answer> {
  const text = await response.text()
  // An empty answer (204) is undefined; the caller's type says what its route promises.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (text === '' ? undefined : JSON.parse(text)) as Answer
}

/** Reads `/api` + path. */
export async function apiGet<Answer>(path: string, options: { signal?: AbortSignal } = {}): Promise<Answer> {
  return bodyOf<Answer>(await apiFetch(`/api${path}`, { signal: options.signal ?? null }))
}

/** Sends JSON (or a form with files) to `/api` + path. */
export async function apiSend<Answer>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  options: SendOptions = {},
): Promise<Answer> {
  const headers = new Headers()
  if (options.submissionKey) headers.set('Idempotency-Key', options.submissionKey)
  const isForm = body instanceof FormData || body instanceof Blob
  if (body !== undefined && !isForm) headers.set('Content-Type', 'application/json')
  const payload = body === undefined ? null : isForm ? body : JSON.stringify(body)
  const init: RequestInit = { method, headers, body: payload, signal: options.signal ?? null }
  return bodyOf<Answer>(await apiFetch(`/api${path}`, init))
}
