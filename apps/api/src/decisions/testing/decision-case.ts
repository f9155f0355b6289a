import type { OpinionGroup } from '@hetu/domain/decisions/disposition'
import { newComment, newIdea, newProposal } from '../../reviews/testing/review-case.ts'
import type { Services } from '../../server/api-context.ts'
import { newId } from '../../server/new-id.ts'
import { newPerson, newPlace, performAs } from '../../testing/services.ts'
import { draftDecision } from '../draft-decision.ts'
import { groupOpinions } from '../group-opinions.ts'
import type { publishDecision } from '../publish-decision.ts'
import type { submitDecision } from '../submit-decision.ts'
import { wholeContent } from './content.ts'

const text = (zh: string) => ({ zh, en: zh })
/** When the verbs of a case are done; its notice is over by then. */
export const at = new Date('2026-05-25T02:00:00Z')

/** A place with a proposal, two ideas and a comment under the first, and a draft with whole content. */
export async function newDecisionCase(services: Services) {
  const place = await newPlace(services)
  const [planner, second, authority, lin, wu, zhao] = await Promise.all([
    newPerson(services, place, { roles: ['planner', 'authority'] }),
    newPerson(services, place, { roles: ['planner'] }),
    newPerson(services, place, { roles: ['authority'] }),
    newPerson(services, place, { relations: ['owner'] }),
    newPerson(services, place),
    newPerson(services, place),
  ])
  const proposal = await newProposal(services, place, second.personId)
  const kitchen = await newIdea(services, place, lin.personId, proposal.id)
  const toilet = await newIdea(services, place, wu.personId, proposal.id, '先解决厕所')
  const comment = await newComment(services, place, lin.personId, toilet.threadId)
  const draft = { proposal: 'P1', outcome: 'approved_with_conditions', content: wholeContent }
  const { id: decisionId } = await performAs(services, place, planner, draftDecision, draft)
  const group = (inputs: OpinionGroup['inputs'], more: Partial<OpinionGroup> = {}): OpinionGroup => ({
    id: newId(),
    title: text('共用厨房'),
    disposition: 'adopted',
    reason: text('基本生活所需，墙内可建'),
    change: null,
    followUp: null,
    inputs,
    ...more,
  })
  const answers = [
    group([
      { kind: 'idea', id: kitchen.id },
      { kind: 'comment', id: comment.id },
    ]),
    group([{ kind: 'idea', id: toilet.id }], { title: text('先修厕所'), disposition: 'partly_adopted' }),
  ]
  const decide = (verb: typeof publishDecision | typeof submitDecision, actor = authority) =>
    performAs<typeof verb.input, unknown, never>(services, place, actor, verb, { decisionId }, { at })
  const answer = (groups: OpinionGroup[], revision = 0, actor = planner) =>
    performAs(services, place, actor, groupOpinions, { decisionId, revision, groups })
  return {
    place,
    planner,
    second,
    authority,
    lin,
    wu,
    zhao,
    proposal,
    kitchen,
    toilet,
    comment,
    decisionId,
    answers,
    decide,
    answer,
    group,
  }
}
