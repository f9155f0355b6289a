import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { PlaceAct } from '../server/verb.ts'

/** Whoever writes in a draft is one of its writers from then on. */
export async function noteWriter({ tx, place, personId }: PlaceAct, decisionId: string): Promise<void> {
  await tx
    .insertInto('decision_writer')
    .values({ place_id: place.id, decision_id: decisionId, person_id: personId })
    .onConflict((conflict) => conflict.columns(['place_id', 'decision_id', 'person_id']).doNothing())
    .execute()
}

/** Whether somebody drafted a decision or wrote in it: four eyes keep them from approving it. */
export async function hasWritten(
  db: Database['kysely'] | Tx,
  placeId: string,
  decisionId: string,
  personId: string,
): Promise<boolean> {
  const wrote = await db
    .selectFrom('decision_writer')
    .select('person_id')
    .where('place_id', '=', placeId)
    .where('decision_id', '=', decisionId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return wrote !== undefined
}
