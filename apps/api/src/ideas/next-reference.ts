import type { Tx } from '@hetu/db/transaction'
import { sql } from '@hetu/db/sql'

/**
 * The next number of a series in a place. The counter's row is locked until the transaction ends and goes
 * back with it, so that references have no gaps and no twins.
 */
export async function nextReference(tx: Tx, placeId: string, prefix: string): Promise<string> {
  const { value } = await tx
    .insertInto('place_counter')
    .values({ place_id: placeId, name: 'idea', value: 1 })
    .onConflict((conflict) =>
      conflict.columns(['place_id', 'name']).doUpdateSet({ value: sql<number>`place_counter.value + 1` }),
    )
    .returning('value')
    .executeTakeFirstOrThrow()
  return `${prefix}-${String(value).padStart(4, '0')}`
}
