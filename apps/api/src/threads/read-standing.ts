import { type Stance, Standing } from '@hetu/domain/threads/standing'
import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Actor } from '@hetu/domain/people/actor'
import { InThread } from '@hetu/domain/threads/in-thread'
import { defineRead } from '../server/read.ts'
import { findPublicThread } from './find-thread.ts'
import { isPublicComment } from './comment-conditions.ts'

interface StandingRow {
  support_count: number
  oppose_count: number
  comment_count: number
  my_stance: Stance | null
  is_followed: boolean
}

/** How people stand to an idea or proposal that anybody may read. */
export const readStanding = defineRead({
  name: 'read-standing',
  path: '/threads/:threadId',
  summary: 'How people stand to an idea or proposal',
  readers: ['visitor'],
  query: InThread,
  answer: Standing,
  async run({ db, place, actor }, { threadId }) {
    const { id } = await findPublicThread(db, place.id, threadId)
    return standingIn(db, place.id, actor, id)
  },
})

/** How people stand to what a thread is about, and how the reader does; hidden comments are not counted. */
export async function standingIn(
  db: Database['kysely'] | Tx,
  placeId: string,
  actor: Actor,
  threadId: string,
): Promise<Standing> {
  const { rows } = await sql<StandingRow>`
    select
      count(*) filter (where stance = 'support')::int as support_count,
      count(*) filter (where stance = 'oppose')::int as oppose_count,
      max(stance) filter (where person_id = ${actor.personId}::uuid) as my_stance,
      (select count(*)::int from comment
        where place_id = ${placeId} and thread_id = ${threadId} and ${isPublicComment()}) as comment_count,
      exists (select 1 from follow
        where place_id = ${placeId} and thread_id = ${threadId} and person_id = ${actor.personId}::uuid) as is_followed
    from support where place_id = ${placeId} and thread_id = ${threadId}
  `.execute(db)
  const row = rows[0]
  return {
    threadId,
    supportCount: row?.support_count ?? 0,
    opposeCount: row?.oppose_count ?? 0,
    commentCount: row?.comment_count ?? 0,
    myStance: row?.my_stance ?? null,
    isFollowed: row?.is_followed ?? false,
  }
}
