import type { Tx } from '@hetu/db/transaction'
import { CorrectIdea } from '@hetu/domain/ideas/idea'
import { IdeaReceipt } from '@hetu/domain/ideas/idea-receipt'
import { mayCorrectIdea } from '@hetu/domain/ideas/may-correct-idea'
import { isPublicKind } from '@hetu/domain/ideas/may-read-idea'
import { refuseIf } from '@hetu/domain/refusal'
import { defineVerb, type PlaceAct } from '../server/verb.ts'
import { changeThread } from '../threads/open-thread.ts'
import { answerDueOn } from './answer-due-on.ts'
import { findIdeaToChange } from './find-idea.ts'
import { keepSearch } from './keep-search.ts'
import { locateIdea } from './locate-idea.ts'
import { visibleIdeas } from './visible-ideas.ts'
import { attachPhotos, contentOf } from './write-idea.ts'

/**
 * Whoever wrote an idea may put other words in their place while nobody else has done anything with it. What was said
 * before stays in the record; the reference and the day of the answer stay as they were told.
 */
export const correctIdea = defineVerb({
  name: 'correct-idea',
  summary: 'Correct your own idea while nobody has supported, answered, commented or taken it up.',
  input: CorrectIdea,
  isCreating: false,
  answer: IdeaReceipt,
  budget: { times: 30, perSeconds: 3600 },
  async run(act, { reference, ...said }) {
    const idea = await findIdeaToChange(act.tx, act.place.id, reference)
    const shown = await visibleIdeas(act.tx, act.place.id)
      .where('idea.id', '=', idea.id)
      .executeTakeFirstOrThrow()
    const isTakenUp =
      shown.dispositions !== null ||
      shown.proposal_stages !== null ||
      idea.golden_at !== null ||
      (shown.support_count ?? 0) + (shown.oppose_count ?? 0) + (shown.comment_count ?? 0) > 0 ||
      (await isFlagged(act.tx, act.place.id, idea.thread_id))
    // What was entered for somebody, or brought in from elsewhere, was said in other words.
    const isMine = idea.author_id === act.personId && idea.entered_by === null && shown.import_id === null
    refuseIf(mayCorrectIdea({ isMine, isHidden: idea.hidden_at !== null, isTakenUp }, act.actor))
    const location = await locateIdea(act.tx, act.place.id, said)
    const content = contentOf(said, location)
    await act.tx
      .updateTable('idea')
      .set({ ...content, translation: null })
      .where('place_id', '=', act.place.id)
      .where('id', '=', idea.id)
      .execute()
    await keepSearch(act.tx, act.place.id, [idea.id])
    await replacePhotos(act, idea.id, said.photoIds)
    const isPublic = isPublicKind(said.kind)
    const wasPublic = isPublicKind(idea.kind)
    if (isPublic !== wasPublic) await changeThread(act.tx, act.place.id, idea.thread_id, { isPublic })
    await act.record({
      subjectKind: 'idea',
      subjectId: idea.id,
      isPublic: isPublic && wasPublic,
      before: { kind: shown.kind, category: shown.category, title: shown.title, words: shown.words },
      after: { kind: said.kind, category: said.category, title: said.title, words: said.words },
    })
    return {
      id: idea.id,
      reference: idea.reference,
      threadId: idea.thread_id,
      state: content.state,
      isOutside: location.isOutside,
      isPublic,
      placeName: location.placeName,
      answerDueOn:
        shown.answer_due_on ??
        answerDueOn(shown.created_at, act.place.timeZone, act.place.servicePromiseDays),
    }
  },
})

async function isFlagged(tx: Tx, placeId: string, threadId: string): Promise<boolean> {
  const flag = await tx
    .selectFrom('flag')
    .select('id')
    .where('place_id', '=', placeId)
    .where('thread_id', '=', threadId)
    .limit(1)
    .executeTakeFirst()
  return flag !== undefined
}

async function replacePhotos(act: PlaceAct, ideaId: string, photoIds: readonly string[]): Promise<void> {
  await act.tx
    .updateTable('idea_photo')
    .set({ idea_id: null })
    .where('place_id', '=', act.place.id)
    .where('idea_id', '=', ideaId)
    .execute()
  await attachPhotos(act, ideaId, photoIds)
}
