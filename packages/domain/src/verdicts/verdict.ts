import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { words } from '../words.ts'

export const solvedAnswers = ['yes', 'partly', 'no'] as const
export const Solved = z.enum(solvedAnswers)
export type Solved = z.infer<typeof Solved>

/** Why somebody is or is not content: what was done, and how they were dealt with, are asked apart. */
export const verdictReasons = [
  'done_as_said',
  'explained_well',
  'done_in_part',
  'done_badly',
  'nothing_done',
  'reason_not_convincing',
  'too_slow',
  'not_listened',
] as const
export const VerdictReason = z.enum(verdictReasons)
export type VerdictReason = z.infer<typeof VerdictReason>

/** How somebody came to be asked: by their own idea or by what they did under another's. */
export const verdictStandings = ['author', 'commenter', 'supporter'] as const
export type VerdictStanding = (typeof verdictStandings)[number]

/** What is said of an outcome: solved or not in one press, the rest if one likes. */
const said = {
  solved: Solved,
  /** From 1, not at all, to 5, very much. */
  satisfaction: z.int().min(1).max(5).nullable().default(null),
  reasons: z.array(VerdictReason).max(verdictReasons.length).default([]),
  words: words(0, 1000).default(''),
}

export const GiveVerdict = z.object({ requestId: z.uuid(), ...said })
export type GiveVerdict = z.output<typeof GiveVerdict>

/** The same for a neighbour without a phone, who shows the code on the slip of their idea. */
export const RecordVerdictOnBehalf = z.object({
  code: z.string().min(4).max(60),
  ...said,
  wasReadBack: z.literal(true),
})
export type RecordVerdictOnBehalf = z.output<typeof RecordVerdictOnBehalf>

/** What was recorded, and until when it can be changed. */
export const VerdictReceipt = z.object({ solved: Solved, closesAt: z.string() })
export type VerdictReceipt = z.infer<typeof VerdictReceipt>

/** Something the reader is asked, with what they said; theirs alone. */
export const MyVerdict = z.object({
  requestId: z.string(),
  idea: z.object({ reference: z.string(), title: z.string(), language: z.string() }).nullable(),
  decision: z.object({ number: z.string(), title: BothLanguages, proposalReference: z.string() }).nullable(),
  standing: z.enum(verdictStandings),
  round: z.int(),
  askedAt: z.string(),
  closesAt: z.string(),
  isOver: z.boolean(),
  /** Whether the reader handled it meanwhile, and so says nothing of it. */
  isHandler: z.boolean(),
  given: z
    .object({
      solved: Solved,
      satisfaction: z.int().nullable(),
      reasons: z.array(VerdictReason),
      words: z.string(),
      /** Entered by a grid worker at the door. */
      isOnBehalf: z.boolean(),
      at: z.string(),
    })
    .nullable(),
})
export type MyVerdict = z.infer<typeof MyVerdict>

export const MyVerdicts = named('MyVerdicts', z.array(MyVerdict))
