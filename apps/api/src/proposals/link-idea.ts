import { ProposalReference } from '@hetu/domain/proposals/draft-proposal'
import { LinkIdea } from '@hetu/domain/proposals/linked-idea'
import { isPublicStage, mayGoOn } from '@hetu/domain/proposals/stage'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { isPublicIdea } from '../ideas/idea-conditions.ts'
import { defineCasework } from './casework.ts'
import { findProposalToChange } from './find-proposal.ts'
import { readElements } from './read-version.ts'

/**
 * A planner takes an idea into a proposal, down to the element (吸纳). Reports of wrongdoing and hidden ideas
 * cannot be linked, because a link would show them; nor does one that was given up take up anything.
 */
export const linkIdea = defineCasework({
  name: 'link-idea',
  summary: 'Take an idea into a proposal.',
  input: LinkIdea,
  isCreating: false,
  answer: z.object({ proposal: ProposalReference, idea: z.string(), elementId: z.string().nullable() }),
  async run(act, input) {
    const { tx, place } = act
    const proposal = await findProposalToChange(tx, place.id, input.reference)
    const over = mayGoOn(proposal.stage)
    if (over) throw new Refused(over)
    const idea = await tx
      .selectFrom('idea')
      .select('id')
      .where('place_id', '=', place.id)
      .where('reference', '=', input.ideaReference)
      .where(isPublicIdea())
      .executeTakeFirst()
    if (!idea) throw new Refused({ code: 'not_found', path: ['ideaReference'] })
    if (input.elementId !== null) {
      const elements = await readElements(tx, place.id, proposal.id, proposal.current_version)
      if (!elements.some((element) => element.id === input.elementId)) {
        const params = { version: proposal.current_version, element: input.elementId }
        throw new Refused({ code: 'element_unknown', params, path: ['elementId'] })
      }
    }
    await tx
      .insertInto('proposal_idea')
      .values({
        place_id: place.id,
        proposal_id: proposal.id,
        idea_id: idea.id,
        element_id: input.elementId,
        linked_by: act.personId,
        linked_at: act.now,
      })
      .onConflict((conflict) =>
        conflict.columns(['place_id', 'proposal_id', 'idea_id']).doUpdateSet({ element_id: input.elementId }),
      )
      .execute()
    const isPublic = isPublicStage(proposal.stage)
    const after = { proposal: proposal.reference, idea: input.ideaReference, elementId: input.elementId }
    await act.record({ subjectKind: 'proposal', subjectId: proposal.id, isPublic, after })
    await act.record({ subjectKind: 'idea', subjectId: idea.id, isPublic, after })
    return after
  },
})
