import type { Database } from '@hetu/db/database'
import { isAmong } from '@hetu/db/sql'
import type { DecisionDocument } from '@hetu/domain/decisions/decision-document'
import type { IdeaOutcome, InputOutcome, MyWords, OutcomeStep } from '@hetu/domain/decisions/outcome'
import { isPublicIdea } from '@hetu/domain/ideas/may-read-idea'
import type { LocalText } from '@hetu/domain/language'
import type { Actor } from '@hetu/domain/people/actor'
import { isPublicStage, type Stage } from '@hetu/domain/proposals/stage'
import { Refused } from '@hetu/domain/refusal'
import { findVisibleProposal } from '../proposals/find-proposal.ts'
import { isPublicComment } from '../threads/comment-conditions.ts'
import type { PlaceContext } from '../server/place-context.ts'

type Db = Database['kysely']

/** How published decisions answered these inputs, oldest first; read from what was published, not from drafts. */
async function stepsOf(
  db: Db,
  placeId: string,
  kind: 'idea' | 'comment',
  ids: readonly string[],
): Promise<Map<string, OutcomeStep[]>> {
  const steps = new Map<string, OutcomeStep[]>()
  if (ids.length === 0) return steps
  const rows = await db
    .selectFrom('opinion')
    .innerJoin('opinion_group', (join) =>
      join
        .onRef('opinion_group.place_id', '=', 'opinion.place_id')
        .onRef('opinion_group.id', '=', 'opinion.group_id'),
    )
    .innerJoin('decision', (join) =>
      join
        .onRef('decision.place_id', '=', 'opinion_group.place_id')
        .onRef('decision.id', '=', 'opinion_group.decision_id'),
    )
    .select(['opinion.input_id', 'opinion.group_id', 'decision.document'])
    .where('opinion.place_id', '=', placeId)
    .where('opinion.input_kind', '=', kind)
    .where(isAmong('opinion.input_id', ids))
    .where('decision.state', '=', 'published')
    .orderBy('decision.published_at')
    .orderBy('opinion_group.position')
    .execute()
  for (const row of rows) {
    const document = row.document as DecisionDocument
    const group = document.groups.find(({ id }) => id === row.group_id)
    if (!group?.disposition || !group.reason) continue
    steps.set(row.input_id, [
      ...(steps.get(row.input_id) ?? []),
      {
        group: group.title,
        disposition: group.disposition,
        reason: group.reason,
        change: group.change,
        followUp: group.followUp,
        decision: {
          number: document.number,
          title: document.content.title,
          publishedAt: document.publishedAt,
        },
        proposal: { reference: document.proposal.reference, title: document.proposal.title },
      },
    ])
  }
  return steps
}

/** What became of an idea and of the words under it: group, answer, reason, change, who sees to it, decision. */
export async function readIdeaOutcome(db: Db, place: PlaceContext, reference: string): Promise<IdeaOutcome> {
  const idea = await db
    .selectFrom('idea')
    .select(['id', 'thread_id', 'title', 'language', 'hidden_at', 'kind'])
    .where('place_id', '=', place.id)
    .where('reference', '=', reference)
    .executeTakeFirst()
  if (!idea || !isPublicIdea({ kind: idea.kind, isHidden: idea.hidden_at !== null }))
    throw new Refused({ code: 'not_found' })
  const comments = await db
    .selectFrom('comment')
    .select(['id', 'words', 'language'])
    .where('place_id', '=', place.id)
    .where('thread_id', '=', idea.thread_id)
    .where(isPublicComment())
    .orderBy('created_at')
    .execute()
  const ideaSteps = await stepsOf(db, place.id, 'idea', [idea.id])
  const commentSteps = await stepsOf(
    db,
    place.id,
    'comment',
    comments.map((comment) => comment.id),
  )
  const links = await db
    .selectFrom('proposal_idea')
    .innerJoin('proposal', (join) =>
      join
        .onRef('proposal.place_id', '=', 'proposal_idea.place_id')
        .onRef('proposal.id', '=', 'proposal_idea.proposal_id'),
    )
    .select(['proposal.reference', 'proposal.title', 'proposal.stage'])
    .where('proposal_idea.place_id', '=', place.id)
    .where('proposal_idea.idea_id', '=', idea.id)
    .execute()
  const steps = ideaSteps.get(idea.id) ?? []
  return {
    idea: { kind: 'idea', id: idea.id, title: idea.title, language: idea.language, steps },
    comments: comments.flatMap((comment): InputOutcome[] => {
      const own = commentSteps.get(comment.id)
      return own
        ? [{ kind: 'comment', id: comment.id, title: comment.words, language: comment.language, steps: own }]
        : []
    }),
    pending: links
      .filter((link) => isPublicStage(link.stage as Stage))
      .filter((link) => !steps.some((step) => step.proposal.reference === link.reference))
      .map((link) => ({ reference: link.reference, title: link.title as LocalText, stage: link.stage })),
  }
}

/** How decisions answered the comments on a proposal; those not answered yet are left out. */
export async function listCommentOutcomes(
  db: Db,
  place: PlaceContext,
  actor: Actor,
  reference: string,
): Promise<InputOutcome[]> {
  const proposal = await findVisibleProposal(db, place.id, actor, reference)
  const comments = await db
    .selectFrom('comment')
    .select(['id', 'words', 'language'])
    .where('place_id', '=', place.id)
    .where('thread_id', '=', proposal.thread_id)
    .where(isPublicComment())
    .execute()
  const steps = await stepsOf(
    db,
    place.id,
    'comment',
    comments.map((comment) => comment.id),
  )
  return comments.flatMap((comment): InputOutcome[] => {
    const own = steps.get(comment.id)
    return own
      ? [{ kind: 'comment', id: comment.id, title: comment.words, language: comment.language, steps: own }]
      : []
  })
}

/** Everything the reader said here and how far it has come, the newest first. */
export async function listMyWords(db: Db, place: PlaceContext, actor: Actor): Promise<MyWords[]> {
  if (actor.personId === null) throw new Refused({ code: 'not_signed_in' })
  const me = actor.personId
  const ideas = await db
    .selectFrom('idea')
    .leftJoin('proxy_entry', (join) =>
      join.onRef('proxy_entry.place_id', '=', 'idea.place_id').onRef('proxy_entry.idea_id', '=', 'idea.id'),
    )
    .select(['idea.id', 'idea.reference', 'idea.title', 'idea.language', 'idea.created_at', 'idea.hidden_at'])
    .where('idea.place_id', '=', place.id)
    .where((at) => at.or([at('idea.author_id', '=', me), at('proxy_entry.claimed_by', '=', me)]))
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
    .where('comment.author_id', '=', me)
    .execute()
  const ideaIds = ideas.map((idea) => idea.id)
  const ideaSteps = await stepsOf(db, place.id, 'idea', ideaIds)
  const commentSteps = await stepsOf(
    db,
    place.id,
    'comment',
    comments.map((comment) => comment.id),
  )
  const answers = await rowsOfIdeas(db, 'idea_answer', place.id, ideaIds)
  const absorbed = await rowsOfIdeas(db, 'proposal_idea', place.id, ideaIds)
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
}

/** For each idea that has a row, the disposition of its latest answer (or null for a link). */
async function rowsOfIdeas(
  db: Db,
  table: 'idea_answer' | 'proposal_idea',
  placeId: string,
  ideaIds: readonly string[],
): Promise<Map<string, string | null>> {
  if (ideaIds.length === 0) return new Map()
  if (table === 'proposal_idea') {
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
    // Of a draft not even the writer of what it took up is told.
    return new Map(
      rows.filter(({ stage }) => isPublicStage(stage as Stage)).map((row) => [row.idea_id, null]),
    )
  }
  const rows = await db
    .selectFrom('idea_answer')
    .select(['idea_id', 'disposition'])
    .where('place_id', '=', placeId)
    .where(isAmong('idea_id', ideaIds))
    .orderBy('created_at')
    .execute()
  return new Map(rows.map((row) => [row.idea_id, row.disposition]))
}
