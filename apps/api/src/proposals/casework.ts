import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { z } from 'zod'
import { defineVerb, type PlaceAct, type SingleVerb } from '../server/verb.ts'

/**
 * A verb by which planners work on a proposal: whoever performs it as one is an officer of the case from then on. The
 * proposals are those of which the verb writes an event.
 */
export function defineCasework<Input extends z.ZodType, Output>(
  verb: SingleVerb<Input, Output>,
): SingleVerb<Input, Output> {
  return defineVerb({
    ...verb,
    async run(act, input) {
      const worked = new Set<string>()
      const record: PlaceAct['record'] = (event) => {
        if (event.subjectKind === 'proposal') worked.add(event.subjectId)
        return act.record(event)
      }
      const output = await verb.run({ ...act, record }, input)
      if (act.actor.roles.includes('planner')) {
        for (const proposalId of worked) await noteOfficer(act, proposalId)
      }
      return output
    },
  })
}

async function noteOfficer({ tx, place, personId }: PlaceAct, proposalId: string): Promise<void> {
  await tx
    .insertInto('proposal_officer')
    .values({ place_id: place.id, proposal_id: proposalId, person_id: personId })
    .onConflict((conflict) => conflict.columns(['place_id', 'proposal_id', 'person_id']).doNothing())
    .execute()
}

/** Those who worked on a proposal as planners: by what they wrote, showed or put up, or by a step they took. */
export async function caseOfficers(
  db: Database['kysely'] | Tx,
  placeId: string,
  proposalId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('proposal_officer')
    .select('person_id')
    .where('place_id', '=', placeId)
    .where('proposal_id', '=', proposalId)
    .execute()
  return rows.map((row) => row.person_id)
}
