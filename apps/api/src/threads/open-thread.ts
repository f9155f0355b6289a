import type { Tx } from '@hetu/db/transaction'
import { newId } from '../server/new-id.ts'

interface NewThread {
  placeId: string
  subjectKind: 'idea' | 'proposal'
  /** The reference people know, such as `LTL-0417` or `P2`. */
  subjectReference: string
  /** Whether anybody may read and speak from the start. */
  isPublic: boolean
  /** The version under discussion, where the subject has versions. */
  subjectVersion?: number
  at: Date
}

/** Opens the thread of a new idea or proposal, in the transaction that makes its subject. */
export async function openThread(tx: Tx, thread: NewThread): Promise<string> {
  const id = newId()
  await tx
    .insertInto('thread')
    .values({
      place_id: thread.placeId,
      id,
      subject_kind: thread.subjectKind,
      subject_reference: thread.subjectReference,
      subject_version: thread.subjectVersion ?? null,
      is_public: thread.isPublic,
      created_at: thread.at,
    })
    .execute()
  return id
}

/** Closes or opens a thread with its subject, or moves it to the subject's new version. */
export async function changeThread(
  tx: Tx,
  placeId: string,
  threadId: string,
  change: { isPublic?: boolean; subjectVersion?: number },
): Promise<void> {
  if (change.isPublic === undefined && change.subjectVersion === undefined) return
  await tx
    .updateTable('thread')
    .set({
      ...(change.isPublic === undefined ? {} : { is_public: change.isPublic }),
      ...(change.subjectVersion === undefined ? {} : { subject_version: change.subjectVersion }),
    })
    .where('place_id', '=', placeId)
    .where('id', '=', threadId)
    .execute()
}
