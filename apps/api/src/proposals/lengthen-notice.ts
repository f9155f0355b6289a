import { json } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { addDays, dayIn } from '@hetu/domain/calendar'
import type { NoticeExtension } from '@hetu/domain/proposals/notice'

interface Lengthened {
  placeId: string
  proposalId: string
  timeZone: string
  notice: { id: string; closes_at: Date; extensions: NoticeExtension[] }
  extension: NoticeExtension
}

/** Writes a later end into a notice and into the line of stages, which says the same end. Answers the new last day. */
export async function lengthenNotice(
  tx: Tx,
  { placeId, proposalId, timeZone, notice, extension }: Lengthened,
): Promise<string> {
  const closesAt = new Date(extension.closesAt)
  const lastDay = addDays(dayIn(closesAt, timeZone), -1)
  await tx
    .updateTable('notice')
    .set({ closes_at: closesAt, last_day: lastDay, extensions: json([...notice.extensions, extension]) })
    .where('place_id', '=', placeId)
    .where('id', '=', notice.id)
    .execute()
  await tx
    .updateTable('proposal_stage')
    .set({ due_at: closesAt })
    .where('place_id', '=', placeId)
    .where('proposal_id', '=', proposalId)
    .where('stage', '=', 'notice')
    .where('due_at', '=', notice.closes_at)
    .execute()
  return lastDay
}
