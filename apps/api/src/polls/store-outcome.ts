import type { ConsentOutcome } from '@hetu/domain/polls/consent-result'
import { json } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { ConsentRuleName } from '@hetu/domain/polls/consent'
import { consentOutcome, consentRules } from '@hetu/domain/polls/consent-outcome'
import { recordEvent } from '../server/record-event.ts'
import { readHolders } from './find-consent.ts'

/** Stores the outcome of a vote of right holders whose time is over, once and for good. Lock the vote first. */
export async function storeOutcome(
  tx: Tx,
  consent: { placeId: string; id: string; proposalId: string; rule: ConsentRuleName },
  at: Date,
  actorId: string | null,
): Promise<ConsentOutcome> {
  const { placeId, id, proposalId } = consent
  const rule = consentRules[consent.rule]
  const outcome = consentOutcome(rule, await readHolders(tx, placeId, id))
  await tx
    .updateTable('consent')
    .set({ closed_at: at, result: json(outcome) })
    .where('place_id', '=', placeId)
    .where('id', '=', id)
    .execute()
  if (actorId === null) {
    await recordEvent(tx, {
      placeId,
      at,
      actorId,
      verb: 'close-consent',
      subjectKind: 'proposal',
      subjectId: proposalId,
      isPublic: true,
      after: { consentId: id, ...outcome },
    })
  }
  return outcome
}
