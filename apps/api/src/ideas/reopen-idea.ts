import { isPublicKind } from '@hetu/domain/ideas/may-read-idea'
import { newId } from '../server/new-id.ts'
import { recordEvent } from '../server/record-event.ts'
import type { PlaceAct } from '../server/verb.ts'
import { answerDueOn } from './answer-due-on.ts'
import type { FoundIdea } from './find-idea.ts'

/**
 * An answered idea waits again, with a new promise and everything that was answered before; those who handled it do not
 * answer it again. The event names nobody: who said that it was not solved stays with whoever said it.
 */
export async function reopenIdea(
  { tx, place, now }: PlaceAct,
  idea: FoundIdea,
  handlers: readonly string[],
): Promise<void> {
  const dueOn = answerDueOn(now, place.timeZone, place.servicePromiseDays)
  await tx
    .updateTable('idea')
    .set({ state: 'reopened', answer_due_on: dueOn })
    .where('place_id', '=', place.id)
    .where('id', '=', idea.id)
    .execute()
  await tx
    .insertInto('idea_reopening')
    .values({
      place_id: place.id,
      id: newId(),
      idea_id: idea.id,
      reopened_at: now,
      was_due_on: idea.answer_due_on,
    })
    .execute()
  for (const person_id of handlers) {
    await tx
      .insertInto('idea_past_handler')
      .values({ place_id: place.id, idea_id: idea.id, person_id })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  await recordEvent(tx, {
    placeId: place.id,
    at: now,
    actorId: null,
    verb: 'give-verdict',
    subjectKind: 'idea',
    subjectId: idea.id,
    isPublic: isPublicKind(idea.kind),
    before: { state: idea.state },
    after: { state: 'reopened', answerDueOn: dueOn },
  })
}
