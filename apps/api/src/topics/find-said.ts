import { isAmong } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'
import { isPublicIdea } from '../ideas/idea-conditions.ts'
import { isPublicComment } from '../threads/comment-conditions.ts'

/** Ideas by their reference, comments on ideas by their id. */
interface Said {
  ideas: readonly string[]
  comments: readonly string[]
}

/** Something said, as the ledger of links knows it. */
export const inputOf = (row: { idea_id: string | null; comment_id: string | null }): string =>
  row.idea_id === null ? `comment:${row.comment_id}` : `idea:${row.idea_id}`

/** The ids of an input of the ledger. */
export function idsOf(input: string): { idea_id: string | null; comment_id: string | null } {
  const [kind, id = ''] = input.split(':')
  return kind === 'idea' ? { idea_id: id, comment_id: null } : { idea_id: null, comment_id: id }
}

/** What everybody may read of these, as inputs of the ledger; all of them or none. */
export async function findSaid(tx: Tx, placeId: string, { ideas, comments }: Said): Promise<string[]> {
  const foundIdeas = await tx
    .selectFrom('idea')
    .select(['id', 'reference'])
    .where('place_id', '=', placeId)
    .where(isAmong('reference', ideas, 'text'))
    .where(isPublicIdea())
    .execute()
  const foundComments = await tx
    .selectFrom('comment')
    .innerJoin('idea', (join) =>
      join.onRef('idea.place_id', '=', 'comment.place_id').onRef('idea.thread_id', '=', 'comment.thread_id'),
    )
    .select('comment.id')
    .where('comment.place_id', '=', placeId)
    .where(isAmong('comment.id', comments))
    .where(isPublicComment())
    .where(isPublicIdea())
    .execute()
  const byReference = new Map(foundIdeas.map(({ reference, id }) => [reference, id]))
  const known = new Set(foundComments.map(({ id }) => id))
  const missing = [
    ...ideas.filter((reference) => !byReference.has(reference)),
    ...comments.filter((id) => !known.has(id)),
  ]
  if (missing.length > 0)
    throw new Refused({
      code: 'topic_words_not_found',
      params: { count: missing.length, names: missing.join(' · ') },
      path: ['ideas'],
    })
  return [
    ...ideas.map((reference) => `idea:${byReference.get(reference)}`),
    ...comments.map((id) => `comment:${id}`),
  ]
}
