import { Problem } from '@hetu/domain/problem'
import { referenceTo } from './answers.ts'

const refused = (description: string, headers?: object) => ({
  description,
  ...(headers ? { headers } : {}),
  content: { 'application/problem+json': { schema: referenceTo(Problem) } },
})

const retryAfter = {
  'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer', minimum: 1 } },
}

/** What each status says, by the name under which the description has it. */
const statuses = {
  400: ['Incomplete', refused('The body is no complete JSON, or the Idempotency-Key is missing.')],
  401: [
    'NotSignedIn',
    refused('It takes a person, and nobody is signed in; or what should prove one is wrong.'),
  ],
  403: ['NotAllowed', refused('The person has no role for it, or the header X-Hetu is missing.')],
  404: ['NotFound', refused('There is no such thing, or not for this reader.')],
  409: ['NotNow', refused('The state of things does not allow it; `code` says which rule.')],
  413: ['TooLarge', refused('The body is too large.')],
  422: ['NotFitting', refused('An entry is not right: `path` says which, `params.reason` why.')],
  429: ['TooFast', refused('Too often in a short time.', retryAfter)],
} as const

export type RefusedStatus = keyof typeof statuses

/** The refusals of an operation, by status, and whatever else may happen under `default`. */
export function refusalsOf(given: Iterable<RefusedStatus>): Record<string, { $ref: string }> {
  const references = [...new Set(given)].map(
    (status) => [status, { $ref: `#/components/responses/${statuses[status][0]}` }] as const,
  )
  return { ...Object.fromEntries(references), default: { $ref: '#/components/responses/Problem' } }
}

/** The refusals themselves, for the components of the description. */
export const refusalResponses = {
  Problem: refused('Refused or failed: what was wrong, where, and what to do.'),
  ...Object.fromEntries(Object.values(statuses)),
}
