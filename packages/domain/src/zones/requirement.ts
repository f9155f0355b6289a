import { z } from 'zod'
import { LocalText } from '../language.ts'
import { named } from '../named.ts'

export const disciplines = [
  'heritage',
  'architecture',
  'structure',
  'fire',
  'traffic',
  'ecology',
  'archaeology',
  'landscape',
  'accessibility',
  'survey',
] as const
export const Discipline = z.enum(disciplines)
export type Discipline = z.infer<typeof Discipline>

/** A step that a rule or a zone sets before work may start; the procedure and its clocks are built from these. */
export const Requirement = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('approval'),
    authority: LocalText,
    article: LocalText,
    days: z.int().positive().optional(),
  }),
  z.object({ kind: z.literal('consult'), consultee: LocalText, article: LocalText }),
  z.object({ kind: z.literal('notice'), minimumDays: z.int().positive(), article: LocalText }),
  z.object({ kind: z.literal('expert'), discipline: Discipline, article: LocalText.optional() }),
  z.object({ kind: z.literal('hearing_right'), article: LocalText }),
  z.object({
    kind: z.literal('archaeology'),
    mode: z.enum(['investigation', 'watching_brief', 'chance_find']),
    article: LocalText,
  }),
  z.object({ kind: z.literal('exception'), grantedBy: LocalText, clause: LocalText }),
  z.object({ kind: z.literal('consent'), of: LocalText, article: LocalText }),
  z.object({ kind: z.literal('survey'), of: LocalText }),
])
export type Requirement = z.infer<typeof Requirement>
named('Requirement', Requirement)
