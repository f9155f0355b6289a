import { Refused } from '@hetu/domain/refusal'
import { Flag } from '@hetu/domain/threads/flag'
import { sql } from '@hetu/db/sql'
import { z } from 'zod'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { isPublicComment } from './comment-conditions.ts'
import { findPublicThread } from './find-thread.ts'

const wholeThread = sql`coalesce(comment_id, '00000000-0000-0000-0000-000000000000'::uuid)`

/** Whoever is signed in may ask a moderator to look at something, once a thing; the flag is never public. */
export const flag = defineVerb({
  name: 'flag',
  summary: 'Ask a moderator to look at an idea, a proposal or a comment.',
  input: Flag,
  isCreating: true,
  answer: z.object({ isFlagged: z.literal(true) }),
  budget: { times: 60, perSeconds: 3600 },
  async run(act, input) {
    const thread = await findPublicThread(act.tx, act.place.id, input.threadId)
    if (input.commentId) {
      const comment = await act.tx
        .selectFrom('comment')
        .select('id')
        .where('place_id', '=', act.place.id)
        .where('thread_id', '=', thread.id)
        .where('id', '=', input.commentId)
        .where(isPublicComment())
        .executeTakeFirst()
      if (!comment) throw new Refused({ code: 'not_found', path: ['commentId'] })
    }
    await act.tx
      .insertInto('flag')
      .values({
        place_id: act.place.id,
        id: newId(),
        thread_id: thread.id,
        comment_id: input.commentId ?? null,
        flagged_by: act.personId,
        reason_code: input.reasonCode,
        words: input.words,
        created_at: act.now,
      })
      .onConflict((conflict) =>
        conflict.expression(sql`place_id, thread_id, ${wholeThread}, flagged_by`).doUpdateSet({
          reason_code: input.reasonCode,
          words: input.words,
          settled_at: null,
          settled_by: null,
          settlement: null,
        }),
      )
      .execute()
    await act.record({
      subjectKind: 'thread',
      subjectId: thread.id,
      isPublic: false,
      after: { reasonCode: input.reasonCode, commentId: input.commentId ?? null },
    })
    return { isFlagged: true }
  },
})
