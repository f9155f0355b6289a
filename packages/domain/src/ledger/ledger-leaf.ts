import { z } from 'zod'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** The terms of a poll as they were when it opened: what is asked, of how many, until when, and how it is counted. */
const Opening = z.object({
  kind: z.literal('open'),
  poll: z.uuid(),
  method: z.string(),
  options: z.array(z.string()),
  eligible: z.int(),
  opensAt: z.string(),
  closesAt: z.string(),
})

/**
 * Somebody has a ballot: the hash of the code on their receipt, and of what they chose together with a number that
 * hides it. Who, what and when does not stand there. `replaces` is the receipt of their ballot before.
 */
const Casting = z.object({
  kind: z.literal('cast'),
  receipt: Hash,
  /** Left out in a secret poll, whose tables hold nothing that could be compared with it. */
  commitment: Hash.optional(),
  replaces: Hash.optional(),
})

/** A ballot that does not count, because nobody looked a second time at the relation by which it was cast, or refused it. */
const LeavingOut = z.object({
  kind: z.literal('leave_out'),
  receipt: Hash,
  why: z.enum(['waiting', 'refused']),
})

/** A ballot that is not as it was cast: somebody reached into the database. It counts as it stands, and this says so. */
const Fault = z.object({
  kind: z.literal('fault'),
  receipt: Hash,
  why: z.enum(['changed', 'missing', 'unrecorded']),
})

/** The count: how many have a ballot, how many of them count, and the root over those in the box. */
const Closing = z.object({
  kind: z.literal('close'),
  ballots: z.int(),
  counted: z.int(),
  box: Hash,
  byOption: z.array(z.object({ optionId: z.string(), count: z.int() })),
})

/** An act of weight outside polls, by the hash of all that it says. */
const Act = z.object({
  kind: z.enum(['freeze_version', 'sign_review', 'publish_decision']),
  subject: z.string(),
  hash: Hash,
})

/** What stands in a ledger, written as canonical JSON (RFC 8785). */
export const LedgerLeaf = z.discriminatedUnion('kind', [Opening, Casting, LeavingOut, Fault, Closing, Act])
export type LedgerLeaf = z.infer<typeof LedgerLeaf>
