import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'

/** The row of a decision of this place; refuses `not_found`. */
export async function findDecision(db: Database['kysely'] | Tx, placeId: string, decisionId: string) {
  if (!z.uuid().safeParse(decisionId).success) throw new Refused({ code: 'not_found' })
  const row = await db
    .selectFrom('decision')
    .selectAll()
    .where('place_id', '=', placeId)
    .where('id', '=', decisionId)
    .executeTakeFirst()
  if (!row) throw new Refused({ code: 'not_found' })
  return row
}

export type DecisionRow = Awaited<ReturnType<typeof findDecision>>

/** Locks a decision for a change of its state. */
export async function lockDecision(tx: Tx, placeId: string, decisionId: string): Promise<DecisionRow> {
  await tx
    .selectFrom('decision')
    .select('id')
    .where('place_id', '=', placeId)
    .where('id', '=', decisionId)
    .forUpdate()
    .executeTakeFirst()
  return findDecision(tx, placeId, decisionId)
}
