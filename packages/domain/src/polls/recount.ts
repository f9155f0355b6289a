import { z } from 'zod'
import { LedgerHead, LedgerKey } from '../ledger/ledger-head.ts'
import { named } from '../named.ts'

/** A ballot as everybody may see it after the close: its number, which only its voter knows, and what was chosen. */
export const BoxedBallot = z.object({ ballot: z.string(), choice: z.array(z.string()) })
export type BoxedBallot = z.infer<typeof BoxedBallot>

/** All that an outsider needs to count a poll again, in one file; `tools/recount.mjs` does so without our code. */
export const RecountFile = named(
  'RecountFile',
  z.object({
    format: z.literal('hetu-recount-1'),
    poll: z.string(),
    /** The ledger in its order. Each hash is that of its content, so that one that was changed is known by its row. */
    leaves: z.array(z.object({ content: z.string(), hash: z.string() })),
    heads: z.array(LedgerHead),
    keys: z.array(LedgerKey),
    /** The ballots that count, by their numbers; null until the close, and of a secret poll in which fewer than ten voted. */
    box: z.array(BoxedBallot).nullable(),
    result: z.array(z.object({ optionId: z.string(), count: z.int() })).nullable(),
  }),
)
export type RecountFile = z.infer<typeof RecountFile>

/** What is asked with the number on a receipt; sent as a body, so that it stands in no log. */
export const AskReceipt = z.object({ code: z.string().trim().min(1).max(60) })

/** What the ledger says of a receipt; never what was chosen. */
export const VerifiedReceipt = named(
  'VerifiedReceipt',
  z.object({
    pollId: z.string(),
    question: z.object({ zh: z.string(), en: z.string() }),
    proposalReference: z.string(),
    /** `counted` and `left_out` are said after the close; `replaced` is one whose voter chose again. */
    state: z.enum(['recorded', 'replaced', 'counted', 'left_out']),
    /** Where it stands among the leaves, from 1. */
    position: z.int(),
    size: z.int(),
    leaf: z.string(),
    leafHash: z.string(),
    /** The newest signed head that covers it, and the neighbours that lead from the leaf to it; null until one is signed. */
    head: LedgerHead.nullable(),
    proof: z.array(z.string()),
  }),
)
export type VerifiedReceipt = z.infer<typeof VerifiedReceipt>
