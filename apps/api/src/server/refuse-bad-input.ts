import { type Refusal, Refused } from '@hetu/domain/refusal'
import type { z } from 'zod'
import { inputFault } from './input-fault.ts'

/** Refuses input at its first fault, naming the field; the whole list would tire the reader. */
export function refuseBadInput(issues: readonly z.core.$ZodIssue[]): never {
  const issue = issues[0]
  const path = (issue?.path ?? []).map((key) => (typeof key === 'symbol' ? String(key) : key))
  // A shape is refused in its own words, which say what is wrong with it and where.
  const own = issue?.code === 'custom' ? (issue.params?.refusal as Refusal | undefined) : undefined
  if (own) throw new Refused({ ...own, path })
  throw new Refused({
    code: 'bad_input',
    params: { field: path.join('.') || '—', reason: inputFault(issue) },
    path,
  })
}
