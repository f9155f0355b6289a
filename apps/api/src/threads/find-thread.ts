import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'
import type { SubjectKind } from '@hetu/domain/threads/in-thread'

export interface PublicThread {
  id: string
  subjectKind: SubjectKind
  subjectReference: string
  subjectVersion: number | null
}

interface AnyThread {
  id: string
  subjectKind: SubjectKind
  isPublic: boolean
}

/** A thread of this place, public or not; whoever asks decides who learns of it. Refuses `not_found`. */
export async function findThread(
  db: Database['kysely'] | Tx,
  placeId: string,
  threadId: string,
): Promise<AnyThread> {
  const row = await db
    .selectFrom('thread')
    .select(['id', 'subject_kind', 'is_public'])
    .where('place_id', '=', placeId)
    .where('id', '=', threadId)
    .executeTakeFirst()
  if (!row) throw new Refused({ code: 'not_found' })
  return { id: row.id, subjectKind: row.subject_kind, isPublic: row.is_public }
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
