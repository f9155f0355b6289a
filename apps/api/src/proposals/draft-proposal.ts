import { DraftProposal, ProposalReceipt } from '@hetu/domain/proposals/draft-proposal'
import { geometry, json, sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { openThread } from '../threads/open-thread.ts'
import { centreOfElements } from './centre-of-elements.ts'
import { enterStage } from './enter-stage.ts'
import { writeElements } from './write-elements.ts'

/** A planner begins a proposal. Only staff see it until it goes to co-design or notice. */
export const draftProposal = defineVerb({
  name: 'draft-proposal',
  summary: 'Begin a proposal; only staff see it.',
  input: DraftProposal,
  isCreating: true,
  answer: ProposalReceipt,
  async run(act, input) {
    const { tx, place } = act
    const id = newId()
    const reference = await nextProposalReference(tx, place.id)
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

/** P1, P2 …; the counter's row is locked, so references have no gaps and no twins. */
async function nextProposalReference(tx: Tx, placeId: string): Promise<string> {
  const { value } = await tx
    .insertInto('place_counter')
    .values({ place_id: placeId, name: 'proposal', value: 1 })
    .onConflict((conflict) =>
      conflict.columns(['place_id', 'name']).doUpdateSet({ value: sql<number>`place_counter.value + 1` }),
    )
    .returning('value')
    .executeTakeFirstOrThrow()
  return `P${value}`
}
