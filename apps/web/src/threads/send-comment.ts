import { ApiProblem } from '../shared/api-problem.ts'
import { answerOf, client, keyed } from '../shared/client.ts'
import type { SendingResult, SendingTerms } from '../shared/outbox.ts'
import type { CommentSending } from '../shared/sending.ts'

const thread = client.places[':place'].threads[':threadId']

/**
 * Sends a comment. If the server says that its key stands for other words, those arrived without an answer; what was
 * said stays as it was said, and its writer decides what becomes of the newer ones.
 */
export async function sendComment(
  { place, threadId, comment, locale }: CommentSending,
  { submissionKey, noteTry }: SendingTerms,
  onSaid?: (id: string) => void,
): Promise<SendingResult> {
  await noteTry(comment)
  try {
    const { id } = await answerOf(
      thread.comments.$post({ param: { place, threadId }, json: comment }, keyed(submissionKey, locale)),
    )
    onSaid?.(id)
    return { receipt: null }
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'key_reused') return { arrived: { reference: null } }
    throw error
  }
}
