import { AskAuthor } from '@hetu/domain/ideas/idea-question'
import { mayAskAuthor } from '@hetu/domain/ideas/may-ask-author'
import { isPublicKind } from '@hetu/domain/ideas/may-read-idea'
import { languageOf } from '@hetu/domain/language'
import { refuseIf } from '@hetu/domain/refusal'
import { z } from 'zod'
import { newId } from '../server/new-id.ts'
import { defineVerb } from '../server/verb.ts'
import { isOwn } from '../threads/hideable.ts'
import { findIdeaToChange } from './find-idea.ts'
import { questionSubject } from './question-conditions.ts'

/** A planner or case handler asks whoever wrote an idea something, privately (私下询问). */
export const askAuthor = defineVerb({
  name: 'ask-author',
  summary: 'Ask whoever wrote an idea something, privately.',
  input: AskAuthor,
  isCreating: true,
  answer: z.object({ id: z.uuid() }),
  budget: { times: 120, perSeconds: 3600 },
  async run(act, { reference, words }) {
    const idea = await findIdeaToChange(act.tx, act.place.id, reference)
    const asked = {
      isPublic: isPublicKind(idea.kind),
      isOwn: isOwn(idea, act.actor),
      imported: idea.import_id === null ? null : {},
    }
    refuseIf(mayAskAuthor(asked, act.actor))
    const id = newId()
    await act.tx
      .insertInto('idea_question')
      .values({
        place_id: act.place.id,
        id,
        idea_id: idea.id,
        asked_by: act.personId,
        asked_at: act.now,
        words,
        language: languageOf(words),
      })
      .execute()
    // What is asked stands in its row alone: events are read by more people than questions are.
    await act.record({ ...questionSubject(idea, id), isPublic: false, after: { questionId: id } })
    return { id }
  },
})
