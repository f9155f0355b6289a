import type { Tx } from '@hetu/db/transaction'

/**
 * The next number of a series in a place, from 1. The counter's row is locked until the transaction ends and goes back
 * with it, so that a series has no gaps and no twins.
 */
export async function nextNumber(
  tx: Tx,
  placeId: string,
  series: 'idea' | 'proposal' | 'zone-import',
): Promise<number> {
  const { value } = await tx
    .insertInto('place_counter')
    .values({ place_id: placeId, name: series, value: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['place_id', 'name'])
        .doUpdateSet((eb) => ({ value: eb('place_counter.value', '+', 1) })),
    )
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}
