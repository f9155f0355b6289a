import type { Tx } from '@hetu/db/transaction'

/** From now on everybody sees the place. */
export async function markOpen(tx: Tx, placeId: string, at: Date): Promise<void> {
  await tx
    .updateTable('place')
    .set({ opened_at: at })
    .where('id', '=', placeId)
    .where('opened_at', 'is', null)
    .execute()
}
