import { mayHonourIdea } from '@hetu/domain/ideas/may-honour-idea'
import { OfIdea } from '@hetu/domain/ideas/idea'
import { isPublicKind } from '@hetu/domain/ideas/may-read-idea'
import { refuseIf } from '@hetu/domain/refusal'
import { z } from 'zod'
import { defineVerb } from '../server/verb.ts'
import { findIdeaToChange } from './find-idea.ts'

/** A planner or the authority honours an excellent idea as a golden one (金点子; Shanghai rules Art. 16). */
export const honourIdea = defineVerb({
  name: 'honour-idea',
  summary: 'Honour an excellent idea as a golden one.',
  input: OfIdea,
  isCreating: false,
  answer: z.object({ isGolden: z.literal(true) }),
  async run(act, input) {
    const idea = await findIdeaToChange(act.tx, act.place.id, input.reference)
    const honourable = {
      isPublic: isPublicKind(idea.kind),
      isHidden: idea.hidden_at !== null,
      isGolden: idea.golden_at !== null,
      isMine: idea.author_id === act.personId,
    }
    refuseIf(mayHonourIdea(honourable, act.actor))
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
