import { DraftProposal, ProposalReceipt } from '@hetu/domain/proposals/draft-proposal'
import { geometry, json } from '@hetu/db/sql'
import { newId } from '../server/new-id.ts'
import { nextNumber } from '../server/next-number.ts'
import { defineCasework } from './casework.ts'
import { openThread } from '../threads/open-thread.ts'
import { centreOfElements } from './centre-of-elements.ts'
import { enterStage } from './enter-stage.ts'
import { writeElements } from './write-elements.ts'

/** A planner begins a proposal. Only staff see it until it goes to co-design or notice. */
export const draftProposal = defineCasework({
  name: 'draft-proposal',
  summary: 'Begin a proposal; only staff see it.',
  input: DraftProposal,
  isCreating: true,
  answer: ProposalReceipt,
  async run(act, input) {
    const { tx, place } = act
    const id = newId()
    const reference = `P${await nextNumber(tx, place.id, 'proposal')}`
    const threadId = await openThread(tx, {
      placeId: place.id,
      subjectKind: 'proposal',
      subjectReference: reference,
      isPublic: false,
      subjectVersion: 1,
      at: act.now,
    })
    const position = centreOfElements(input.elements, place.site)
    await tx
      .insertInto('proposal')
      .values({
        place_id: place.id,
        id,
        reference,
        thread_id: threadId,
        stage: 'draft',
        current_version: 1,
        title: json(input.title),
        position: geometry({ type: 'Point', coordinates: position }),
        created_by: act.personId,
        created_at: act.now,
        changed_at: act.now,
      })
      .execute()
    await tx
      .insertInto('proposal_version')
      .values({
        place_id: place.id,
        proposal_id: id,
        version: 1,
        title: json(input.title),
        summary: json(input.summary ?? input.title),
        body: json(input.body ?? { zh: '## 要改什么', en: '## What changes' }),
        cost_bearer: input.costBearer ? json(input.costBearer) : null,
        created_at: act.now,
      })
      .execute()
    await writeElements(tx, { placeId: place.id, proposalId: id, version: 1 }, input.elements)
    await enterStage(act, { id, thread_id: threadId, current_version: 1 }, 'draft')
    await act.record({ subjectKind: 'proposal', subjectId: id, isPublic: false, after: { reference } })
    return { id, reference, version: 1, threadId }
  },
})
