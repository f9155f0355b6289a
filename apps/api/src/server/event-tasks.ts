import type { Tx } from '@hetu/db/transaction'

/** Who works through events, each of them once. */
type Consumer = 'notifications' | 'verdicts'

/**
 * Events that wait for this consumer, oldest first and at most so many; several processes that ask at once get
 * different ones. Finish them in the same transaction.
 */
export const takeEventTasks = (tx: Tx, consumer: Consumer, most: number) =>
  tx
    .selectFrom('event_task')
    .innerJoin('event', 'event.id', 'event_task.event_id')
    .select([
      'event.id',
      'event.place_id',
      'event.at',
      'event.actor_id',
      'event.verb',
      'event.subject_kind',
      'event.subject_id',
      'event.after',
    ])
    .where('event_task.consumer', '=', consumer)
    .orderBy('event_task.event_id')
    .limit(most)
    .forUpdate('event_task')
    .skipLocked()
    .execute()

/** These events wait for this consumer no more. */
export async function finishEventTasks(
  tx: Tx,
  consumer: Consumer,
  eventIds: readonly string[],
): Promise<void> {
  if (eventIds.length === 0) return
  await tx
    .deleteFrom('event_task')
    .where('consumer', '=', consumer)
    .where('event_id', 'in', eventIds)
    .execute()
}
