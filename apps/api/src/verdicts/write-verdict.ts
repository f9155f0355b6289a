import { json } from '@hetu/db/sql'
import { languageOf } from '@hetu/domain/language'
import type { GiveVerdict, VerdictReceipt } from '@hetu/domain/verdicts/verdict'
import { reopensIdea } from '@hetu/domain/verdicts/verdict-terms'
import { findIdeaById } from '../ideas/find-idea.ts'
import { reopenIdea } from '../ideas/reopen-idea.ts'
import type { PlaceAct } from '../server/verb.ts'
import type { FoundRequest } from './find-request.ts'
import { handlersOf } from './handlers-of.ts'

type Said = Omit<GiveVerdict, 'requestId'>

/**
 * Keeps what somebody says of an outcome, in the place of what they said before; an idea that is not solved waits again
 * for somebody else. The event names the request alone: what was said stands in no event.
 */
export async function writeVerdict(
  act: PlaceAct,
  request: FoundRequest,
  said: Said,
  enteredBy: string | null,
): Promise<VerdictReceipt> {
  const kept = {
    solved: said.solved,
    satisfaction: said.satisfaction,
    reasons: json([...new Set(said.reasons)]),
    words: said.words,
    language: languageOf(said.words),
    channel: enteredBy === null ? ('online' as const) : ('grid_worker' as const),
    entered_by: enteredBy,
    changed_at: act.now,
  }
  await act.tx
    .insertInto('verdict')
    .values({ place_id: act.place.id, request_id: request.id, ...kept, given_at: act.now })
    .onConflict((conflict) => conflict.columns(['place_id', 'request_id']).doUpdateSet(kept))
    .execute()
  await act.record({ subjectKind: 'verdict', subjectId: request.id, isPublic: false })
  if (request.idea_id !== null) await reopenIfUnsolved(act, { ...request, idea_id: request.idea_id })
  return { solved: said.solved, closesAt: request.closes_at.toISOString() }
}

async function reopenIfUnsolved(act: PlaceAct, request: FoundRequest & { idea_id: string }): Promise<void> {
  const { tx, place } = act
  const idea = await findIdeaById(tx, place.id, request.idea_id)
  if (idea.state === 'reopened' || idea.hidden_at !== null) return
  // Only what was said of the newest answer counts against it.
  const newest = await tx
    .selectFrom('verdict_request')
    .select(({ fn }) => fn.max('event_id').as('event_id'))
    .where('place_id', '=', place.id)
    .where('idea_id', '=', idea.id)
    .executeTakeFirstOrThrow()
  if (newest.event_id !== request.event_id) return
  const said = await tx
    .selectFrom('verdict_request as r')
    .innerJoin('verdict as v', (join) =>
      join.onRef('v.place_id', '=', 'r.place_id').onRef('v.request_id', '=', 'r.id'),
    )
    .select(['r.standing', 'v.solved'])
    .where('r.place_id', '=', place.id)
    .where('r.idea_id', '=', idea.id)
    .where('r.event_id', '=', request.event_id)
    .where('r.round', '=', request.round)
    .execute()
  const { reopenings } = await tx
    .selectFrom('idea_reopening')
    .select(({ fn }) => fn.countAll<string>().as('reopenings'))
    .where('place_id', '=', place.id)
    .where('idea_id', '=', idea.id)
    .executeTakeFirstOrThrow()
  if (!reopensIdea(said, Number(reopenings))) return
  await reopenIdea(act, idea, [...(await handlersOf(tx, place.id, request))])
}
