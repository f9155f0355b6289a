import { Refused } from '@hetu/domain/refusal'
import type { z } from 'zod'

/** Refuses input at its first fault, naming the field; the whole list would tire the reader. */
export function refuseBadInput(error: z.ZodError): never {
  const issue = error.issues[0]
  const path = (issue?.path ?? []).map((key) => (typeof key === 'symbol' ? String(key) : key))
  throw new Refused({
    code: 'bad_input',
    params: { field: path.join('.') || '—', reason: issue?.message ?? '' },
    path,
  })
}
