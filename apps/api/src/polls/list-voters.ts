import { sql } from '@hetu/db/sql'
import { Refused } from '@hetu/domain/refusal'
import { mayBeSpokenFor } from '../people/add-person-for-staff.ts'
import { isStandingRelation } from '../server/standing.ts'
import { bestRight } from './find-right.ts'
import { z } from 'zod'
import { policy } from '@hetu/domain/policy'
import { defineRead } from '../server/read.ts'
import { type Voter, Voters } from '@hetu/domain/polls/voter'
import { chosenNameOf } from '../people/chosen-name-of.ts'

const mostVoters = 12

/**
 * Whom a grid worker may speak for in a poll, found by name: people without an account of their own whose
 * relation somebody has confirmed. Never a list of everybody, so a name must be given.
 */
export const listVoters = defineRead({
  name: 'list-voters',
  path: '/polls/:pollId/voters',
  summary: 'People a grid worker may enter a ballot for, by name',
  readers: policy['cast-ballot-on-behalf'],
  query: z.object({ pollId: z.uuid(), name: z.string().trim().min(1).max(40) }),
  answer: Voters,
  async run({ db, place }, { pollId, name }): Promise<Voter[]> {
    const poll = await db
      .selectFrom('poll')
      .select('electorate')
      .where('place_id', '=', place.id)
      .where('id', '=', pollId)
      .executeTakeFirst()
    if (!poll) throw new Refused({ code: 'not_found' })
    const rows = await db
      .selectFrom('person')
      .innerJoin('place_relation', 'place_relation.person_id', 'person.id')
      .leftJoin('ballot', (join) =>
        join
          .onRef('ballot.person_id', '=', 'person.id')
          .on('ballot.place_id', '=', place.id)
          .on('ballot.poll_id', '=', pollId),
      )
      .select([
        'person.id',
        'person.chosen_name',
        'person.chosen_name_en',
        'place_relation.label',
        'place_relation.relation',
        'place_relation.area_kind',
        'place_relation.area_id',
        'place_relation.checked_at',
        'ballot.cast_at',
      ])
      .where('place_relation.place_id', '=', place.id)
      .where(isStandingRelation())
      .where(mayBeSpokenFor(place))
      .where(
        sql<boolean>`position(lower(${name}) in lower(person.chosen_name || ' ' || coalesce(person.chosen_name_en, ''))) > 0`,
      )
      .orderBy('person.chosen_name')
      .orderBy('person.id')
      .limit(200)
      .execute()
    const voters = [...Map.groupBy(rows, (row) => row.id)].flatMap(([personId, held]): Voter[] => {
      const [first] = held
      const relations = held.map((row) => ({
        relation: row.relation,
        areaKind: row.area_kind,
        areaId: row.area_id,
        isChecked: row.checked_at !== null,
      }))
      const right = bestRight(poll.electorate, relations)
      if (!first || right === null) return []
      return [
        {
          personId,
          chosenName: chosenNameOf(first),
          label: first.label,
          relation: right.relation,
          hasVoted: first.cast_at !== null,
          isChecked: right.isChecked,
        },
      ]
    })
    return voters.slice(0, mostVoters)
  },
})
