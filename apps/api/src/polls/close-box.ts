import { isAmong } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { LedgerLeaf } from '@hetu/domain/ledger/ledger-leaf'
import type { Tally } from '@hetu/domain/polls/poll-result'
import { closeLedger } from '../ledger/append-leaves.ts'
import { findFaults } from './find-faults.ts'
import { readBox, rootOfBox } from './read-box.ts'

/**
 * Says in the ledger of a poll which ballots are left out and why, which are not as they were cast, and what was
 * counted; nothing comes after that.
 */
export async function closeBox(
  tx: Tx,
  { placeId, id, isSecret }: { placeId: string; id: string; isSecret: boolean },
  result: Tally,
  at: Date,
): Promise<void> {
  const ballots = await tx
    .selectFrom('ballot_standing')
    .select(['person_id', 'reference_hash', 'standing'])
    .where('place_id', '=', placeId)
    .where('poll_id', '=', id)
    .orderBy('reference_hash')
    .$narrowType<{ person_id: string }>()
    .execute()
  const leftOut = ballots.flatMap(({ reference_hash: receipt, standing }): LedgerLeaf[] =>
    standing === 'counted' || receipt === null ? [] : [{ kind: 'leave_out', receipt, why: standing }],
  )
  const counted = ballots.flatMap(({ person_id, standing }) => (standing === 'counted' ? [person_id] : []))
  await tx
    .updateTable('ballot')
    .set({ is_in_box: true })
    .where('place_id', '=', placeId)
    .where('poll_id', '=', id)
    .where(isAmong('person_id', counted))
    .execute()
  const box = await readBox(tx, placeId, { id, isSecret })
  const faults = await findFaults(tx, placeId, id)
  const closing: LedgerLeaf = {
    kind: 'close',
    ballots: ballots.length,
    counted: box.length,
    box: rootOfBox(box),
    byOption: result.byOption,
  }
  await closeLedger(tx, placeId, id, [...leftOut, ...faults, closing], at)
}
