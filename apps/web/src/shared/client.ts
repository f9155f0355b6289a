import type { Api } from '@hetu/api/server/app'
import { hc } from 'hono/client'
import { apiFetch } from './api.ts'
import { currentPlaceSlug } from './place.ts'

/**
 * The API as typed functions: paths, inputs and answers come from the server's own routes, so that a renamed
 * field breaks the build and not a page. Problems are thrown as `ApiProblem`.
 */
export const client = hc<Api>('/api', { fetch: apiFetch })

/** The address's place as the parameter of every route below it. */
export const inPlace = () => ({ place: currentPlaceSlug() })
