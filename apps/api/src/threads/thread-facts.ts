import { sql } from '@hetu/db/sql'
import { isPublicComment } from './comment-conditions.ts'

/** How many support and oppose what a thread is about: for a lateral join to the row that has the thread. */
export const stancesOf = (owner: string) => sql<{ support_count: number; oppose_count: number }>`(
  select count(*) filter (where s.stance = 'support')::int as support_count,
    count(*) filter (where s.stance = 'oppose')::int as oppose_count
  from support s
  where s.place_id = ${sql.ref(`${owner}.place_id`)} and s.thread_id = ${sql.ref(`${owner}.thread_id`)})`

/** How much everybody may read in a thread, and since when. */
export const talkOf = (owner: string) => sql<{ comment_count: number; last_comment_at: Date | null }>`(
  select count(*)::int as comment_count, max(c.created_at) as last_comment_at
  from comment c
  where c.place_id = ${sql.ref(`${owner}.place_id`)} and c.thread_id = ${sql.ref(`${owner}.thread_id`)}
    and ${isPublicComment('c')})`
