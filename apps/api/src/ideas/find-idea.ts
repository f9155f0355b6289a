import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'

/** The idea on which staff act, locked until they are done; `not_found` in every other place. */
export async function findIdeaToChange(tx: Tx, placeId: string, reference: string) {
  const row = await tx
    .selectFrom('idea')
    .select([
      'id',
      'reference',
      'thread_id',
      'author_id',
      'entered_by',
      'kind',
      'state',
      'hidden_at',
      'hidden_by',
      'hidden_reason_code',
      'hidden_reason',
      'golden_at',
    ])
    .where('place_id', '=', placeId)
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refused({ code: 'not_found' })
  return row
}
