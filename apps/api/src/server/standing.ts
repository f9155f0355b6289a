import { sql } from '@hetu/db/sql'

const hasNotEnded = (row: string) =>
  sql<boolean>`(${sql.ref(`${row}.expires_at`)} is null or ${sql.ref(`${row}.expires_at`)} > now())`

/** That a relation to the place counts: somebody verified it, and it has not ended by the database's clock. */
export const isStandingRelation = (relation = 'place_relation') =>
  sql<boolean>`(${sql.ref(`${relation}.verified_at`)} is not null and ${hasNotEnded(relation)})`

/** That a role is held: it has not ended by the database's clock. */
export const isHeldRole = (role = 'place_role') => hasNotEnded(role)

/** That a person speaks in office in some place, or once did; a watchdog speaks for nobody but themselves. */
export const isOnStaff = (person = 'person') =>
  sql<boolean>`exists (select from place_role office where office.person_id = ${sql.ref(`${person}.id`)}
    and office.role <> 'watchdog')`
