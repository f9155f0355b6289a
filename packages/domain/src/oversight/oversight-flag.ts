import { z } from 'zod'
import { because } from '../because.ts'
import { hasSubstance } from '../has-substance.ts'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { words } from '../words.ts'

/** Why a watchdog points at something. */
export const oversightReasons = [
  'overdue',
  'no_reason',
  'condition_not_kept',
  'breach_on_site',
  'pressure_on_ratings',
] as const
export const OversightReason = z.enum(oversightReasons)
export type OversightReason = z.infer<typeof OversightReason>

export const oversightSubjects = ['idea', 'proposal', 'decision'] as const
export const OversightSubject = z.enum(oversightSubjects)
export type OversightSubject = z.infer<typeof OversightSubject>

/** What is pointed at: by its number, such as LTL-0007, P3 or the number of a decision. */
export const RaiseFlag = z.object({
  subjectKind: OversightSubject,
  subjectReference: words(1, 60),
  reason: OversightReason,
  /** What was seen; for whoever answers, not for the public. */
  words: words(6, 1000),
})

const said = words(6, 2000).refine(
  hasSubstance,
  because({ zh: '请写明查到什么、怎么改。', en: 'Please say what was found and what is done about it.' }),
)
export const AnswerFlag = z.object({ flagId: z.uuid(), answer: z.object({ zh: said, en: said }) })

/** Something that a watchdog pointed at, and what was answered. */
export const OversightFlag = z.object({
  id: z.string(),
  subjectKind: OversightSubject,
  subjectReference: z.string(),
  reason: OversightReason,
  /** Null for whoever neither points nor answers. */
  words: z.string().nullable(),
  raisedAt: z.string(),
  dueOn: z.string(),
  isOverdue: z.boolean(),
  isMine: z.boolean(),
  answer: z.object({ words: BothLanguages, at: z.string() }).nullable(),
})
export type OversightFlag = z.infer<typeof OversightFlag>

export const OversightFlags = named('OversightFlags', z.array(OversightFlag))
