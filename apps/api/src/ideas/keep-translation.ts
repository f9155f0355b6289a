import { json } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { keepSearch } from './keep-search.ts'

/** A machine's translation of somebody's words, kept beside the original and always marked as such. */
export interface Translation {
  title: string | null
  words: string
  language: string
}

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
