import { z } from 'zod'
import { Position } from './geometry/position.ts'
import { BothLanguages } from './language.ts'
import { named } from './named.ts'
import { type RefusalCode as Code, type RefusalParams as Params, refusalSentences } from './refusal.ts'

const codes = Object.keys(refusalSentences) as Code[]
export const RefusalCode = z.enum(codes)

/** What fills the sentence of a refusal: each code has its own names. */
export const RefusalParams = z.record(
  z.string(),
  z.union([z.string(), z.number(), BothLanguages]),
) satisfies z.ZodType<Params>

/** The shape of every refusal (RFC 9457), with our own code, so that a client can say it in its words. */
export const Problem = named(
  'Problem',
  z.object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum([...codes, 'internal']),
    detail: z.string(),
    path: z.array(z.union([z.string(), z.int()])).optional(),
    params: RefusalParams.optional(),
    place: Position.optional(),
    requestId: z.string(),
  }),
)
export type Problem = z.infer<typeof Problem>
