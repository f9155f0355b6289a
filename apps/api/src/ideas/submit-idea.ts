import { IdeaReceipt } from '@hetu/domain/ideas/idea-receipt'
import { SubmitIdea } from '@hetu/domain/ideas/idea'
import { defineVerb } from '../server/verb.ts'
import { writeIdea } from './write-idea.ts'

/**
 * Whoever is signed in may say something about a spot; it gets a reference and a day by which it is answered.
 * A report of wrongdoing is never public (Regulation on Letters and Visits 信访工作条例 Art. 30).
 */
export const submitIdea = defineVerb({
  name: 'submit-idea',
  summary: 'Say something about a spot: a suggestion, request, complaint, enquiry or report.',
  input: SubmitIdea,
  isCreating: true,
  answer: IdeaReceipt,
  budget: { times: 30, perSeconds: 3600 },
  run: (act, input) => writeIdea(act, input, { authorId: act.personId, enteredBy: null, channel: 'online' }),
})
