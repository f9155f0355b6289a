import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'

/** The row of an import in this place, kept from others while it is settled; refuses `not_found`. */
export async function findIdeaImport(tx: Tx, placeId: string, id: string) {
  const row = await tx
    .selectFrom('idea_import')
    .selectAll()
    .where('place_id', '=', placeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refused({ code: 'not_found' })
  return row
}
