import { OfProposal, ProposalReference } from '@hetu/domain/proposals/draft-proposal'
import { refuseIf } from '@hetu/domain/refusal'
import { mayPublishVersion } from '@hetu/domain/proposals/may-start-version'
import { z } from 'zod'
import { defineCasework } from './casework.ts'
import { findProposalToChange } from './find-proposal.ts'
import { freezeVersion } from './freeze-version.ts'
import { ContentHash } from '@hetu/domain/proposals/proposal-version'

/** A planner shows a version to everybody before its notice: frozen, hashed and checked, without a term. */
export const publishVersion = defineCasework({
  name: 'publish-version',
  summary: 'Freeze a version and show it, without a notice.',
  input: OfProposal,
  isCreating: false,
  answer: z.object({ reference: ProposalReference, version: z.int(), contentHash: ContentHash }),
  async run(act, input) {
    const proposal = await findProposalToChange(act.tx, act.place.id, input.reference)
    refuseIf(mayPublishVersion(proposal, act.actor))
    const { contentHash } = await freezeVersion(act, proposal)
    const after = { version: proposal.current_version, contentHash }
    await act.record({ subjectKind: 'proposal', subjectId: proposal.id, isPublic: true, after })
    return { reference: proposal.reference, ...after }
  },
})
