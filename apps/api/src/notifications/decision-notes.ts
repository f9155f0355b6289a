import { isAmong } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { DecisionDocument } from '@hetu/domain/decisions/decision-document'
import type { NotificationParams } from '@hetu/domain/notifications/notification'
import type { Note, PlacedEvent } from './note.ts'

type Answer = NonNullable<NotificationParams['answers']>[number]

/**
 * Everybody whose words a decision answers: authors of ideas and comments, experts, whoever claimed an entry
 * made for them, and supporters of the ideas. One note a person, with each of their own words and its answer.
 */
export async function decisionNotes(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  const row = await tx
    .selectFrom('decision')
    .select('document')
    .where('place_id', '=', event.place_id)
    .where('id', '=', event.subject_id)
    .executeTakeFirst()
  if (!row?.document) return []
  const document = row.document
  const answersOf = new Map<string, Answer[]>()
  const tell = (personId: string | null, answer: Answer) => {
    if (personId) answersOf.set(personId, [...(answersOf.get(personId) ?? []), answer])
  }
  const voices = await voicesOf(tx, event.place_id, document)
  for (const group of document.groups) {
    for (const input of group.inputs) {
      if (!group.disposition || !group.reason) continue
      const voice = voices.get(input.id)
      const answer = {
        title: input.title.zh,
        ideaReference: voice?.ideaReference ?? null,
        disposition: group.disposition,
        reason: group.reason,
      }
      for (const author of new Set(voice?.authors ?? [])) tell(author, { ...answer, isOwn: true })
      for (const supporter of voice?.supporters ?? []) {
        if (!voice?.authors.includes(supporter)) tell(supporter, { ...answer, isOwn: false })
      }
    }
  }
  return [...answersOf].map(([personId, answers]) => ({
    personId,
    kind: 'decision_published',
    params: {
      decisionNumber: document.number,
      proposalReference: document.proposal.reference,
      title: document.content.title,
      // One's own words first; a long list of supported ideas is cut, the decision has them all.
      answers: answers.toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn)).slice(0, 20),
    },
  }))
}

interface Voice {
  authors: string[]
  supporters: string[]
  ideaReference: string | null
}

async function voicesOf(tx: Tx, placeId: string, document: DecisionDocument): Promise<Map<string, Voice>> {
  const voices = new Map<string, Voice>()
  const idsOf = (kind: string) => [
    ...new Set(
      document.groups.flatMap((group) =>
        group.inputs.filter((input) => input.kind === kind).map(({ id }) => id),
      ),
    ),
  ]
  const ideaIds = idsOf('idea')
  const ideas =
    ideaIds.length === 0
      ? []
      : await tx
          .selectFrom('idea')
          .leftJoin('proxy_entry', (join) =>
            join
              .onRef('proxy_entry.place_id', '=', 'idea.place_id')
              .onRef('proxy_entry.idea_id', '=', 'idea.id'),
          )
          .select(['idea.id', 'idea.reference', 'idea.author_id', 'idea.thread_id', 'proxy_entry.claimed_by'])
          .where('idea.place_id', '=', placeId)
          .where(isAmong('idea.id', ideaIds))
          .execute()
  const supports =
    ideas.length === 0
      ? []
      : await tx
          .selectFrom('support')
          .select(['thread_id', 'person_id'])
          .where('place_id', '=', placeId)
          .where(
            isAmong(
              'thread_id',
              ideas.map((idea) => idea.thread_id),
            ),
          )
          .where('stance', '=', 'support')
          .execute()
  for (const idea of ideas) {
    voices.set(idea.id, {
      authors: idea.claimed_by ? [idea.author_id, idea.claimed_by] : [idea.author_id],
      supporters: supports.filter((row) => row.thread_id === idea.thread_id).map((row) => row.person_id),
      ideaReference: idea.reference,
    })
  }
  const commentIds = idsOf('comment')
  if (commentIds.length > 0) {
    const comments = await tx
      .selectFrom('comment')
      .innerJoin('thread', (join) =>
        join.onRef('thread.place_id', '=', 'comment.place_id').onRef('thread.id', '=', 'comment.thread_id'),
      )
      .select(['comment.id', 'comment.author_id', 'thread.subject_kind', 'thread.subject_reference'])
      .where('comment.place_id', '=', placeId)
      .where(isAmong('comment.id', commentIds))
      .execute()
    for (const row of comments) {
      const ideaReference = row.subject_kind === 'idea' ? row.subject_reference : null
      voices.set(row.id, { authors: [row.author_id], supporters: [], ideaReference })
    }
  }
  const markIds = idsOf('annotation')
  if (markIds.length > 0) {
    const marks = await tx
      .selectFrom('annotation')
      .innerJoin('review', (join) =>
        join
          .onRef('review.place_id', '=', 'annotation.place_id')
          .onRef('review.id', '=', 'annotation.review_id'),
      )
      .select(['annotation.id', 'review.expert_id'])
      .where('annotation.place_id', '=', placeId)
      .where(isAmong('annotation.id', markIds))
      .execute()
    for (const row of marks)
      voices.set(row.id, { authors: [row.expert_id], supporters: [], ideaReference: null })
  }
  return voices
}
