import { json } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Translation } from '@hetu/domain/ideas/idea'
import { keepSearch } from './keep-search.ts'

/** Puts a translation beside an idea's own words, which stay as they are. */
export async function keepTranslation(
  tx: Tx,
  placeId: string,
  ideaId: string,
  translation: Translation,
): Promise<void> {
  await tx
    .updateTable('idea')
    .set({ translation: json(translation) })
    .where('place_id', '=', placeId)
    .where('id', '=', ideaId)
    .execute()
  await keepSearch(tx, placeId, [ideaId])
}
