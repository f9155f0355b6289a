import { isAmong } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Change, Ledger, Link } from '@hetu/domain/topics/ledger'
import { inputOf } from './find-said.ts'

const columns = [
  'id',
  'topic_id',
  'idea_id',
  'comment_id',
  'stance',
  'reason',
  'linked_by',
  'linked_at',
  'made_by_change',
  'ended_by_change',
] as const

/** What stands in these topics, hidden words too: whoever sorts moves them with the rest. */
export async function readLedger(tx: Tx, placeId: string, topicIds: readonly string[]): Promise<Ledger> {
  const topics = await tx
    .selectFrom('topic')
    .select(['id', 'closed_into'])
    .where('place_id', '=', placeId)
    .where(isAmong('id', topicIds))
    .execute()
  const links = await tx
    .selectFrom('topic_link')
    .select(columns)
    .where('place_id', '=', placeId)
    .where(isAmong('topic_id', topicIds))
    .where('ended_by_change', 'is', null)
    .orderBy('id')
    .execute()
  return {
    topics: topics.map(({ id, closed_into }) => ({ id, closedInto: closed_into })),
    links: links.map(linkOf),
  }
}

/** What one act did, from the links that it made and ended. */
export async function readChange(
  tx: Tx,
  placeId: string,
  { id, closings }: { id: string; closings: Change['closings'] },
): Promise<Change> {
  const links = await tx
    .selectFrom('topic_link')
    .select(columns)
    .where('place_id', '=', placeId)
    .where((eb) => eb.or([eb('made_by_change', '=', id), eb('ended_by_change', '=', id)]))
    .orderBy('id')
    .execute()
  return {
    made: links.filter((row) => row.made_by_change === id).map(linkOf),
    ended: links.filter((row) => row.ended_by_change === id).map(linkOf),
    closings,
  }
}

const linkOf = (row: {
  id: string
  topic_id: string
  idea_id: string | null
  comment_id: string | null
  stance: Link['stance']
  reason: string
  linked_by: string
  linked_at: Date
}): Link => ({
  id: row.id,
  topicId: row.topic_id,
  input: inputOf(row),
  stance: row.stance,
  reason: row.reason,
  linkedBy: row.linked_by,
  linkedAt: row.linked_at,
})
