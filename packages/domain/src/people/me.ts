import type { LocalText } from '../language.ts'
import type { Relation, Role } from './role.ts'

/** What the web app knows of the person who looks at it. */
export interface Me {
  person: { id: string; chosenName: LocalText; locale: string } | null
  roles: Role[]
  disciplines: string[]
  relations: { relation: Relation; label: LocalText; areaKind: string; areaId: string | null }[]
  unread: number
}
