import { ProposalReference } from '@hetu/domain/proposals/draft-proposal'
import { mayAdvanceStage, mayGrantExceptions } from '@hetu/domain/proposals/may-advance-stage'
import { AdvanceStage } from '@hetu/domain/proposals/stage-entry'
import { isPublicStage } from '@hetu/domain/proposals/stage'
import { stagesOnFrozenText } from '@hetu/domain/proposals/stage-transition'
import { Refused, refuseIf } from '@hetu/domain/refusal'
import { z } from 'zod'
import { defineCasework } from './casework.ts'
import { enterStage } from './enter-stage.ts'
import { findProposalToChange } from './find-proposal.ts'
import { freezeVersion } from './freeze-version.ts'
import { stageFacts } from './stage-facts.ts'

/**
 * Staff take a proposal to its next stage. Which steps exist, who may take them and what must hold is one table
 * in the domain; the refusal says what is missing. Source: Regulation on Major Administrative Decisions.
 */
export const advanceStage = defineCasework({
  name: 'advance-stage',
  summary: 'Take a proposal to its next stage.',
  input: AdvanceStage,
  isCreating: false,
  answer: z.object({ reference: ProposalReference, stage: AdvanceStage.shape.to }),
  async run(act, input) {
    const { tx, place } = act
    if (input.exceptions.length > 0 && !mayGrantExceptions(act.actor)) {
      throw new Refused({ code: 'not_allowed', path: ['exceptions'] })
    }
    const proposal = await findProposalToChange(tx, place.id, input.reference)
    const facts = await stageFacts(tx, place, proposal, act.now, input)
    refuseIf(
      mayAdvanceStage(proposal.stage, input.to, { roles: act.actor.roles, verb: 'advance-stage' }, facts),
    )
    const dueAt = input.dueAt === null ? null : new Date(input.dueAt)
    if (dueAt !== null && dueAt <= act.now) throw new Refused({ code: 'term_already_over', path: ['dueAt'] })
    if (stagesOnFrozenText.includes(input.to)) await freezeVersion(act, proposal)
    await enterStage(act, proposal, input.to, {
      note: input.note,
      dueAt,
      exceptions: input.exceptions,
    })
    await act.record({
      subjectKind: 'proposal',
      subjectId: proposal.id,
      isPublic: isPublicStage(input.to) || proposal.published_version !== null,
      before: { stage: proposal.stage },
      after: { stage: input.to },
    })
    return { reference: proposal.reference, stage: input.to }
  },
})
