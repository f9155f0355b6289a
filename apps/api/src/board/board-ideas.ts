import { sql } from '@hetu/db/sql'
import type { Database } from '@hetu/db/database'
import type { BoardIdea } from '@hetu/domain/board/board-data'
import { firstPromise, isOnMap } from '../ideas/idea-conditions.ts'
import type { PlaceContext } from '../server/place-context.ts'

type Days<Idea> = Omit<Idea, 'saidOn' | 'dueOn' | 'answeredOn'> & {
  said_on: string
  due_on: string
  answered_on: string | null
}

/**
 * Every public idea that was promised an answer, with the day of its first official one, direct or in a decision: as
 * the figures count. What was reopened has been answered before, and its promise was the first one.
 */
export async function boardIdeas(db: Database['kysely'], place: PlaceContext): Promise<BoardIdea[]> {
  const { rows } = await sql<Days<BoardIdea>>`
    select reference, kind, channel, (created_at at time zone ${place.timeZone})::date::text as said_on,
      coalesce(${firstPromise},
        (created_at at time zone ${place.timeZone})::date + ${place.servicePromiseDays}::int)::text as due_on,
      (least(
        (select min(a.created_at) from idea_answer a where a.place_id = idea.place_id and a.idea_id = idea.id),
        (select min(d.published_at) from opinion o
          join opinion_group g on g.place_id = o.place_id and g.id = o.group_id
          join decision d on d.place_id = g.place_id and d.id = g.decision_id and d.state = 'published'
          where o.place_id = idea.place_id and o.input_kind = 'idea' and o.input_id = idea.id)
      ) at time zone ${place.timeZone})::date::text as answered_on
    from idea
    where place_id = ${place.id} and ${isOnMap()} and (import_id is null or ${firstPromise} is not null)
    order by created_at, reference`.execute(db)
  return rows.map(({ said_on, due_on, answered_on, ...idea }) => ({
    ...idea,
    saidOn: said_on,
    dueOn: due_on,
    answeredOn: answered_on,
  }))
}
