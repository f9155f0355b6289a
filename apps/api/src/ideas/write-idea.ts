import type { IdeaReceipt } from '@hetu/domain/ideas/idea-receipt'
import { geometry, json } from '@hetu/db/sql'
import type { IdeaState, SubmitIdea } from '@hetu/domain/ideas/idea'
import { isPublicKind } from '@hetu/domain/ideas/may-read-idea'
import { languageOf } from '@hetu/domain/language'
import { Refused } from '@hetu/domain/refusal'
import type { Channel } from '@hetu/domain/channel'
import { newId } from '../server/new-id.ts'
import type { PlaceAct } from '../server/verb.ts'
import { followThread } from '../threads/follow-thread.ts'
import { openThread } from '../threads/open-thread.ts'
import { answerDueOn } from './answer-due-on.ts'
import { keepSearch } from './keep-search.ts'
import { type IdeaLocation, locateIdea } from './locate-idea.ts'
import { nextNumber } from '../server/next-number.ts'

interface Voice {
  authorId: string
  enteredBy: string | null
  channel: Channel
}

/** Writes an idea with its thread and photos; what both ways of submitting have in common. */
export async function writeIdea(act: PlaceAct, said: SubmitIdea, voice: Voice): Promise<IdeaReceipt> {
  const location = await locateIdea(act.tx, act.place.id, said)
  const isPublic = isPublicKind(said.kind)
  const number = await nextNumber(act.tx, act.place.id, 'idea')
  const reference = `${act.place.referencePrefix}-${String(number).padStart(4, '0')}`
  const threadId = await openThread(act.tx, {
    placeId: act.place.id,
    subjectKind: 'idea',
    subjectReference: reference,
    isPublic,
    at: act.now,
  })
  const id = newId()
  const content = contentOf(said, location)
  const dueOn = answerDueOn(act.now, act.place.timeZone, act.place.servicePromiseDays)
  await act.tx
    .insertInto('idea')
    .values({
      place_id: act.place.id,
      id,
      reference,
      thread_id: threadId,
      author_id: voice.authorId,
      entered_by: voice.enteredBy,
      channel: voice.channel,
      ...content,
      answer_due_on: dueOn,
      created_at: act.now,
    })
    .execute()
  await keepSearch(act.tx, act.place.id, [id])
  await attachPhotos(act, id, said.photoIds)
  // Whoever says something hears what becomes of it, unless they say otherwise.
  await followThread(act.tx, act.place.id, threadId, voice.authorId, act.now)
  await act.record({
    subjectKind: 'idea',
    subjectId: id,
    isPublic,
    after: {
      reference,
      kind: said.kind,
      category: said.category,
      channel: voice.channel,
      state: content.state,
    },
  })
  return {
    id,
    reference,
    threadId,
    state: content.state,
    isOutside: location.isOutside,
    isPublic,
    placeName: location.placeName,
    answerDueOn: dueOn,
  }
}

const stateAt = ({ isOutside }: IdeaLocation): IdeaState => (isOutside ? 'transferred' : 'registered')

/** What is said, and where, as the table holds it. */
export function contentOf(said: SubmitIdea, location: IdeaLocation) {
  return {
    kind: said.kind,
    category: said.category,
    title: said.title,
    words: said.words,
    language: languageOf(said.words),
    position: geometry({ type: 'Point', coordinates: location.position }),
    shown_position: geometry({ type: 'Point', coordinates: location.shownPosition }),
    shape: location.shape && geometry(location.shape),
    place_name: json(location.placeName),
    grid_cell_id: location.gridCellId,
    is_outside: location.isOutside,
    state: stateAt(location),
  }
}

/** Photos go with an idea once, and only by whoever uploaded them. */
export async function attachPhotos(
  act: PlaceAct,
  ideaId: string,
  photoIds: readonly string[],
): Promise<void> {
  for (const [position, photoId] of [...new Set(photoIds)].entries()) {
    const { numUpdatedRows } = await act.tx
      .updateTable('idea_photo')
      .set({ idea_id: ideaId, position })
      .where('place_id', '=', act.place.id)
      .where('id', '=', photoId)
      .where('uploaded_by', '=', act.personId)
      .where('idea_id', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) throw new Refused({ code: 'not_found', path: ['photoIds', position] })
  }
}
