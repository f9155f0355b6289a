import { type Refusal, Refused } from '@hetu/domain/refusal'
import type { z } from 'zod'
import { fieldAt, inputFault } from './input-fault.ts'

/** Refuses input at its first fault, naming the field; the whole list would tire the reader. */
export function refuseBadInput(issues: readonly z.core.$ZodIssue[]): never {
  const issue = issues[0]
  // An entry that is not known is named itself, not what holds it.
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const path = [...(issue?.path ?? []), ...unknown].map((key) =>
    typeof key === 'symbol' ? String(key) : key,
  )
  // A shape is refused in its own words, which say what is wrong with it and where.
  const own = issue?.code === 'custom' ? (issue.params?.refusal as Refusal | undefined) : undefined
  if (own) throw new Refused({ ...own, path })
  throw new Refused({
    code: 'bad_input',
    params: { field: fieldAt(path), reason: inputFault(issue) },
    path,
  })
}
