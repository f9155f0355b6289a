import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'

export interface PublicThread {
  id: string
  subjectKind: 'idea' | 'proposal'
  subjectReference: string
  subjectVersion: number | null
}

/** A thread in which anybody may read and speak; of all others nobody learns that they exist. */
export async function findPublicThread(
  db: Database['kysely'] | Tx,
  placeId: string,
  threadId: string,
): Promise<PublicThread> {
  const row = await db
    .selectFrom('thread')
    .select(['id', 'subject_kind', 'subject_reference', 'subject_version'])
    .where('place_id', '=', placeId)
    .where('id', '=', threadId)
    .where('is_public', '=', true)
    .executeTakeFirst()
  if (!row) throw new Refused({ code: 'not_found' })
  return {
    id: row.id,
    subjectKind: row.subject_kind,
    subjectReference: row.subject_reference,
    subjectVersion: row.subject_version,
  }
}
