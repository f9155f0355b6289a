import { z } from 'zod'
import { because } from '../because.ts'
import { LocalText } from '../language.ts'
import { Relation, Role } from '../people/role.ts'
import { words } from '../words.ts'
import { AreaKind } from './area.ts'
import { Evidence } from './evidence.ts'

export const GrantedRole = Role.exclude(['visitor', 'resident'])

/**
 * A role that an administrator gives somebody; experts name their disciplines, the main one first, the authority its
 * office, a grid worker their cells.
 */
export const GrantRole = z
  .object({
    personId: z.uuid(),
    role: GrantedRole,
    discipline: z.string().trim().min(1).max(40).optional(),
    furtherDisciplines: z.array(z.string().trim().min(1).max(40)).max(20).default([]),
    office: LocalText.optional(),
    /** Where a grid worker works: nowhere else do they confirm how somebody stands to an area. */
    gridCells: z.array(z.string().min(1).max(80)).min(1).max(100).optional(),
    expiresAt: z.iso.datetime({ offset: true }).optional(),
  })
  .refine(
    ({ role, gridCells }) => (role === 'grid_worker') === (gridCells !== undefined),
    because(
      {
        zh: '网格员要写明管哪几格，别的角色不写。',
        en: 'A grid worker needs cells to work in, and nobody else has any.',
      },
      ['gridCells'],
    ),
  )
export type GrantRole = z.infer<typeof GrantRole>

/** How a person stands to an area, as somebody has seen at the door or at the office; a second person looks at it. */
export const VerifyRelation = z.object({
  personId: z.uuid(),
  relation: Relation,
  areaKind: AreaKind,
  areaId: z.string().min(1).max(80).nullable(),
  evidence: Evidence,
  expiresAt: z.iso.datetime({ offset: true }),
})
export type VerifyRelation = z.infer<typeof VerifyRelation>

/** A relation holds at most so long; then somebody looks again. */
export const mostRelationYears = 5

/** The latest end of a relation that is confirmed at an instant. */
export function latestRelationEnd(at: Date): Date {
  const end = new Date(at)
  end.setUTCFullYear(end.getUTCFullYear() + mostRelationYears)
  return end
}

/** What a second person found when they looked at the evidence; a refusal takes a reason. */
export const CheckRelation = z.object({
  relationId: z.uuid(),
  isConfirmed: z.boolean(),
  reason: words(4, 300).optional(),
})
export type CheckRelation = z.infer<typeof CheckRelation>
