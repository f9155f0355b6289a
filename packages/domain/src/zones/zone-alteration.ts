import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { Rule } from './rule.ts'

/** Every entry of a zone's record besides its outline and rules, in the order in which a change names them. */
export const zoneFacts = [
  'name',
  'type',
  'designation',
  'level',
  'status',
  'validFrom',
  'validTo',
  'authority',
  'legalBasis',
  'accuracyMetres',
  'sourceScale',
  'isDefinitive',
  'documents',
  'procedures',
] as const
export type ZoneFact = (typeof zoneFacts)[number]

const difference = {
  hasMoved: z.boolean(),
  squareMetresBefore: z.number(),
  squareMetresAfter: z.number(),
  /** Ground that only the later version covers, and ground that it lets go. */
  gainedSquareMetres: z.number(),
  lostSquareMetres: z.number(),
  metresBefore: z.number(),
  metresAfter: z.number(),
  rulesAdded: z.array(Rule),
  rulesRemoved: z.array(Rule),
  rulesChanged: z.array(z.object({ before: Rule, after: Rule })),
  /** Other entries that read differently, with the sentence where they are plain text. */
  facts: z.array(
    z.object({
      fact: z.enum(zoneFacts),
      before: BothLanguages.nullable(),
      after: BothLanguages.nullable(),
    }),
  ),
}

/** What a proposed version of a zone, which has no number yet, would alter: the ground in square metres, and every rule. */
export const ZoneDifference = named('ProposedZoneDifference', z.object(difference))
export type ZoneDifference = z.infer<typeof ZoneDifference>

/** The same between two versions with numbers. */
export const NumberedZoneDifference = named(
  'ZoneDifference',
  z.object({ from: z.int(), to: z.int(), ...difference }),
)
