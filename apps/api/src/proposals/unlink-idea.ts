import { ProposalReference } from '@hetu/domain/proposals/draft-proposal'
import { UnlinkIdea } from '@hetu/domain/proposals/linked-idea'
import { mayUnlinkIdea } from '@hetu/domain/proposals/may-unlink-idea'
import { isPublicStage } from '@hetu/domain/proposals/stage'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { z } from 'zod'
import { defineCasework } from './casework.ts'
import { findProposalToChange } from './find-proposal.ts'
import { isNoticedLink } from './is-noticed-link.ts'

/** A planner lets an idea leave a proposal, with the reason; it then waits for an answer of its own again. */
export const unlinkIdea = defineCasework({
  name: 'unlink-idea',
  summary: 'Let an idea leave a proposal, with the reason.',
  input: UnlinkIdea,
  isCreating: false,
  answer: z.object({ proposal: ProposalReference, idea: z.string() }),
  async run(act, { reference, ideaReference, reason }) {
    const { tx, place } = act
    const proposal = await findProposalToChange(tx, place.id, reference)
    const link = await tx
      .selectFrom('proposal_idea')
      .innerJoin('idea', (join) =>
        join
          .onRef('idea.place_id', '=', 'proposal_idea.place_id')
          .onRef('idea.id', '=', 'proposal_idea.idea_id'),
      )
      .select(['idea.id', 'proposal_idea.element_id', isNoticedLink().as('is_noticed')])
      .where('proposal_idea.place_id', '=', place.id)
      .where('proposal_idea.proposal_id', '=', proposal.id)
      .where('idea.reference', '=', ideaReference)
      .executeTakeFirst()
    if (!link) throw new Refused({ code: 'not_found', path: ['ideaReference'] })
    refuseIf(mayUnlinkIdea({ stage: proposal.stage, isNoticed: link.is_noticed }, act.actor))
    await tx
      .deleteFrom('proposal_idea')
      .where('place_id', '=', place.id)
      .where('proposal_id', '=', proposal.id)
      .where('idea_id', '=', link.id)
      .execute()
    const isPublic = isPublicStage(proposal.stage)
    const before = { elementId: link.element_id }
    const after = { proposal: proposal.reference, idea: ideaReference, reason }
    await act.record({ subjectKind: 'proposal', subjectId: proposal.id, isPublic, before, after })
    await act.record({ subjectKind: 'idea', subjectId: link.id, isPublic, before, after })
    return { proposal: proposal.reference, idea: ideaReference }
  },
})
