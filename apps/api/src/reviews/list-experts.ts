import { reviewDesk } from '@hetu/domain/reviews/review-policy'
import { z } from 'zod'
import { disciplinesOf } from '../server/find-actor.ts'
import { isHeldRole } from '../server/standing.ts'
import { defineRead } from '../server/read.ts'
import { Experts } from '@hetu/domain/reviews/expert'
import { chosenNameOf } from '../people/chosen-name-of.ts'

/** The experts of the place, for a planner who invites. */
export const listExperts = defineRead({
  name: 'list-experts',
  path: '/experts',
  summary: 'Experts of the place, for planners',
  readers: reviewDesk,
  query: z.object({}),
  answer: Experts,
  async run({ db, place }) {
    const rows = await db
      .selectFrom('place_role')
      .innerJoin('person', 'person.id', 'place_role.person_id')
      .select([
        'person.id',
        'person.chosen_name',
        'person.chosen_name_en',
        'place_role.discipline',
        'further_disciplines',
      ])
      .where('place_role.place_id', '=', place.id)
      .where('place_role.role', '=', 'expert')
      .where(isHeldRole())
      .orderBy('person.id')
      .execute()
    return rows.map((row) => ({
      id: row.id,
      chosenName: chosenNameOf(row),
      disciplines: disciplinesOf(row),
    }))
  },
})
