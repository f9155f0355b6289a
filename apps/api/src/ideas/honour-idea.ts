import { OfIdea } from '@hetu/domain/ideas/idea'
import { isPublicIdea } from '@hetu/domain/ideas/may-read-idea'
import { Refused } from '@hetu/domain/refusal'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'
import { findIdeaToChange } from './find-idea.ts'
import { readable } from './idea-summary.ts'

/** A planner or the authority honours an excellent idea as a golden one (金点子; Shanghai rules Art. 16). */
export const honourIdea = defineVerb({
  name: 'honour-idea',
  summary: 'Honour an excellent idea as a golden one.',
  input: OfIdea,
  isCreating: false,
  answer: z.object({ isGolden: z.literal(true) }),
  async run(act, input) {
    const idea = await findIdeaToChange(act.tx, act.place.id, input.reference)
    if (!isPublicIdea(readable(idea))) throw new Refused({ code: 'not_found' })
    if (idea.golden_at !== null) throw new Refused({ code: 'already_honoured' })
    if (idea.author_id === act.personId) throw new Refused({ code: 'own_item' })
    await act.tx
      .updateTable('idea')
      .set({ golden_at: act.now })
      .where('place_id', '=', act.place.id)
      .where('id', '=', idea.id)
      .execute()
    await act.record({
      subjectKind: 'idea',
      subjectId: idea.id,
      isPublic: true,
      before: { isGolden: false },
      after: { isGolden: true },
    })
    return { isGolden: true }
  },
})
