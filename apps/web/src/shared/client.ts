import type { Api } from '@hetu/api/app'
import type { Locale } from '@hetu/domain/language'
import { hc } from 'hono/client'
import { apiFetch } from './api-fetch.ts'
import { currentPlaceSlug } from './place-slug.ts'

/**
 * The API as typed functions: paths, inputs and answers come from the server's own routes, so that a renamed
 * field breaks the build and not a page. Problems are thrown as `ApiProblem`.
 */
export const client = hc<Api>('/api', { fetch: apiFetch })

/** Everything below the place of this address; its routes are called with `inPlace()`. */
export const here = client.places[':place']

/** The parameters of a route below the address's place, each fit for an address. */
export function inPlace(): { place: string }
export function inPlace<Params extends Record<string, string>>(params: Params): Params & { place: string }
export function inPlace(params: Record<string, string> = {}): Record<string, string> {
  const all = { place: currentPlaceSlug(), ...params }
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, encodeURIComponent(value)]))
}

/** The address of a file below the place, for links and pictures. */
export const addressInPlace = (path: string) => `/api/places/${currentPlaceSlug()}${path}`

/** What a route answered. */
export async function answerOf<Answer>(sent: Promise<{ json(): Promise<Answer> }>): Promise<Answer> {
  return (await sent).json()
}

/** Options of a read that ends when nobody waits for it any more. */
export const until = (signal: AbortSignal) => ({ init: { signal } })

/** Options of a submission whose key is kept over retries and reloads, so that the server records it once. */
export const keyed = (submissionKey: string, locale?: Locale) => ({
  headers: { 'Idempotency-Key': submissionKey, ...(locale && { 'Accept-Language': locale }) },
})
