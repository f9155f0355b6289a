import type { Tx } from '@hetu/db/transaction'

/** From now on the person hears what becomes of what the thread is about; whoever follows already goes on. */
export async function followThread(
  tx: Tx,
  placeId: string,
  threadId: string,
  personId: string,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('follow')
    .values({ place_id: placeId, thread_id: threadId, person_id: personId, created_at: at })
    .onConflict((conflict) => conflict.columns(['place_id', 'thread_id', 'person_id']).doNothing())
    .execute()
}
