import { isAmong, sql } from '@hetu/db/sql'
import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { Actor } from '@hetu/domain/people/actor'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import type { Protection } from '@hetu/domain/zones/protection'
import { heritageObjectOf, objectsInForce, selectObjectVersions } from './zone-version-row.ts'

/**
 * Objects whose place the public may not learn: hidden by their newest version, whatever an earlier one told and
 * whether or not it is law today, or by the one that was law and known when something was written (`then`).
 */
export async function hiddenObjects(
  db: Database['kysely'] | Tx,
  placeId: string,
  then?: { onDay: string; knownAt: Date },
): Promise<HeritageObject[]> {
  const rows = await selectObjectVersions(db, placeId).execute()
  const newest = new Map(rows.map((row) => [row.id, row]))
  const former = then ? objectsInForce(rows, then.onDay, then.knownAt) : []
  return [...former, ...newest.values()]
    .map(heritageObjectOf)
    .filter(({ isLocationHidden }) => isLocationHidden)
}

/** The law of any day with what is hidden now marked so: it is hidden on every day and as known at every instant. */
export async function withHiddenMarked(
  db: Database['kysely'],
  placeId: string,
  { zones, objects }: Protection,
): Promise<Protection> {
  const hidden = await hiddenNow(
    db,
    placeId,
    objects.map(({ id }) => id),
  )
  return {
    zones,
    objects: objects.map((each) => (hidden.has(each.id) ? { ...each, isLocationHidden: true } : each)),
  }
}

const trusted = new Set(['planner', 'expert', 'authority', 'legality_reviewer', 'case_handler'])
/** Who works with hidden things and may know where they lie. */
export const seesHidden = (actor: Actor): boolean => actor.roles.some((role) => trusted.has(role))

/** The ids alone, without a shape: every reader of the zones waits for them. */
async function hiddenNow(
  db: Database['kysely'],
  placeId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const newest = await db
    .selectFrom('heritage_object')
    .distinctOn('id')
    .select(['id', sql<boolean>`coalesce((content->>'isLocationHidden')::boolean, false)`.as('is_hidden')])
    .where('place_id', '=', placeId)
    .where(isAmong('id', ids, 'text'))
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  return new Set(newest.flatMap(({ id, is_hidden }) => (is_hidden ? [id] : [])))
}
