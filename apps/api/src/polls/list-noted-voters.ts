import { Refused } from '@hetu/domain/refusal'
import { areaNameOf } from '../places/area-name-of.ts'
import { verifierNameOf } from '../places/verifier-name-of.ts'
import { z } from 'zod'
import { policy } from '@hetu/domain/policy'
import { defineRead } from '../server/read.ts'
import { type NotedVoter, NotedVoters } from '@hetu/domain/polls/voter'
import { chosenNameOf } from '../people/chosen-name-of.ts'

/** Who was noted for the first time at the door of a poll, by whom, and whether their ballot counts; never which option. */
export const listNotedVoters = defineRead({
  name: 'list-noted-voters',
  path: '/polls/:pollId/noted-voters',
  summary: 'Who was noted at the door of a poll for the first time',
  readers: policy['check-relation'],
  query: z.object({ pollId: z.uuid() }),
  answer: NotedVoters,
  async run({ db, place }, { pollId }): Promise<NotedVoter[]> {
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
        verifierNameOf.as('entered_by'),
      ])
      .where('ballot_standing.place_id', '=', place.id)
      .where('ballot_standing.poll_id', '=', pollId)
      .where('ballot_standing.is_newly_noted', '=', true)
      .orderBy('person.id')
      .execute()
    return rows.map((row) => ({
      personId: row.id,
      chosenName: chosenNameOf(row),
      relation: row.relation,
      areaName: row.area_name,
      evidence: row.evidence,
      enteredBy: row.entered_by,
      standing: row.standing,
    }))
  },
})
