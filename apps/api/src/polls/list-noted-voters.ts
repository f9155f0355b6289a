import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { LocalText } from '@hetu/domain/language'
import type { Actor } from '@hetu/domain/people/actor'
import type { Relation } from '@hetu/domain/people/role'
import type { Evidence } from '@hetu/domain/places/evidence'
import { requirePermission } from '@hetu/domain/policy'
import type { BallotStanding, NotedVoter } from '@hetu/domain/polls/poll'
import { Refused } from '@hetu/domain/refusal'
import { areaNameOf } from '../places/area-name-of.ts'
import type { PlaceContext } from '../server/place-context.ts'

/** Who was noted for the first time at the door of a poll, by whom, and whether their ballot counts; never which option. */
export async function listNotedVoters(
  db: Database['kysely'],
  place: PlaceContext,
  actor: Actor,
  pollId: string,
): Promise<NotedVoter[]> {
  requirePermission('check-relation', actor)
  const poll = await db
    .selectFrom('poll')
    .select('id')
    .where('place_id', '=', place.id)
    .where('id', '=', pollId)
    .executeTakeFirst()
  if (!poll) throw new Refused({ code: 'not_found' })
  const rows = await db
    .selectFrom('ballot_standing')
    .innerJoin('person', 'person.id', 'ballot_standing.person_id')
    .innerJoin('place_relation', (join) =>
      join
        .onRef('place_relation.place_id', '=', 'ballot_standing.place_id')
        .onRef('place_relation.id', '=', 'ballot_standing.relation_id'),
    )
    .select([
      'person.id',
      'person.chosen_name',
      'person.chosen_name_en',
      'place_relation.relation',
      'place_relation.evidence',
      'ballot_standing.standing',
      areaNameOf.as('area_name'),
      sql<LocalText | null>`(select jsonb_build_object('zh', worker.chosen_name, 'en', coalesce(worker.chosen_name_en, worker.chosen_name))
        from person worker where worker.id = place_relation.verified_by)`.as('entered_by'),
    ])
    .where('ballot_standing.place_id', '=', place.id)
    .where('ballot_standing.poll_id', '=', pollId)
    .where('ballot_standing.is_newly_noted', '=', true)
    .orderBy('person.id')
    .execute()
  return rows.map((row) => ({
    personId: row.id,
    chosenName: { zh: row.chosen_name, en: row.chosen_name_en ?? row.chosen_name },
    relation: row.relation as Relation,
    areaName: row.area_name,
    evidence: row.evidence as Evidence | null,
    enteredBy: row.entered_by,
    standing: row.standing as BallotStanding,
  }))
}
