import type { Tx } from '@hetu/db/transaction'
import { isAmong } from '@hetu/db/sql'
import { Refused } from '@hetu/domain/refusal'

const columns = [
  'id',
  'reference',
  'thread_id',
  'author_id',
  'entered_by',
  'kind',
  'state',
  'answer_due_on',
  'hidden_at',
  'hidden_by',
  'hidden_reason_code',
  'hidden_reason',
  'golden_at',
  'import_id',
] as const

/** The idea on which staff act, locked until they are done; `not_found` in every other place. */
export async function findIdeaToChange(tx: Tx, placeId: string, reference: string) {
  const row = await tx
    .selectFrom('idea')
    .select(columns)
    .where('place_id', '=', placeId)
    .where('reference', '=', reference)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refused({ code: 'not_found' })
  return row
}

/** The same by its id, for features that keep it. */
export const findIdeaById = (tx: Tx, placeId: string, id: string) =>
  tx
    .selectFrom('idea')
    .select(columns)
    .where('place_id', '=', placeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()

export type FoundIdea = Awaited<ReturnType<typeof findIdeaToChange>>

/** Those of these ideas that are there, locked in an order of their own so that two who take the same never wait in a ring. */
export function findIdeasToChange(
  tx: Tx,
  placeId: string,
  references: readonly string[],
): Promise<FoundIdea[]> {
  return tx
    .selectFrom('idea')
    .select(columns)
    .where('place_id', '=', placeId)
    .where(isAmong('reference', references, 'text'))
    .orderBy('id')
    .forUpdate()
    .execute()
}
