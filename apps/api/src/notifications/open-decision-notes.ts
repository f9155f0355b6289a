import type { Tx } from '@hetu/db/transaction'
import { isHeldRole } from '../server/standing.ts'
import type { Note, PlacedEvent } from './note.ts'

async function openDecisionOf(tx: Tx, event: PlacedEvent) {
  const row = await tx
    .selectFrom('decision')
    .innerJoin('proposal', (join) =>
      join
        .onRef('proposal.place_id', '=', 'decision.place_id')
        .onRef('proposal.id', '=', 'decision.proposal_id'),
    )
    .select(['decision.drafted_by', 'decision.returned_reason', 'proposal.reference', 'proposal.title'])
    .where('decision.place_id', '=', event.place_id)
    .where('decision.id', '=', event.subject_id)
    .executeTakeFirst()
  return row && { ...row, params: { proposalReference: row.reference, title: row.title } }
}

/** Those who may decide are told that a decision waits for them. */
export async function submittedNotes(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  const decision = await openDecisionOf(tx, event)
  if (!decision) return []
  const authority = await tx
    .selectFrom('place_role')
    .select('person_id')
    .where('place_id', '=', event.place_id)
    .where('role', '=', 'authority')
    .where(isHeldRole())
    .execute()
  return authority.map((row) => ({
    personId: row.person_id,
    kind: 'decision_submitted',
    params: decision.params,
  }))
}

/** Whoever drafted a decision is told that it came back, and why. */
export async function returnedNotes(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  const decision = await openDecisionOf(tx, event)
  if (!decision) return []
  const reason = decision.returned_reason ?? ''
  return [
    { personId: decision.drafted_by, kind: 'decision_returned', params: { ...decision.params, reason } },
  ]
}
