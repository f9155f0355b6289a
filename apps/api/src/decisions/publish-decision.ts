import { json } from '@hetu/db/sql'
import { PublishDecision } from '@hetu/domain/decisions/decision'
import type { DecisionContent } from '@hetu/domain/decisions/decision'
import type { DecisionCase } from '@hetu/domain/decisions/decision-blockers'
import { mayPublishDecision } from '@hetu/domain/decisions/may-publish-decision'
import { mayAdvanceStage } from '@hetu/domain/proposals/may-advance-stage'
import { z } from 'zod'
import { enterStage } from '../proposals/enter-stage.ts'
import { ContentHash } from '@hetu/domain/proposals/proposal-version'
import { appendAct } from '../ledger/append-leaves.ts'
import { contentHash } from '../server/hash.ts'
import { defineVerb, type PlaceAct } from '../server/verb.ts'
import { hasWritten } from './decision-writers.ts'
import { assembleDocument } from './assemble-document.ts'
import { readBlockers, refuseBlocked } from './decision-blockers.ts'
import { type DecisionRow, lockDecision } from './find-decision.ts'
import { giveDecisionNumber } from './give-decision-number.ts'
import { refuseIf } from '@hetu/domain/refusal'

/**
 * The authority publishes a submitted decision: a second person, nothing left open, a number of its own. What
 * is published is frozen with its hash and never changes (条例 Art. 16, 29; 程序条例 Art. 29–32).
 */
export const publishDecision = defineVerb({
  name: 'publish-decision',
  summary: 'Approve and publish a submitted decision.',
  input: PublishDecision,
  isCreating: false,
  answer: z.object({ id: z.uuid(), number: z.string(), contentHash: ContentHash }),
  async run(act, input) {
    const decision = await lockDecision(act.tx, act.place.id, input.decisionId)
    const isWrittenByMe = await hasWritten(act.tx, act.place.id, decision.id, act.personId)
    refuseIf(mayPublishDecision({ ...decision, isWrittenByMe }, act.actor))
    await holdInputs(act, decision.proposal_id)
    const { said, groups, step, blockers } = await readBlockers(act.tx, act.place, decision, act.now)
    refuseBlocked('decision_blocked', blockers)
    if (step) await takeStep(act, decision, step)
    const number = await giveDecisionNumber(act)
    const document = await assembleDocument(act.tx, act.place, decision, {
      number,
      at: act.now,
      approvedBy: act.personId,
      said,
      groups,
    })
    const hash = contentHash(document)
    await writeConditions(act, decision.id, document.content.conditions)
    await act.tx
      .updateTable('decision')
      .set({
        state: 'published',
        number,
        approved_by: act.personId,
        published_at: act.now,
        document: json(document),
        content_hash: hash,
      })
      .where('place_id', '=', act.place.id)
      .where('id', '=', decision.id)
      .execute()
    await appendAct(act.tx, act.place.id, { kind: 'publish_decision', subject: number, hash })
    await act.record({
      subjectKind: 'decision',
      subjectId: decision.id,
      isPublic: true,
      after: { number, contentHash: hash, proposalId: decision.proposal_id, outcome: decision.outcome },
    })
    return { id: decision.id, number, contentHash: hash }
  },
})

/**
 * Waits for whatever is being said on the proposal, taken up by it or released, and lets nothing come after it until
 * the decision is written: else it would stand below a decision that does not answer it. A new comment holds the
 * key of its thread.
 */
async function holdInputs({ tx, place }: PlaceAct, proposalId: string): Promise<void> {
  const { thread_id } = await tx
    .selectFrom('proposal')
    .select('thread_id')
    .where('place_id', '=', place.id)
    .where('id', '=', proposalId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const ideas = await tx
    .selectFrom('proposal_idea')
    .innerJoin('idea', (join) =>
      join
        .onRef('idea.place_id', '=', 'proposal_idea.place_id')
        .onRef('idea.id', '=', 'proposal_idea.idea_id'),
    )
    .select('idea.thread_id')
    .where('proposal_idea.place_id', '=', place.id)
    .where('proposal_idea.proposal_id', '=', proposalId)
    .execute()
  await tx
    .selectFrom('thread')
    .select('id')
    .where('place_id', '=', place.id)
    .where('id', 'in', [thread_id, ...ideas.map((idea) => idea.thread_id)])
    .orderBy('id')
    .forUpdate()
    .execute()
  await tx
    .selectFrom('review')
    .select('id')
    .where('place_id', '=', place.id)
    .where('proposal_id', '=', proposalId)
    .orderBy('id')
    .forShare()
    .execute()
}

/** The proposal is published with its outcome. */
async function takeStep(
  act: PlaceAct,
  decision: DecisionRow,
  { stage, facts }: NonNullable<DecisionCase['step']>,
): Promise<void> {
  refuseIf(mayAdvanceStage(stage, 'published', { roles: act.actor.roles, verb: 'publish-decision' }, facts))
  const proposal = await act.tx
    .selectFrom('proposal')
    .select(['id', 'thread_id', 'current_version'])
    .where('place_id', '=', act.place.id)
    .where('id', '=', decision.proposal_id)
    .executeTakeFirstOrThrow()
  await enterStage(act, proposal, 'published', { outcome: decision.outcome })
}

async function writeConditions(
  act: PlaceAct,
  decisionId: string,
  conditions: DecisionContent['conditions'],
): Promise<void> {
  if (conditions.length === 0) return
  await act.tx
    .insertInto('decision_condition')
    .values(
      conditions.map((condition) => ({
        place_id: act.place.id,
        decision_id: decisionId,
        code: condition.code,
        text: json(condition.text),
        responsible: json(condition.responsible),
        due_on: condition.dueOn,
        check_by: json(condition.checkBy),
      })),
    )
    .execute()
}
