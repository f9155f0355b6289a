import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import { type PublicStatus, publicStatuses } from '@hetu/domain/ideas/idea'
import { Figures } from '@hetu/domain/open-data/figures'
import { dayIn } from '@hetu/domain/calendar'
import type { Channel } from '@hetu/domain/channel'
import { firstPromise, isOnMap, isPublicIdea } from '../ideas/idea-conditions.ts'
import { isPublicComment } from '../threads/comment-conditions.ts'
import { z } from 'zod'
import type { Services } from '../server/api-context.ts'
import { KeptAnswers } from '../server/kept-answers.ts'
import { defineRead } from '../server/read.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { followedIndex } from './public-indexes.ts'

/** So many of those that wait too long are named; all are counted. */
const mostOverdue = 100

interface Waits {
  of: number
  answered: number
  in_time: number
  median: number | null
  p90: number | null
  overdue_count: number
  overdue: Figures['overdue']
  cells: { id: string; ideas: number; answered: number }[]
}

const keptFigures = new KeptAnswers<Figures>()

/** How the place deals with what was said. */
export const readFigures = defineRead({
  name: 'read-figures',
  path: '/figures',
  summary: 'How the place deals with what was said',
  readers: ['visitor'],
  query: z.object({}),
  answer: Figures,
  run: ({ services, place }) => figuresOf(services, place),
})

/**
 * How the place deals with what was said, counted from what is public and from nothing else. Counted anew only when
 * something has happened in the place since, or a day has passed there.
 */
export async function figuresOf(services: Services, place: PlaceContext): Promise<Figures> {
  const followed = followedIndex(services, place.id)
  await followed.catchUpWithDatabase()
  const today = dayIn(new Date(), place.timeZone)
  const state = [followed.version, today, place.servicePromiseDays, place.households].join()
  return keptFigures.get(services, place.id, state, () =>
    countFigures(services, place, followed.index.countByStatus()),
  )
}

async function countFigures(
  services: Services,
  place: PlaceContext,
  counts: ReadonlyMap<PublicStatus, number>,
): Promise<Figures> {
  const db = services.database.kysely
  const waits = await countWaits(db, place)
  return {
    answered: { count: waits.answered, of: waits.of },
    inTime: { count: waits.in_time, of: waits.answered },
    promisedDays: place.servicePromiseDays,
    daysToAnswer:
      waits.median === null || waits.p90 === null ? null : { median: waits.median, p90: waits.p90 },
    overdueCount: waits.overdue_count,
    overdue: waits.overdue,
    byStatus: publicStatuses.map((status) => ({ status, count: counts.get(status) ?? 0 })),
    byChannel: await byChannel(db, place.id),
    byGridCell: await byGridCell(db, place.id, waits.cells),
    people: { count: await peopleWhoTookPart(db, place.id), of: place.households },
    decisions: await publishedDecisions(db, place.id),
  }
}

/**
 * Every idea on the map with its first official answer: direct, or as a row of a published decision. In time is what
 * comes on the promised day of the place or before, as the writer was told and the desk counts. What was brought in
 * without a promise is not waited for.
 */
async function countWaits(db: Database['kysely'], place: PlaceContext): Promise<Waits> {
  const { rows } = await sql<Waits>`
    with said as (
      select reference, title, language, grid_cell_id, ${firstPromise} as answer_due_on, (created_at at time zone ${place.timeZone})::date as said_on,
        (least(
          (select min(a.created_at) from idea_answer a where a.place_id = idea.place_id and a.idea_id = idea.id),
          (select min(d.published_at) from opinion o
            join opinion_group g on g.place_id = o.place_id and g.id = o.group_id
            join decision d on d.place_id = g.place_id and d.id = g.decision_id and d.state = 'published'
            where o.place_id = idea.place_id and o.input_kind = 'idea' and o.input_id = idea.id)
        ) at time zone ${place.timeZone})::date as answered_on
      from idea
      where place_id = ${place.id} and ${isOnMap()} and (import_id is null or ${firstPromise} is not null)
    ), until as (
      select *, coalesce(answered_on, (now() at time zone ${place.timeZone})::date) as until_on from said
    ), counted as materialized (
      select reference, title, language, grid_cell_id, until_on - said_on as days, answered_on is not null as is_answered,
        until_on > coalesce(answer_due_on, said_on + ${place.servicePromiseDays}::int) as is_late
      from until
    )
    select count(*)::int as of,
      count(*) filter (where is_answered)::int as answered,
      count(*) filter (where is_answered and not is_late)::int as in_time,
      percentile_disc(0.5) within group (order by days) filter (where is_answered) as median,
      percentile_disc(0.9) within group (order by days) filter (where is_answered) as p90,
      count(*) filter (where not is_answered and is_late)::int as overdue_count,
      (select coalesce(jsonb_agg(longest), '[]') from (
        select reference, title, language, days from counted where not is_answered and is_late
        order by days desc, reference limit ${mostOverdue}) longest) as overdue,
      (select coalesce(jsonb_agg(cell), '[]') from (
        select grid_cell_id as id, count(*)::int as ideas, count(*) filter (where is_answered)::int as answered
        from counted where grid_cell_id is not null group by grid_cell_id) cell) as cells
    from counted
  `.execute(db)
  return rows[0] as Waits
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
  counted: Waits['cells'],
): Promise<Figures['byGridCell']> {
  const cells = await db
    .selectFrom('grid_cell')
    .select(['id', 'name'])
    .where('place_id', '=', placeId)
    .orderBy('id')
    .execute()
  return cells.map(({ id, name }) => {
    const { ideas = 0, answered = 0 } = counted.find((cell) => cell.id === id) ?? {}
    return { id, name, ideas, answered }
  })
}

/** Each person once, whatever they did in public and however often: a report tells not even that somebody made it. */
async function peopleWhoTookPart(db: Database['kysely'], placeId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select author_id from idea where place_id = ${placeId} and import_id is null and ${isPublicIdea()}
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
