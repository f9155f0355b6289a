import { addDays, dayIn } from '@hetu/domain/calendar'
import { type OversightSubject, RaiseFlag } from '@hetu/domain/oversight/oversight-flag'
import { isPublicStage } from '@hetu/domain/proposals/stage'
import { Refused } from '@hetu/domain/refusal'
import type { Tx } from '@hetu/db/transaction'
import { z } from 'zod'
import { isPublicIdea } from '../ideas/idea-conditions.ts'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'

/** A watchdog points at something that is late, unreasoned, not kept or not right; it must be answered in the term of the place (啄木鸟). */
export const raiseFlag = defineVerb({
  name: 'raise-flag',
  summary: 'Point at something that is late, without reason, not kept or not right.',
  input: RaiseFlag,
  isCreating: true,
  answer: z.object({ id: z.uuid(), dueOn: z.string() }),
  budget: { times: 60, perSeconds: 3600 },
  async run(act, { subjectKind, subjectReference, reason, words }) {
    const { tx, place } = act
    const reference = await publicReference(tx, place.id, subjectKind, subjectReference)
    if (reference === null)
      throw new Refused({
        code: 'oversight_subject_unknown',
        params: { reference: subjectReference },
        path: ['subjectReference'],
      })
    const open = await tx
      .selectFrom('oversight_flag')
      .select('id')
      .where('place_id', '=', place.id)
      .where('subject_kind', '=', subjectKind)
      .where('subject_reference', '=', reference)
      .where('reason', '=', reason)
      .where('answered_at', 'is', null)
      .executeTakeFirst()
    if (open) throw new Refused({ code: 'oversight_flag_open' })
    const id = newId()
    const dueOn = addDays(dayIn(act.now, place.timeZone), place.servicePromiseDays)
    await tx
      .insertInto('oversight_flag')
      .values({
        place_id: place.id,
        id,
        raised_by: act.personId,
        raised_at: act.now,
        reason,
        subject_kind: subjectKind,
        subject_reference: reference,
        words,
        due_on: dueOn,
      })
      .execute()
    // What was seen stands in its row alone; the event says that something was.
    await act.record({
      subjectKind: 'oversight_flag',
      subjectId: id,
      isPublic: true,
      after: { reason, reference },
    })
    return { id, dueOn }
  },
})

/** The number as it is written, if everybody may read what it names. */
async function publicReference(
  tx: Tx,
  placeId: string,
  kind: OversightSubject,
  typed: string,
): Promise<string | null> {
  if (kind === 'idea') {
    const idea = await tx
      .selectFrom('idea')
      .select('reference')
      .where('place_id', '=', placeId)
      .where('reference', '=', typed.toUpperCase())
      .where(isPublicIdea())
      .executeTakeFirst()
    return idea?.reference ?? null
  }
  if (kind === 'proposal') {
    const proposal = await tx
      .selectFrom('proposal')
      .select(['reference', 'stage'])
      .where('place_id', '=', placeId)
      .where('reference', '=', typed.toUpperCase())
      .executeTakeFirst()
    return proposal && isPublicStage(proposal.stage) ? proposal.reference : null
  }
  const decision = await tx
    .selectFrom('decision')
    .select('number')
    .where('place_id', '=', placeId)
    .where('number', '=', typed)
    .where('state', '=', 'published')
    .executeTakeFirst()
  return decision?.number ?? null
}
