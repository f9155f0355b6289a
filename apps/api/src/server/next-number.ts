import type { Tx } from '@hetu/db/transaction'

type Series = 'idea' | 'topic' | 'proposal' | 'zone-import' | 'idea-import'

/**
 * The next number of a series in a place, from 1. The counter's row is locked until the transaction ends and goes back
 * with it, so that a series has no gaps and no twins.
 */
export const nextNumber = (tx: Tx, placeId: string, series: Series): Promise<number> =>
  nextNumbers(tx, placeId, series, 1)

/** The first of so many next numbers in a row. */
export async function nextNumbers(tx: Tx, placeId: string, series: Series, count: number): Promise<number> {
  const { value } = await tx
    .insertInto('place_counter')
    .values({ place_id: placeId, name: series, value: count })
    .onConflict((conflict) =>
      conflict
        .columns(['place_id', 'name'])
        .doUpdateSet((eb) => ({ value: eb('place_counter.value', '+', count) })),
    )
    .returning('value')
    .executeTakeFirstOrThrow()
  return value - count + 1
}
