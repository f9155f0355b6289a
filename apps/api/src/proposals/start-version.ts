import { json } from '@hetu/db/sql'
import { OfProposal, VersionReceipt } from '@hetu/domain/proposals/draft-proposal'
import { refuseIf } from '@hetu/domain/refusal'
import { mayStartVersion } from '@hetu/domain/proposals/may-start-version'
import { newId } from '../server/new-id.ts'
import { defineCasework } from './casework.ts'
import { findProposalToChange } from './find-proposal.ts'
import { readVersion } from './read-version.ts'
import { writeElements } from './write-elements.ts'

/**
 * A planner starts the next version as a copy of the last. Only staff see it until it is published; comments
 * and ballots stay with the version on which they were made.
 */
export const startVersion = defineCasework({
  name: 'start-version',
  summary: 'Start the next version as a copy of the last.',
  input: OfProposal,
  isCreating: true,
  answer: VersionReceipt,
  async run(act, input) {
    const { tx, place } = act
    const proposal = await findProposalToChange(tx, place.id, input.reference)
    const last = await readVersion(tx, place.id, proposal.id, proposal.current_version)
    refuseIf(mayStartVersion({ stage: proposal.stage, isFrozen: last.frozenAt !== null }, act.actor))
    const version = last.version + 1
    await tx
      .insertInto('proposal_version')
      .values({
        place_id: place.id,
        proposal_id: proposal.id,
        version,
        title: json(last.title),
        summary: json(last.summary),
        body: json(last.body),
        cost_bearer: last.costBearer ? json(last.costBearer) : null,
        created_at: act.now,
      })
      .execute()
    await writeElements(tx, { placeId: place.id, proposalId: proposal.id, version }, last.elements)
    const papers = await tx
      .selectFrom('paper')
      .selectAll()
      .where('place_id', '=', place.id)
      .where('proposal_id', '=', proposal.id)
      .where('version', '=', last.version)
      .execute()
    for (const paper of papers) {
      const copy = { ...paper, id: newId(), version, title: json(paper.title), created_at: act.now }
      await tx.insertInto('paper').values(copy).execute()
    }
    await tx
      .updateTable('proposal')
      .set({ current_version: version })
      .where('place_id', '=', place.id)
      .where('id', '=', proposal.id)
      .execute()
    await act.record({ subjectKind: 'proposal', subjectId: proposal.id, isPublic: false, after: { version } })
    return { reference: proposal.reference, version, revision: 1 }
  },
})
