import { z } from 'zod'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { Relation } from '../people/role.ts'
import { AreaKind } from './area.ts'
import { Evidence } from './evidence.ts'
import { RefusalCodeName } from '../refusal-code.ts'

/** A relation that one person has confirmed and a second has not looked at; no ballot counts by it. */
export const UncheckedRelation = z.object({
  id: z.string(),
  chosenName: BothLanguages,
  /** Whether the person can sign in, or staff noted them. */
  hasAccount: z.boolean(),
  relation: Relation,
  area: z.object({ kind: AreaKind, id: z.string().nullable(), name: BothLanguages.nullable() }),
  evidence: Evidence.nullable(),
  verifiedBy: BothLanguages.nullable(),
  verifiedAt: z.string(),
  expiresAt: z.string().nullable(),
  /** Others of the same name: perhaps the same person noted twice. */
  sameName: z.array(
    z.object({ relation: Relation, areaName: BothLanguages.nullable(), isChecked: z.boolean() }),
  ),
  /** What keeps the reader from looking at it; null for nothing. */
  refusal: RefusalCodeName.nullable(),
})
export type UncheckedRelation = z.infer<typeof UncheckedRelation>

export const UncheckedRelations = named('UncheckedRelations', z.array(UncheckedRelation))
