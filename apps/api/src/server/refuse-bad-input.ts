import type { LocalText } from '@hetu/domain/language'
import { type Refusal, Refused } from '@hetu/domain/refusal'
import { z } from 'zod'

const zh = z.locales.zhCN().localeError
const en = z.locales.en().localeError

/** Refuses input at its first fault, naming the field; the whole list would tire the reader. */
export function refuseBadInput(issues: readonly z.core.$ZodIssue[]): never {
  const issue = issues[0]
  const path = (issue?.path ?? []).map((key) => (typeof key === 'symbol' ? String(key) : key))
  // A shape is refused in its own words, which say what is wrong with it and where.
  const own = issue?.code === 'custom' ? (issue.params?.refusal as Refusal | undefined) : undefined
  if (own) throw new Refused({ ...own, path })
  throw new Refused({
    code: 'bad_input',
    params: { field: path.join('.') || '—', reason: reasonOf(issue) },
    path,
  })
}

/** The library's own sentence in both languages; a rule of ours brings its own. */
function reasonOf(issue: z.core.$ZodIssue | undefined): LocalText {
  const said = (localise: typeof zh) => {
    const message = issue && localise(issue as z.core.$ZodRawIssue)
    return (typeof message === 'string' ? message : message?.message) ?? issue?.message ?? ''
  }
  return { zh: said(zh), en: said(en) }
}
