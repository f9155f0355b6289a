import { AllMyWords, type MyWords } from '@hetu/domain/decisions/my-words'
import { z } from 'zod'
import { isAnswered } from '../ideas/idea-summary.ts'
import { visibleIdeas } from '../ideas/visible-ideas.ts'
import { defineRead } from '../server/read.ts'
import { outcomeSteps } from './outcome-steps.ts'

/** Everything the reader said here and how far it has come, the newest first. */
export const listMyWords = defineRead({
  name: 'list-my-words',
  path: '/my-words',
  summary: 'What the reader said and what became of it',
  readers: ['resident'],
  query: z.object({}),
  answer: AllMyWords,
  async run({ db, place, personId }): Promise<MyWords[]> {
    const ideas = await visibleIdeas(db, place.id)
      .where((at) =>
        at.or([at('idea.author_id', '=', personId), at('proxy_entry.claimed_by', '=', personId)]),
      )
      .execute()
    const comments = await db
      .selectFrom('comment')
      .innerJoin('thread', (join) =>
        join.onRef('thread.place_id', '=', 'comment.place_id').onRef('thread.id', '=', 'comment.thread_id'),
      )
      .select([
        'comment.id',
        'comment.words',
        'comment.language',
        'comment.created_at',
        'comment.hidden_at',
        'thread.subject_kind',
        'thread.subject_reference',
      ])
      .where('comment.place_id', '=', place.id)
      .where('comment.author_id', '=', personId)
      .execute()
    const ideaSteps = await outcomeSteps(
      db,
      place.id,
      'idea',
      ideas.map((idea) => idea.id),
    )
    const commentSteps = await outcomeSteps(
      db,
      place.id,
      'comment',
      comments.map((comment) => comment.id),
    )
    const words: MyWords[] = [
      ...ideas.map((idea): MyWords => {
        const last = ideaSteps.get(idea.id)?.at(-1)
        return {
          kind: 'idea',
          id: idea.id,
          ideaReference: idea.reference,
          proposalReference: null,
          title: idea.title,
          language: idea.language,
          at: idea.created_at.toISOString(),
          state: idea.hidden_at
            ? 'hidden'
            : idea.state === 'reopened'
              ? 'reopened'
              : last
                ? 'decided'
                : isAnswered(idea)
                  ? 'answered'
                  : idea.proposal_stages !== null
                    ? 'absorbed'
                    : 'waiting',
          disposition: last?.disposition ?? idea.last_disposition,
          decisionNumber: last?.decision.number ?? null,
        }
      }),
      ...comments.map((comment): MyWords => {
        const last = commentSteps.get(comment.id)?.at(-1)
        return {
          kind: 'comment',
          id: comment.id,
          ideaReference: comment.subject_kind === 'idea' ? comment.subject_reference : null,
          proposalReference: comment.subject_kind === 'proposal' ? comment.subject_reference : null,
          title: comment.words,
          language: comment.language,
          at: comment.created_at.toISOString(),
          state: comment.hidden_at ? 'hidden' : last ? 'decided' : 'waiting',
          disposition: last?.disposition ?? null,
          decisionNumber: last?.decision.number ?? null,
        }
      }),
    ]
    return words.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  },
})
