import type { Relation, Role } from './role.ts'

/** Whoever acts: a person as the place knows them, or a visitor (`personId` null). */
export interface Actor {
  personId: string | null
  /** Always holds `visitor`; a signed-in person also holds `resident` and whatever the place granted. */
  roles: readonly Role[]
  /** Verified, unexpired relations to areas of the place. */
  relations: readonly ActorRelation[]
  /** Expert disciplines the place granted. */
  disciplines: readonly string[]
}

/** Whoever acts, as far as role and authorship go: what a server and a browser both know. */
export type Doer = Pick<Actor, 'personId' | 'roles'>

export interface ActorRelation {
  relation: Relation
  areaKind: 'place' | 'lane' | 'courtyard' | 'grid_cell'
  areaId: string | null
}

export const visitor: Actor = { personId: null, roles: ['visitor'], relations: [], disciplines: [] }
