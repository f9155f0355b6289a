import type { Database } from '@hetu/db/database'
import { isAmong } from '@hetu/db/sql'
import type { MyWords } from '@hetu/domain/decisions/outcome'
import { isPublicStage, type Stage } from '@hetu/domain/proposals/stage'
import { z } from 'zod'
import { defineRead } from '../server/read.ts'
import { MyWordsAnswer } from './decision-schemas.ts'
import { outcomeSteps } from './outcome-steps.ts'

/** Everything the reader said here and how far it has come, the newest first. */
export const listMyWords = defineRead({
  name: 'list-my-words',
  path: '/my-words',
  summary: 'What the reader said and what became of it',
  readers: ['resident'],
  query: z.object({}),
  answer: MyWordsAnswer,
  async run({ db, place, personId }): Promise<MyWords[]> {
    const ideas = await db
      .selectFrom('idea')
      .leftJoin('proxy_entry', (join) =>
        join.onRef('proxy_entry.place_id', '=', 'idea.place_id').onRef('proxy_entry.idea_id', '=', 'idea.id'),
      )
      .select([
        'idea.id',
        'idea.reference',
        'idea.title',
        'idea.language',
        'idea.created_at',
        'idea.hidden_at',
      ])
      .where('idea.place_id', '=', place.id)
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
    const ideaIds = ideas.map((idea) => idea.id)
    const ideaSteps = await outcomeSteps(db, place.id, 'idea', ideaIds)
    const commentSteps = await outcomeSteps(
      db,
      place.id,
      'comment',
      comments.map((comment) => comment.id),
    )
    const answers = await answersTo(db, place.id, ideaIds)
    const absorbed = await absorbedAmong(db, place.id, ideaIds)
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
            : last
              ? 'decided'
              : answers.has(idea.id)
                ? 'answered'
                : absorbed.has(idea.id)
                  ? 'absorbed'
                  : 'waiting',
          disposition: last?.disposition ?? (answers.get(idea.id) as MyWords['disposition']) ?? null,
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

/** The disposition of each idea's latest answer by the office. */
async function answersTo(
  db: Database['kysely'],
  placeId: string,
  ideaIds: readonly string[],
): Promise<Map<string, string>> {
  if (ideaIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('idea_answer')
    .select(['idea_id', 'disposition'])
    .where('place_id', '=', placeId)
    .where(isAmong('idea_id', ideaIds))
    .orderBy('created_at')
    .execute()
  return new Map(rows.map((row) => [row.idea_id, row.disposition]))
}

/** Those that a proposal took up; a draft is not told, not even to the writer of what it took up. */
async function absorbedAmong(
  db: Database['kysely'],
  placeId: string,
  ideaIds: readonly string[],
): Promise<Set<string>> {
  if (ideaIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('proposal_idea')
    .innerJoin('proposal', (join) =>
      join
        .onRef('proposal.place_id', '=', 'proposal_idea.place_id')
        .onRef('proposal.id', '=', 'proposal_idea.proposal_id'),
    )
    .select(['idea_id', 'stage'])
    .where('proposal_idea.place_id', '=', placeId)
    .where(isAmong('idea_id', ideaIds))
    .execute()
  return new Set(rows.filter(({ stage }) => isPublicStage(stage as Stage)).map((row) => row.idea_id))
}
