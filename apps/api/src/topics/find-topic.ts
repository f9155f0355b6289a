import { isAmong } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'

const columns = ['id', 'reference', 'name', 'summary', 'is_published', 'closed_into'] as const

/** Topics on which somebody acts, locked in an order of their own; in the order of the references, `not_found` for any other. */
export async function findTopicsToChange(tx: Tx, placeId: string, references: readonly string[]) {
  const rows = await tx
    .selectFrom('topic')
    .select(columns)
    .where('place_id', '=', placeId)
    .where(isAmong('reference', references, 'text'))
    .orderBy('id')
    .forUpdate()
    .execute()
  return references.map((reference) => {
    const row = rows.find((each) => each.reference === reference)
    if (!row) throw new Refused({ code: 'not_found' })
    return row
  })
}

export type FoundTopic = Awaited<ReturnType<typeof findTopicsToChange>>[number]

export async function findTopicToChange(tx: Tx, placeId: string, reference: string): Promise<FoundTopic> {
  const [topic] = await findTopicsToChange(tx, placeId, [reference])
  if (!topic) throw new Refused({ code: 'not_found' })
  return topic
}
