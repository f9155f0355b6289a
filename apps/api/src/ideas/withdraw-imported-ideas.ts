import { isAmong } from '@hetu/db/sql'
import type { PlaceAct } from '../server/verb.ts'
import { closeThreads } from '../threads/open-threads.ts'

interface Withdrawn {
  importId: string
  reason: string
  ideas: readonly { id: string; threadId: string }[]
}

/** Withdraws these ideas of an import and ends it; the same file can be brought in again. */
export async function withdrawImportedIdeas(
  act: PlaceAct,
  { importId, reason, ideas }: Withdrawn,
): Promise<void> {
  const { tx, place, now, personId } = act
  await tx
    .updateTable('idea')
    .set({
      hidden_at: now,
      hidden_by: personId,
      hidden_reason_code: 'import_undone',
      hidden_reason: reason,
      source_key: null,
    })
    .where('place_id', '=', place.id)
    .where(
      isAmong(
        'id',
        ideas.map(({ id }) => id),
      ),
    )
    .execute()
  await closeThreads(
    tx,
    place.id,
    ideas.map(({ threadId }) => threadId),
    { personId, at: now },
  )
  await tx
    .updateTable('idea_import')
    .set({ state: 'undone', undone_by: personId, undone_at: now, undone_reason: reason })
    .where('place_id', '=', place.id)
    .where('id', '=', importId)
    .execute()
}
