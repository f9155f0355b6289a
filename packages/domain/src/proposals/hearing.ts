import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { ProposalReference, words } from './draft-proposal.ts'

export const RequestHearing = z.object({
  reference: ProposalReference,
  reason: z.string().trim().min(4).max(1000),
})

export const CallHearing = z.object({
  reference: ProposalReference,
  startsAt: z.iso.datetime({ offset: true }),
  venue: words(200),
  /** One of those whom the product offers: staff of the place who are not in the case. */
  chairId: z.uuid(),
})
export type CallHearing = z.infer<typeof CallHearing>

const spoken = {
  speaker: words(80),
  words: words(2000),
  answer: words(2000).nullable().default(null),
}
const attendance = z.array(z.object({ who: words(60), count: z.int().min(0).max(100_000) })).max(20)

export const RecordHearing = z.object({
  reference: ProposalReference,
  heldAt: z.iso.datetime({ offset: true }),
  attendance,
  /** What each who asked for it said there; null for one who did not come. */
  requesters: z.array(z.object({ personId: z.uuid(), statement: z.object(spoken).nullable() })).max(500),
  /** What others said. */
  statements: z.array(z.object(spoken)).max(200),
  record: words(4000),
})
export type RecordHearing = z.infer<typeof RecordHearing>

/** The public record of a hearing; when it was called, where and by whom chaired is as it was called. */
export const HearingRecord = z.object({
  calledAt: z.string(),
  heldAt: z.string(),
  venue: words(200),
  chair: words(120),
  attendance,
  statements: z.array(z.object({ id: z.string().max(40), ...spoken, answer: spoken.answer.unwrap() })),
  /** Of those who asked for it, how many did not come; records of before 2026-11-28 do not say. */
  absentCount: z.int().optional(),
  record: words(4000),
})
export type HearingRecord = z.infer<typeof HearingRecord>

export const Hearing = named(
  'Hearing',
  z.object({
    id: z.string(),
    requestedAt: z.string(),
    requestCount: z.int(),
    isRequestedByMe: z.boolean(),
    /** When it was called and for when; null while it only was asked for. */
    call: z
      .object({ calledAt: z.string(), startsAt: z.string(), venue: BothLanguages, chair: BothLanguages })
      .nullable(),
    heldAt: z.string().nullable(),
    record: HearingRecord.nullable(),
  }),
)
export type Hearing = z.infer<typeof Hearing>

/** What a planner needs to call a hearing and to record it; nobody else reads who asked and why. */
export const HearingCase = named(
  'HearingCase',
  z.object({
    requests: z.array(
      z.object({ personId: z.string(), name: BothLanguages, reason: z.string(), at: z.string() }),
    ),
    /** Who chairs it as it was called. */
    chairId: z.string().nullable(),
    chairs: z.array(
      z.object({ personId: z.string(), name: BothLanguages, office: BothLanguages.nullable() }),
    ),
  }),
)
export type HearingCase = z.infer<typeof HearingCase>

/** Who asked for a hearing, and why; planners read it, the public sees only how many asked. */
export type HearingRequest = Omit<HearingCase['requests'][number], 'name'>
