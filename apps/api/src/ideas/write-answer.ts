import { json } from '@hetu/db/sql'
import type { AnswerWords } from '@hetu/domain/ideas/idea'
import { isPublicKind } from '@hetu/domain/ideas/may-read-idea'
import type { z } from 'zod'
import { newId } from '../server/new-id.ts'
import type { PlaceAct } from '../server/verb.ts'
import type { FoundIdea } from './find-idea.ts'

/** Writes an official answer to an idea, with the idea's new state and the event. Answers its id. */
export async function writeAnswer(
  act: PlaceAct,
  idea: FoundIdea,
  answer: z.output<typeof AnswerWords>,
): Promise<string> {
  const id = newId()
  await act.tx
    .insertInto('idea_answer')
    .values({
      place_id: act.place.id,
      id,
      idea_id: idea.id,
      answered_by: act.personId,
      disposition: answer.disposition,
      reason: json(answer.reason),
      referred_to: answer.referredTo === null ? null : json(answer.referredTo),
      created_at: act.now,
    })
    .execute()
  await act.tx
    .updateTable('idea')
    .set({ state: answer.disposition === 'out_of_competence' ? 'transferred' : 'answered' })
    .where('place_id', '=', act.place.id)
    .where('id', '=', idea.id)
    .execute()
  await act.record({
    subjectKind: 'idea',
    subjectId: idea.id,
    isPublic: isPublicKind(idea.kind),
    before: { state: idea.state },
    after: { answerId: id, disposition: answer.disposition },
  })
  return id
}
