import { isAmong } from '@hetu/db/sql'
import { ProposalReference } from '@hetu/domain/proposals/draft-proposal'
import { LinkIdea } from '@hetu/domain/proposals/linked-idea'
import { isPublicStage, mayGoOn } from '@hetu/domain/proposals/stage'
import { Refused } from '@hetu/domain/refusal'
import { rowsInWords } from '@hetu/domain/refused-rows'
import { z } from 'zod'
import { isPublicIdea } from '../ideas/idea-conditions.ts'
import { defineCasework } from './casework.ts'
import { findProposalToChange } from './find-proposal.ts'
import { readElements } from './read-version.ts'

/**
 * A planner takes ideas into a proposal, down to the element (吸纳), several at once: all of them or none. Reports of wrongdoing and hidden ideas
 * cannot be linked, because a link would show them; nor does one that was given up take up anything.
 */
export const linkIdea = defineCasework({
  name: 'link-idea',
  summary: 'Take ideas into a proposal; all of them or none.',
  input: LinkIdea,
  isCreating: false,
  answer: z.object({
    proposal: ProposalReference,
    ideas: z.array(z.string()),
    elementId: z.string().nullable(),
  }),
  async run(act, input) {
    const { tx, place } = act
    const proposal = await findProposalToChange(tx, place.id, input.reference)
    const over = mayGoOn(proposal.stage)
    if (over) throw new Refused(over)
    const ideas = await tx
      .selectFrom('idea')
      .select(['id', 'reference'])
      .where('place_id', '=', place.id)
      .where(isAmong('reference', input.ideaReferences, 'text'))
      .where(isPublicIdea())
      .orderBy('id')
      .execute()
    const known = new Set(ideas.map(({ reference }) => reference))
    const missing = input.ideaReferences.filter((reference) => !known.has(reference))
    if (missing.length > 0) {
      const rows = missing.map((name) => ({ name, refusal: { code: 'not_found' as const } }))
      throw new Refused({
        code: 'ideas_not_taken',
        params: { count: rows.length, rows: rowsInWords(rows) },
        path: ['ideaReferences'],
      })
    }
    if (input.elementId !== null) {
      const elements = await readElements(tx, place.id, proposal.id, proposal.current_version)
      if (!elements.some((element) => element.id === input.elementId)) {
        const params = { version: proposal.current_version, element: input.elementId }
        throw new Refused({ code: 'element_unknown', params, path: ['elementId'] })
      }
    }
    await tx
      .insertInto('proposal_idea')
      .values(
        ideas.map(({ id }) => ({
          place_id: place.id,
          proposal_id: proposal.id,
          idea_id: id,
          element_id: input.elementId,
          linked_by: act.personId,
          linked_at: act.now,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['place_id', 'proposal_id', 'idea_id']).doUpdateSet({ element_id: input.elementId }),
      )
      .execute()
    const isPublic = isPublicStage(proposal.stage)
    for (const idea of ideas) {
      const after = { proposal: proposal.reference, idea: idea.reference, elementId: input.elementId }
      await act.record({ subjectKind: 'proposal', subjectId: proposal.id, isPublic, after })
      await act.record({ subjectKind: 'idea', subjectId: idea.id, isPublic, after })
    }
    return { proposal: proposal.reference, ideas: input.ideaReferences, elementId: input.elementId }
  },
})
