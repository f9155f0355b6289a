import type { PublicInterest } from '@hetu/domain/reviews/interest'
import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import type { Annotation, AnnotationReply } from '@hetu/domain/reviews/annotation'
import type { Review, ReviewLine } from '@hetu/domain/reviews/review'
import { publicPersons } from '../places/public-person.ts'
import { type ReviewRow, stateOf } from './find-review.ts'

type Db = Database['kysely'] | Tx

const instant = (at: Date | null) => at?.toISOString() ?? null

/** Turns rows into lines that say who reviews what, in which state; nothing of the content. */
export async function reviewLines(
  db: Db,
  placeId: string,
  rows: readonly ReviewRow[],
): Promise<ReviewLine[]> {
  if (rows.length === 0) return []
  const people = await publicPersons(
    db,
    placeId,
    rows.map((row) => row.expert_id),
  )
  const proposals = await db
    .selectFrom('proposal_version')
    .innerJoin('proposal', (join) =>
      join
        .onRef('proposal.place_id', '=', 'proposal_version.place_id')
        .onRef('proposal.id', '=', 'proposal_version.proposal_id'),
    )
    .select(['proposal.id', 'proposal.reference', 'proposal_version.version', 'proposal_version.title'])
    .where('proposal.place_id', '=', placeId)
    .where('proposal.id', 'in', [...new Set(rows.map((row) => row.proposal_id))])
    .execute()
  return rows.map((row) => {
    const proposal = proposals.find((known) => known.id === row.proposal_id && known.version === row.version)
    return {
      id: row.id,
      proposal: {
        reference: proposal?.reference ?? '',
        title: proposal?.title ?? { zh: '', en: '' },
      },
      version: row.version,
      discipline: row.discipline,
      expert: people.get(row.expert_id) as ReviewLine['expert'],
      state: stateOf(row),
      invitedAt: row.invited_at.toISOString(),
      dueAt: row.due_at.toISOString(),
      signedAt: instant(row.signed_at),
      releasedAt: instant(row.released_at),
    }
  })
}

export function publicInterest(row: ReviewRow): PublicInterest {
  const kept = row.interest
  return {
    declared: kept?.declared ?? null,
    found: kept?.found ?? [],
    declaredAt: instant(row.interest_declared_at),
    recusedAt: instant(row.recused_at),
  }
}

/** Whole reviews with their marks and replies; the caller has checked who may read them. */
export async function wholeReviews(db: Db, placeId: string, rows: readonly ReviewRow[]): Promise<Review[]> {
  const lines = await reviewLines(db, placeId, rows)
  const marks = await annotationsOf(
    db,
    placeId,
    rows.map((row) => row.id),
  )
  return rows.map((row, index) => ({
    ...(lines[index] as ReviewLine),
    interest: publicInterest(row),
    verdict: row.verdict,
    summary: row.summary,
    dissent: row.dissent,
    conditions: row.conditions ?? [],
    annotations: marks.get(row.id) ?? [],
  }))
}

async function annotationsOf(
  db: Db,
  placeId: string,
  reviewIds: readonly string[],
): Promise<Map<string, Annotation[]>> {
  const byReview = new Map<string, Annotation[]>()
  if (reviewIds.length === 0) return byReview
  const marks = await db
    .selectFrom('annotation')
    .select(['id', 'review_id', 'number', 'target', 'kind', 'weight', 'article', 'body', 'created_at'])
    .where('place_id', '=', placeId)
    .where('review_id', 'in', reviewIds)
    .orderBy('number')
    .execute()
  const replies =
    marks.length === 0
      ? []
      : await repliesTo(
          db,
          placeId,
          marks.map((mark) => mark.id),
        )
  for (const mark of marks) {
    byReview.set(mark.review_id, [
      ...(byReview.get(mark.review_id) ?? []),
      {
        id: mark.id,
        number: mark.number,
        target: mark.target,
        kind: mark.kind,
        weight: mark.weight,
        article: mark.article,
        body: mark.body,
        createdAt: mark.created_at.toISOString(),
        replies: replies
          .filter((reply) => reply.annotationId === mark.id)
          .map(({ id, author, outcome, words, changedVersion, changedElementId, createdAt }) => ({
            id,
            author,
            outcome,
            words,
            changedVersion,
            changedElementId,
            createdAt,
          })),
      },
    ])
  }
  return byReview
}

async function repliesTo(
  db: Db,
  placeId: string,
  annotationIds: readonly string[],
): Promise<(AnnotationReply & { annotationId: string })[]> {
  const rows = await db
    .selectFrom('annotation_reply')
    .selectAll()
    .where('place_id', '=', placeId)
    .where('annotation_id', 'in', annotationIds)
    .orderBy('created_at')
    .execute()
  const people = await publicPersons(
    db,
    placeId,
    rows.map((row) => row.author_id),
  )
  return rows.map((row) => ({
    annotationId: row.annotation_id,
    id: row.id,
    author: people.get(row.author_id) as AnnotationReply['author'],
    outcome: row.outcome,
    words: row.words,
    changedVersion: row.changed_version,
    changedElementId: row.changed_element_id,
    createdAt: row.created_at.toISOString(),
  }))
}
