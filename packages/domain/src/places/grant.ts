import { z } from 'zod'
import { LocalText } from '../language.ts'
import { Relation, Role } from '../people/role.ts'

/** A role that an administrator gives somebody; experts name their disciplines, the main one first, the authority its office. */
export const GrantRole = z.object({
  personId: z.uuid(),
  role: Role.exclude(['visitor', 'resident']),
  discipline: z.string().trim().min(1).max(40).optional(),
  furtherDisciplines: z.array(z.string().trim().min(1).max(40)).max(20).default([]),
  office: LocalText.optional(),
  expiresAt: z.iso.datetime({ offset: true }).optional(),
})
export type GrantRole = z.infer<typeof GrantRole>

/** How a person stands to an area, as somebody has checked at the door or at the office. */
export const VerifyRelation = z.object({
  personId: z.uuid(),
  relation: Relation,
  areaKind: z.enum(['place', 'lane', 'courtyard', 'grid_cell']),
  areaId: z.string().min(1).max(80).nullable(),
  label: LocalText,
  expiresAt: z.iso.datetime({ offset: true }),
})
export type VerifyRelation = z.infer<typeof VerifyRelation>
