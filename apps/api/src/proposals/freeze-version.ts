import { geometry, json } from '@hetu/db/sql'
import type { ProposalCheck, ProposalVersion } from '@hetu/domain/proposals/proposal-version'
import { mayFreezeVersion } from '@hetu/domain/proposals/may-freeze-version'
import { Refused } from '@hetu/domain/refusal'
import { appendAct } from '../ledger/append-leaves.ts'
import { contentHash } from '../server/hash.ts'
import type { PlaceAct } from '../server/verb.ts'
import { changeThread } from '../threads/open-thread.ts'
import { centreOfElements } from './centre-of-elements.ts'
import { checkOf } from './check-elements.ts'
import type { FoundProposal } from './find-proposal.ts'
import { readVersion } from './read-version.ts'

/** What the hash of a version stands for: everything a reader of it could see, and nothing that comes later. */
export function hashOfVersion(reference: string, of: ProposalVersion): string {
  const { version, title, summary, body, costBearer, changeNote, elements } = of
  return contentHash({ reference, version, title, summary, body, costBearer, changeNote, elements })
}

/**
 * Freezes the current version: checks it against what is law today, keeps the findings with it, hashes it and
 * shows it to everybody. Refused while an element does not say what is done. A version that is frozen already is left as it is.
 */
export async function freezeVersion(
  act: PlaceAct,
  proposal: FoundProposal,
): Promise<ProposalCheck & { contentHash: string }> {
  const shown = await readVersion(act.tx, act.place.id, proposal.id, proposal.current_version)
  // The table keeps that a version has a hash exactly when it is frozen.
  if (shown.contentHash !== null) {
    return { findings: shown.findings, procedures: shown.procedures, contentHash: shown.contentHash }
  }
  const refusal = mayFreezeVersion(shown.elements)
  if (refusal) throw new Refused(refusal)
  const check = await checkOf(act.tx, act.place, shown.elements, act.now)
  const hash = hashOfVersion(proposal.reference, shown)
  await act.tx
    .updateTable('proposal_version')
    .set({
      frozen_at: act.now,
      frozen_by: act.personId,
      content_hash: hash,
      findings: json(check.findings),
      procedures: json(check.procedures),
    })
    .where('place_id', '=', act.place.id)
    .where('proposal_id', '=', proposal.id)
    .where('version', '=', shown.version)
    .execute()
  await act.tx
    .updateTable('proposal')
    .set({
      published_version: shown.version,
      title: json(shown.title),
      position: geometry({ type: 'Point', coordinates: centreOfElements(shown.elements, act.place.site) }),
      changed_at: act.now,
    })
    .where('place_id', '=', act.place.id)
    .where('id', '=', proposal.id)
    .execute()
  const subject = `${proposal.reference} v${shown.version}`
  await appendAct(act.tx, act.place.id, { kind: 'freeze_version', subject, hash })
  await changeThread(act.tx, act.place.id, proposal.thread_id, { subjectVersion: shown.version })
  return { ...check, contentHash: hash }
}
