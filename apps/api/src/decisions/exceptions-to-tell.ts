import type { Tx } from '@hetu/db/transaction'
import type { DecisionDraft } from '@hetu/domain/decisions/decision'
import { dayIn } from '@hetu/domain/calendar'
import type { PlaceContext } from '../server/place-context.ts'

/**
 * Exceptions that the authority granted on the way of this version, as the decision has to tell them: rule and
 * work, by whom, when, and the document that says why.
 */
export async function exceptionsToTell(
  tx: Tx,
  place: PlaceContext,
  proposalId: string,
  version: number,
): Promise<NonNullable<DecisionDraft['exceptions']>> {
  const stages = await tx
    .selectFrom('proposal_stage')
    .select(['exceptions', 'entered_at'])
    .where('place_id', '=', place.id)
    .where('proposal_id', '=', proposalId)
    .where('version', '=', version)
    .orderBy('entered_at')
    .orderBy('id')
    .execute()
  return stages.flatMap(({ exceptions, entered_at }) =>
    exceptions.map(({ ruleId, workId, grantedBy, document }) => ({
      ruleId,
      workId,
      grantedBy,
      grantedOn: dayIn(entered_at, place.timeZone),
      reason: document,
    })),
  )
}
