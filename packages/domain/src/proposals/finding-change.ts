import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { Finding } from '../zones/finding.ts'

/** Why a rule says something else today: its zone has a newer version, is new, is gone, or an object changed. */
export const ChangeCause = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('zone_version'), zoneId: z.string(), from: z.int(), to: z.int() }),
  z.object({ kind: z.enum(['zone_added', 'zone_ended']), zoneId: z.string(), version: z.int() }),
  z.object({ kind: z.literal('object'), objectId: z.string() }),
  z.object({ kind: z.literal('engine') }),
])
export type ChangeCause = z.infer<typeof ChangeCause>

const change = { before: Finding.nullable(), after: Finding.nullable(), cause: ChangeCause }

/** One rule and element whose finding differs from the one kept with the version. */
export const FindingChange = named('FindingChange', z.object(change))
export type FindingChange = z.infer<typeof FindingChange>

/** A frozen version under the rules of today. */
export const Recheck = named(
  'Recheck',
  z.object({
    /** When the findings were kept with the version, and when they were worked out anew. */
    frozenAt: z.string(),
    checkedAt: z.string(),
    changes: z.array(z.object({ ...change, zoneName: BothLanguages.nullable() })),
  }),
)
export type Recheck = z.infer<typeof Recheck>

/** An open proposal of which a waiting change of the zones would alter something. */
export const TouchedProposal = z.object({
  reference: z.string(),
  title: BothLanguages,
  version: z.int(),
  changes: z.array(FindingChange),
})
export type TouchedProposal = z.infer<typeof TouchedProposal>

export const TouchedProposals = named('TouchedProposals', z.array(TouchedProposal))
