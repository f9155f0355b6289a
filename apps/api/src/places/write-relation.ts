import { json, sql } from '@hetu/db/sql'
import { type VerifyRelation, latestRelationEnd, mostRelationYears } from '@hetu/domain/places/grant'
import { relationLabel } from '@hetu/domain/places/relation-label'
import { Refused } from '@hetu/domain/refusal'
import { newId } from '../server/new-id.ts'
import { isStandingRelation } from '../server/standing.ts'
import type { PlaceAct } from '../server/verb.ts'
import { requireOwnArea } from './own-areas.ts'

/**
 * Writes a relation that one person has confirmed, to an area of theirs; it waits for the second person. What it is
 * called in public is made here, so that nobody can write it. Answers its id.
 */
export async function writeRelation(act: PlaceAct, given: VerifyRelation): Promise<string> {
  const { personId, relation, areaKind, areaId, evidence } = given
  const area = await requireOwnArea(act.tx, act.place, act.actor, { kind: areaKind, id: areaId })
  const expiresAt = new Date(given.expiresAt)
  if (expiresAt <= act.now || expiresAt > latestRelationEnd(act.now)) {
    const params = { years: mostRelationYears }
    throw new Refused({ code: 'relation_end_wrong', params, path: ['expiresAt'] })
  }
  // Two workers who note the same at once wait for each other here.
  await act.tx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute()
  const standing = await act.tx
    .selectFrom('place_relation')
    .select('id')
    .where('place_id', '=', act.place.id)
    .where('person_id', '=', personId)
    .where('relation', '=', relation)
    .where('area_kind', '=', areaKind)
    .where('area_id', 'is not distinct from', sql<string>`${areaId}::text`)
    .where(isStandingRelation())
    .executeTakeFirst()
  if (standing) throw new Refused({ code: 'relation_stands' })
  const id = newId()
  await act.tx
    .insertInto('place_relation')
    .values({
      place_id: act.place.id,
      id,
      person_id: personId,
      relation,
      area_kind: areaKind,
      area_id: areaId,
      label: json(relationLabel(relation, area)),
      evidence,
      verified_by: act.personId,
      verified_at: act.now,
      expires_at: expiresAt,
    })
    .execute()
  await act.record({
    subjectKind: 'relation',
    subjectId: id,
    isPublic: false,
    after: { personId, relation, areaKind, areaId, evidence, expiresAt: expiresAt.toISOString() },
  })
  return id
}
