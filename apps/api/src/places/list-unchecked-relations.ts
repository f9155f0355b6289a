import type { Database } from '@hetu/db/database'
import { foldedName } from '@hetu/domain/people/folded-name'
import { type UncheckedRelation, UncheckedRelations } from '@hetu/domain/places/unchecked-relation'
import { mayCheckRelation } from '@hetu/domain/places/may-check-relation'
import { policy } from '@hetu/domain/policy'
import { z } from 'zod'
import { hasInbox } from '../people/has-inbox.ts'
import { isStandingRelation } from '../server/standing.ts'
import { defineRead } from '../server/read.ts'
import { areaNameOf } from './area-name-of.ts'
import { verifierNameOf } from './verifier-name-of.ts'
import { chosenNameOf } from '../people/chosen-name-of.ts'

type Db = Database['kysely']

/** The relations that wait for a second person, the oldest first, with others of the same name beside each. */
export const listUncheckedRelations = defineRead({
  name: 'list-unchecked-relations',
  path: '/unchecked-relations',
  summary: 'Relations that wait for a second person',
  readers: policy['check-relation'],
  query: z.object({}),
  answer: UncheckedRelations,
  async run({ db, place, actor }): Promise<UncheckedRelation[]> {
    const standing = await selectStanding(db, place.id)
    const byName = Map.groupBy(standing, (row) => foldedName(row.chosen_name))
    return standing
      .filter((row) => row.checked_at === null)
      .map((row) => ({
        id: row.id,
        chosenName: chosenNameOf(row),
        hasAccount: row.has_inbox,
        relation: row.relation,
        area: { kind: row.area_kind, id: row.area_id, name: row.area_name },
        evidence: row.evidence,
        verifiedBy: row.verifier,
        verifiedAt: row.verified_at.toISOString(),
        expiresAt: row.expires_at?.toISOString() ?? null,
        sameName: (byName.get(foldedName(row.chosen_name)) ?? [])
          .filter((other) => other.person_id !== row.person_id)
          .map((other) => ({
            relation: other.relation,
            areaName: other.area_name,
            isChecked: other.checked_at !== null,
          })),
        refusal: mayCheckRelation(
          { personId: row.person_id, verifiedBy: row.verified_by, isWaiting: true },
          actor,
        ),
      }))
  },
})

/** Every relation of the place that stands, checked or not. */
async function selectStanding(db: Db, placeId: string) {
  const rows = await db
    .selectFrom('place_relation')
    .innerJoin('person', 'person.id', 'place_relation.person_id')
    .select([
      'place_relation.id',
      'place_relation.person_id',
      'place_relation.relation',
      'place_relation.area_kind',
      'place_relation.area_id',
      'place_relation.evidence',
      'place_relation.verified_by',
      'place_relation.verified_at',
      'place_relation.checked_at',
      'place_relation.expires_at',
      'person.chosen_name',
      'person.chosen_name_en',
      hasInbox.as('has_inbox'),
      areaNameOf.as('area_name'),
      verifierNameOf.as('verifier'),
    ])
    .where('place_relation.place_id', '=', placeId)
    .where('person.erased_at', 'is', null)
    .where(isStandingRelation())
    .orderBy('place_relation.verified_at')
    .orderBy('place_relation.id')
    .execute()
  return rows.map((row) => ({ ...row, verified_at: row.verified_at as Date }))
}
