import type { Database } from '@hetu/db/database'
import type { InputOutcome } from '@hetu/domain/decisions/outcome'
import { isPublicComment } from '../threads/comment-conditions.ts'
import { outcomeSteps } from './outcome-steps.ts'

/** How decisions answered the comments of a thread, oldest first; those not answered yet are left out. */
export async function commentOutcomes(
  db: Database['kysely'],
  placeId: string,
  threadId: string,
): Promise<InputOutcome[]> {
  const comments = await db
    .selectFrom('comment')
    .select(['id', 'words', 'language'])
    .where('place_id', '=', placeId)
    .where('thread_id', '=', threadId)
    .where(isPublicComment())
    .orderBy('created_at')
    .execute()
  const steps = await outcomeSteps(
    db,
    placeId,
    'comment',
    comments.map((comment) => comment.id),
  )
  return comments.flatMap(({ id, words, language }): InputOutcome[] => {
    const own = steps.get(id)
    return own ? [{ kind: 'comment', id, title: words, language, steps: own }] : []
  })
}
