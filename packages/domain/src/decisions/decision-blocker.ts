import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { InputName } from './disposition.ts'

/** One thing in the way of a decision, with enough to name it and to lead there. */
export const DecisionBlocker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('step_missing'), sentence: BothLanguages }),
  z.object({
    kind: z.enum(['input_open', 'input_without_answer']),
    input: InputName,
    label: z.string(),
  }),
  z.object({ kind: z.literal('empty_group'), groupId: z.string(), title: BothLanguages }),
  z.object({
    kind: z.literal('failing_finding'),
    ruleId: z.string(),
    workId: z.string(),
    sentence: BothLanguages,
  }),
  z.object({
    kind: z.literal('discipline_missing'),
    discipline: z.string(),
    version: z.int(),
    /** The latest other version that an expert of this field signed. */
    readVersion: z.int().nullable(),
  }),
  z.object({
    kind: z.enum(['interest_undeclared', 'review_unsigned', 'review_unreleased']),
    reviewId: z.string(),
    discipline: z.string(),
  }),
  z.object({ kind: z.literal('hearing_unanswered'), hearingId: z.string() }),
  z.object({ kind: z.literal('content_missing'), part: z.string() }),
])
export type DecisionBlocker = z.infer<typeof DecisionBlocker>
