import { ConnectionLost } from '@hetu/db/transaction'
import { HTTPException } from 'hono/http-exception'
import { DatabaseProblem } from '@hetu/db/database-problem'
import type { Locale } from '@hetu/domain/language'
import type { Problem } from '@hetu/domain/problem'
import { type RefusalCode, type Refusal, Refused, refusalSentence } from '@hetu/domain/refusal'
import { fieldAt } from './input-fault.ts'

/** HTTP status of a refusal, where it is not 409 (the state does not allow it). */
const statuses: Partial<Record<RefusalCode, number>> = {
  not_signed_in: 401,
  not_allowed: 403,
  not_found: 404,
  receipt_unknown: 404,
  wrong_method: 405,
  bad_input: 422,
  bad_json: 400,
  body_too_large: 413,
  too_many_requests: 429,
  too_many_from_here: 429,
  too_many_for_contact: 429,
  too_many_to_range: 429,
  code_used_up: 429,
  key_missing: 400,
  database_unavailable: 503,
  unknown_contact: 422,
  wrong_code: 401,
  wrong_password: 401,
  demonstration_only: 403,
  foreign_form: 403,
  not_for_oneself: 403,
  founders_only: 403,
  invitation_over: 404,
  invitation_on_own_device: 403,
  not_of_demonstration: 403,
  site_too_large: 422,
  projection_unfit: 422,
  time_zone_unknown: 422,
  photo_unreadable: 422,
  photo_is_heic: 422,
  photo_too_many_pixels: 422,
}

export function statusOf(code: RefusalCode): number {
  return statuses[code] ?? (code.startsWith('shape_') ? 422 : 409)
}

/** Turns whatever was thrown into what the caller may know: a refusal in words, or a number to ask about. */
export function problemOf(error: unknown, locale: Locale, requestId: string): Problem {
  const refusal = refusalOf(error)
  if (refusal) {
    return {
      type: `/problems/${refusal.code}`,
      title: refusal.code,
      status: statusOf(refusal.code),
      code: refusal.code,
      detail: refusalSentence(refusal, locale),
      ...(refusal.path ? { path: refusal.path } : {}),
      ...(refusal.params ? { params: refusal.params } : {}),
      ...(refusal.place ? { place: refusal.place } : {}),
      requestId,
    }
  }
  const detail =
    locale === 'zh-CN'
      ? `这里出了错，您写的还在。请把编号 ${requestId} 告诉我们。`
      : `Something went wrong here; what you wrote is kept. Please tell us the number ${requestId}.`
  return { type: '/problems/internal', title: 'internal', status: 500, code: 'internal', detail, requestId }
}

const unstorable = {
  zh: '有一个值超出范围，或含有存不进去的字符。',
  en: 'A value is out of range, or holds a character that cannot be stored.',
}

/** SQLSTATE class 22: the database was given a number, day or character that it cannot hold. */
const isDataException = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^22[0-9A-Z]{3}$/.test(error.code)

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refused) return error.refusal
  if (error instanceof HTTPException && error.status === 400) return { code: 'bad_json' }
  if (error instanceof ConnectionLost || error instanceof DatabaseProblem)
    return { code: 'database_unavailable' }
  if (isDataException(error)) return { code: 'bad_input', params: { field: fieldAt([]), reason: unstorable } }
  return null
}
