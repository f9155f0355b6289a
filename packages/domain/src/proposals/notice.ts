import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { ProposalReference, words } from './draft-proposal.ts'

export const PublishNotice = z.object({
  reference: ProposalReference,
  days: z.int().min(1).max(365),
  /** The least the law allows; 20 days for works in a core area, 30 for a plan. */
  minimumDays: z.int().min(1).max(365),
  /** Without a legal basis nothing is put up; the refusal says so. */
  legalBasis: words(500).nullable(),
  postedAt: z.array(words(120)).min(1).max(30),
})
export type PublishNotice = z.infer<typeof PublishNotice>

export const ExtendNotice = z.object({
  reference: ProposalReference,
  /** The new last day, a day of the place. */
  lastDay: z.iso.date(),
  reason: words(500),
})

/** That a notice runs longer, and why. */
export const NoticeExtension = z.object({ closesAt: z.string(), reason: BothLanguages, at: z.string() })
export type NoticeExtension = z.infer<typeof NoticeExtension>

export const Notice = named(
  'Notice',
  z.object({
    id: z.string(),
    version: z.int(),
    opensAt: z.string(),
    /** Half-open: at this instant it is over; 24:00 of the last day. */
    closesAt: z.string(),
    /** Last day of the notice, as a day of the place. */
    lastDay: z.string(),
    /** The days off of its year are not announced yet: it may end later, never earlier. */
    isEndProvisional: z.boolean(),
    minimumDays: z.int(),
    legalBasis: BothLanguages,
    postedAt: z.array(BothLanguages),
    extensions: z.array(NoticeExtension),
    isOpen: z.boolean(),
  }),
)
export type Notice = z.infer<typeof Notice>
