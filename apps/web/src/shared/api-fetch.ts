import { ApiProblem, problemOf } from './api-problem.ts'
import { newUuid } from './new-uuid.ts'
import { noteSeenAt } from './seen-at.ts'
import { noteServerTime } from './server-clock.ts'

function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** `fetch` with what every request of the house carries; throws `ApiProblem`. The fetch of Hono's client. */
export async function apiFetch(input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const method = (init.method ?? (input instanceof Request ? input.method : 'GET')).toUpperCase()
  const headers = new Headers(init.headers ?? (input instanceof Request ? input.headers : undefined))
  // The service worker has no page; what it sends names the writer's language itself.
  const language = typeof document === 'undefined' ? '' : document.documentElement.lang
  if (!headers.has('Accept-Language')) headers.set('Accept-Language', language || 'zh-CN')
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
  noteSeenAt(response)
  if (!response.ok) throw await problemOf(response)
  return response
}
