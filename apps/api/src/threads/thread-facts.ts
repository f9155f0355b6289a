import { sql } from '@hetu/db/sql'
import { isPublicComment } from './comment-conditions.ts'

export interface Stances {
  support_count: number
  oppose_count: number
}
const stances = sql`count(*) filter (where s.stance = 'support')::int as support_count,
  count(*) filter (where s.stance = 'oppose')::int as oppose_count`

/** How many support and oppose what a thread is about: for a lateral join to the row that has the thread. */
export const stancesOf = (owner: string) => sql<Stances>`(
  select ${stances} from support s
  where s.place_id = ${sql.ref(`${owner}.place_id`)} and s.thread_id = ${sql.ref(`${owner}.thread_id`)})`

/** The same of each thread of a place that has any: for a join by `thread_id` that reads the whole place. */
export const stancesByThread = (placeId: string) => sql<Stances & { thread_id: string }>`(
  select s.thread_id, ${stances} from support s where s.place_id = ${placeId} group by s.thread_id)`

export interface Talk {
  comment_count: number
  last_comment_at: Date | null
}
const talk = sql`count(*)::int as comment_count, max(c.created_at) as last_comment_at`

/** How much everybody may read in a thread, and since when. */
export const talkOf = (owner: string) => sql<Talk>`(
  select ${talk} from comment c
  where c.place_id = ${sql.ref(`${owner}.place_id`)} and c.thread_id = ${sql.ref(`${owner}.thread_id`)}
    and ${isPublicComment('c')})`

/** The same of each thread of a place that has any. */
export const talkByThread = (placeId: string) => sql<Talk & { thread_id: string }>`(
  select c.thread_id, ${talk} from comment c where c.place_id = ${placeId} and ${isPublicComment('c')}
  group by c.thread_id)`
