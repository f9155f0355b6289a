import { Refused } from '@hetu/domain/refusal'
import type { PlaceAct } from '../server/verb.ts'

/** Whoever writes in a draft is one of its writers from then on. */
export async function noteWriter({ tx, place, personId }: PlaceAct, decisionId: string): Promise<void> {
  await tx
    .insertInto('decision_writer')
    .values({ place_id: place.id, decision_id: decisionId, person_id: personId })
    .onConflict((conflict) => conflict.columns(['place_id', 'decision_id', 'person_id']).doNothing())
    .execute()
}

/** Four eyes: neither the drafter nor anybody who wrote in the draft approves it. */
export async function refuseWriter({ tx, place, personId }: PlaceAct, decisionId: string): Promise<void> {
  const wrote = await tx
    .selectFrom('decision_writer')
    .select('person_id')
    .where('place_id', '=', place.id)
    .where('decision_id', '=', decisionId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (wrote) throw new Refused({ code: 'decision_drafter_cannot_approve' })
}
