import type { LocalText } from '../language.ts'
import type { Relation } from '../people/role.ts'
import type { AreaKind } from './area.ts'
import type { Evidence } from './evidence.ts'

/** A relation that one person has confirmed and a second has not looked at; no ballot counts by it. */
export interface UncheckedRelation {
  id: string
  chosenName: LocalText
  /** Whether the person can sign in, or staff noted them. */
  hasAccount: boolean
  relation: Relation
  area: { kind: AreaKind; id: string | null; name: LocalText | null }
  evidence: Evidence | null
  verifiedBy: LocalText | null
  verifiedAt: string
  expiresAt: string | null
  /** Others of the same name: perhaps the same person noted twice. */
  sameName: { relation: Relation; areaName: LocalText | null; isChecked: boolean }[]
  /** Whether the reader may look at it: neither who confirmed it nor whom it is about. */
  mayCheck: boolean
}

/** Nobody looks a second time at what they confirmed themselves, nor at what is about them. */
export const mayCheckRelation = (
  relation: { personId: string; verifiedBy: string | null },
  personId: string,
): boolean => relation.personId !== personId && relation.verifiedBy !== personId
