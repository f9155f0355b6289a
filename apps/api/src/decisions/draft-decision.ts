import { json } from '@hetu/db/sql'
import { DraftDecision } from '@hetu/domain/decisions/decision'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { noteWriter } from './decision-writers.ts'
import { exceptionsToTell } from './exceptions-to-tell.ts'
import { newId } from '../server/new-id.ts'
import { defineVerb, type PlaceAct } from '../server/verb.ts'

/** Staff begin a decision on one version of a proposal; there is one unpublished decision at a time. */
export const draftDecision = defineVerb({
  name: 'draft-decision',
  summary: 'Begin a decision on a version of a proposal.',
  input: DraftDecision,
  isCreating: true,
  answer: z.object({ id: z.uuid() }),
  async run(act, input) {
    const proposal = await act.tx
      .selectFrom('proposal')
      .select(['id', 'current_version', 'published_version'])
      .where('place_id', '=', act.place.id)
      .where('reference', '=', input.proposal)
      .executeTakeFirst()
    if (!proposal) throw new Refused({ code: 'not_found', path: ['proposal'] })
    const version = input.version ?? proposal.published_version ?? proposal.current_version
    const known = await act.tx
      .selectFrom('proposal_version')
      .select('version')
      .where('place_id', '=', act.place.id)
      .where('proposal_id', '=', proposal.id)
      .where('version', '=', version)
      .executeTakeFirst()
    if (!known) throw new Refused({ code: 'not_found', path: ['version'] })
    const superseded =
      input.supersedes === null
        ? null
        : await act.tx
            .selectFrom('decision')
            .select('id')
            .where('place_id', '=', act.place.id)
            .where('proposal_id', '=', proposal.id)
            .where('number', '=', input.supersedes)
            .executeTakeFirst()
    if (superseded === undefined) throw new Refused({ code: 'not_found', path: ['supersedes'] })
    if (superseded) await refuseSuperseded(act, superseded.id)
    const exceptions = await exceptionsToTell(act.tx, act.place, proposal.id, version)
    const id = newId()
    const written = await act.tx
      .insertInto('decision')
      .values({
        place_id: act.place.id,
        id,
        proposal_id: proposal.id,
        version,
        outcome: input.outcome,
        state: 'draft',
        content: json({ exceptions, ...input.content }),
        drafted_by: act.personId,
        drafted_at: act.now,
        supersedes: superseded?.id ?? null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!written) throw new Refused({ code: 'decision_already_open' })
    await noteWriter(act, id)
    await act.record({
      subjectKind: 'decision',
      subjectId: id,
      isPublic: false,
      after: { proposalId: proposal.id, version },
    })
    return { id }
  },
})

/** One decision takes the place of another; two that did would both be in force. */
async function refuseSuperseded(act: PlaceAct, decisionId: string): Promise<void> {
  const later = await act.tx
    .selectFrom('decision')
    .select('number')
    .where('place_id', '=', act.place.id)
    .where('supersedes', '=', decisionId)
    .where('state', '=', 'published')
    .executeTakeFirst()
  if (later)
    throw new Refused({
      code: 'decision_already_superseded',
      params: { number: later.number ?? '' },
      path: ['supersedes'],
    })
}
