import { Refused, refuseIf } from '@hetu/domain/refusal'
import { SettleFlag } from '@hetu/domain/threads/flag'
import { flagsWithWriters, settleable } from './flags-with-writers.ts'
import { maySettleFlag } from '@hetu/domain/threads/may-settle-flag'
import type { Tx } from '@hetu/db/transaction'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'

/** A moderator says, with a reason, why flagged words stay or who else has to look at them. */
export const settleFlag = defineVerb({
  name: 'settle-flag',
  summary: 'Settle a flag without hiding anything, with a reason.',
  input: SettleFlag,
  isCreating: false,
  answer: z.object({ isSettled: z.literal(true) }),
  async run(act, input) {
    const row = await flagsWithWriters(act.tx, act.place.id)
      .where('flag.id', '=', input.flagId)
      .forUpdate('flag')
      .executeTakeFirst()
    if (!row) throw new Refused({ code: 'not_found' })
    refuseIf(maySettleFlag(settleable(row, act.actor), act.actor))
    await act.tx
      .updateTable('flag')
      .set({
        settled_at: act.now,
        settled_by: act.personId,
        settlement: input.settlement,
        settlement_words: input.words,
      })
      .where('place_id', '=', act.place.id)
      .where('id', '=', input.flagId)
      .execute()
    await act.record({
      subjectKind: 'thread',
      subjectId: row.thread_id,
      isPublic: false,
      after: { flagId: input.flagId, settlement: input.settlement, words: input.words },
    })
    return { isSettled: true }
  },
})

/** Hiding something answers every open flag on it. */
export async function settleFlagsByHiding(
  tx: Tx,
  by: { placeId: string; personId: string; at: Date },
  item: { threadId: string; commentId: string | null },
): Promise<void> {
  await tx
    .updateTable('flag')
    .set({ settled_at: by.at, settled_by: by.personId, settlement: 'hidden' })
    .where('place_id', '=', by.placeId)
    .where('thread_id', '=', item.threadId)
    .where('comment_id', item.commentId === null ? 'is' : '=', item.commentId)
    .where('settled_at', 'is', null)
    .execute()
}
