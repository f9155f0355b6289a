import { z } from 'zod'
import { named } from './named.ts'
import { type RefusalCode, refusalSentences } from './refusal.ts'

/** What a rule refuses the reader, told before they press. */
export const RefusalCodeName = named('RefusalCode', z.enum(Object.keys(refusalSentences) as [RefusalCode]))
