import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import { type InputRef, inputKey, type OpinionGroup } from '@hetu/domain/decisions/disposition'

/** The disposition table of a decision; inputs that were hidden since are left out where `known` is given. */
export async function readGroups(
  db: Database['kysely'] | Tx,
  placeId: string,
  decisionId: string,
  known?: readonly InputRef[],
): Promise<OpinionGroup[]> {
  const rows = await db
    .selectFrom('opinion_group')
    .selectAll()
    .where('place_id', '=', placeId)
    .where('decision_id', '=', decisionId)
    .orderBy('position')
    .execute()
  if (rows.length === 0) return []
  const opinions = await db
    .selectFrom('opinion')
    .select(['group_id', 'input_kind', 'input_id'])
    .where('place_id', '=', placeId)
    .where(
      'group_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('input_id')
    .execute()
  const visible = known && new Set(known.map(inputKey))
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    disposition: row.disposition,
    reason: row.reason,
    change: row.change,
    followUp: row.follow_up,
    inputs: opinions
      .filter((opinion) => opinion.group_id === row.id)
      .map((opinion) => ({ kind: opinion.input_kind, id: opinion.input_id }))
      .filter((input) => !visible || visible.has(inputKey(input))),
  }))
}
