import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { LocalText } from '@hetu/domain/language'
import { publicStatuses } from '@hetu/domain/ideas/idea'
import { type Figures, quantile } from '@hetu/domain/open-data/figures'
import type { Channel } from '@hetu/domain/channel'
import { isOnMap, isPublicIdea } from '../ideas/idea-conditions.ts'
import { isPublicComment } from '../threads/comment-conditions.ts'
import type { Services } from '../server/api-context.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { publicIndex } from './public-indexes.ts'

interface AnsweredIdea {
  reference: string
  title: string
  language: string
  grid_cell_id: string | null
  /** Calendar days of the place from the idea to its answer, or to today while it has none. */
  days: number
  is_answered: boolean
  /** Whether the day it was promised for is past, or was when the answer came. */
  is_late: boolean
}

/** How the place deals with what was said, counted from what is public and from nothing else. */
export async function readFigures(services: Services, place: PlaceContext): Promise<Figures> {
  const db = services.database.kysely
  const ideas = await answeredIdeas(db, place)
  const index = await publicIndex(services, place.id)
  const { items } = index.matching({}, new Set())
  const answered = ideas.filter((idea) => idea.is_answered)
  const days = answered.map((idea) => idea.days)
  return {
    answered: { count: days.length, of: ideas.length },
    inTime: { count: answered.filter((idea) => !idea.is_late).length, of: days.length },
    promisedDays: place.servicePromiseDays,
    daysToAnswer: days.length > 0 ? { median: quantile(days, 0.5), p90: quantile(days, 0.9) } : null,
    overdue: ideas
      .filter((idea) => !idea.is_answered && idea.is_late)
      .map(({ reference, title, language, days: waiting }) => ({ reference, title, language, days: waiting }))
      .toSorted((a, b) => b.days - a.days),
    byStatus: publicStatuses.map((status) => ({
      status,
      count: items.filter((item) => item.status === status).length,
    })),
    byChannel: await byChannel(db, place.id),
    byGridCell: await byGridCell(db, place.id, ideas),
    people: { count: await peopleWhoTookPart(db, place.id), of: place.households },
    decisions: await publishedDecisions(db, place.id),
  }
}

/**
 * Every public idea with its first official answer: direct, or as a row of a published decision. In time is what
 * comes on the promised day of the place or before, as the writer was told and the desk counts.
 */
async function answeredIdeas(db: Database['kysely'], place: PlaceContext): Promise<AnsweredIdea[]> {
  const { rows } = await sql<AnsweredIdea>`
    with said as (
      select reference, title, language, grid_cell_id, answer_due_on, (created_at at time zone ${place.timeZone})::date as said_on,
        (least(
          (select min(a.created_at) from idea_answer a where a.place_id = idea.place_id and a.idea_id = idea.id),
          (select min(d.published_at) from opinion o
            join opinion_group g on g.place_id = o.place_id and g.id = o.group_id
            join decision d on d.place_id = g.place_id and d.id = g.decision_id and d.state = 'published'
            where o.place_id = idea.place_id and o.input_kind = 'idea' and o.input_id = idea.id)
        ) at time zone ${place.timeZone})::date as answered_on
      from idea
      where place_id = ${place.id} and ${isOnMap()}
    ), counted as (
      select *, coalesce(answered_on, (now() at time zone ${place.timeZone})::date) as until_on from said
    )
    select reference, title, language, grid_cell_id, until_on - said_on as days, answered_on is not null as is_answered,
      until_on > coalesce(answer_due_on, said_on + ${place.servicePromiseDays}::int) as is_late
    from counted
  `.execute(db)
  return rows
}

async function byChannel(db: Database['kysely'], placeId: string): Promise<Figures['byChannel']> {
  const { rows } = await sql<{ channel: Channel; ideas: number; comments: number }>`
    select channel, sum(ideas)::int as ideas, sum(comments)::int as comments from (
      select channel, 1 as ideas, 0 as comments from idea
        where place_id = ${placeId} and ${isPublicIdea()}
      union all
      select c.channel, 0, 1 from comment c join thread t on t.place_id = c.place_id and t.id = c.thread_id
        where c.place_id = ${placeId} and ${isPublicComment('c')} and t.is_public
    ) said group by channel order by channel
  `.execute(db)
  return rows
}

async function byGridCell(
  db: Database['kysely'],
  placeId: string,
  ideas: readonly AnsweredIdea[],
): Promise<Figures['byGridCell']> {
  const cells = await db
    .selectFrom('grid_cell')
    .select(['id', 'name'])
    .where('place_id', '=', placeId)
    .orderBy('id')
    .execute()
  return cells.map((cell) => {
    const here = ideas.filter((idea) => idea.grid_cell_id === cell.id)
    return {
      id: cell.id,
      name: cell.name as LocalText,
      ideas: here.length,
      answered: here.filter((idea) => idea.is_answered).length,
    }
  })
}

/** Each person once, whatever they did in public and however often: a report tells not even that somebody made it. */
async function peopleWhoTookPart(db: Database['kysely'], placeId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select author_id from idea where place_id = ${placeId} and ${isPublicIdea()}
      union select c.author_id from comment c join thread t on t.place_id = c.place_id and t.id = c.thread_id
        where c.place_id = ${placeId} and ${isPublicComment('c')} and t.is_public
      union select s.person_id from support s join thread t on t.place_id = s.place_id and t.id = s.thread_id
        where s.place_id = ${placeId} and t.is_public
      union select person_id from ballot_standing where place_id = ${placeId} and standing = 'counted'
    ) people
  `.execute(db)
  return rows[0]?.count ?? 0
}

async function publishedDecisions(db: Database['kysely'], placeId: string): Promise<number> {
  const row = await db
    .selectFrom('decision')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('place_id', '=', placeId)
    .where('state', '=', 'published')
    .executeTakeFirstOrThrow()
  return row.count
}
