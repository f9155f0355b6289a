import type { Tx } from '@hetu/db/transaction'
import { isTold, type VerbTold } from '@hetu/domain/notifications/verbs-told'
import type { LocalText } from '@hetu/domain/language'
import type { NotificationKind, NotificationParams } from '@hetu/domain/notifications/notification'
import { isPublicStage, type Stage } from '@hetu/domain/proposals/stage'
import { checkedRelationNotes, enteredBallotNotes, entryNotes, relationNotes } from './entry-notes.ts'
import { answeredFlagNotes, raisedNotes } from './flag-notes.ts'
import { answeredIdeaNotes, ideaNotes, reopenedNotes } from './idea-notes.ts'
import { withNeighbours } from './neighbours-of.ts'
import type { Note, PlacedEvent } from './note.ts'
import { answeredNotes, askedNotes } from './question-notes.ts'
import { pollNotes, proposalNotes, publishedNotes } from './proposal-notes.ts'
import { returnedNotes, submittedNotes } from './open-decision-notes.ts'

type Noter = (tx: Tx, event: PlacedEvent) => Promise<Note[]>

const noters: Record<VerbTold, Noter> = {
  'raise-flag': raisedNotes,
  'answer-flag': answeredFlagNotes,
  'publish-decision': publishedNotes,
  'publish-notice': (tx, event) => proposalNotes(tx, event, event.subject_id, 'followed_notice'),
  'open-poll': pollNotes,
  'submit-idea-on-behalf': enteredIdeaNotes,
  'cast-ballot-on-behalf': enteredBallotNotes,
  'verify-relation': (tx, event) => relationNotes(tx, event, 'relation_noted'),
  'check-relation': checkedRelationNotes,
  'answer-idea': answeredIdeaNotes,
  'answer-ideas': answeredIdeaNotes,
  'ask-author': askedNotes,
  'answer-question': answeredNotes,
  'give-verdict': reopenedNotes,
  'hide-idea': (tx, event) => ideaNotes(tx, event, 'idea_hidden'),
  'honour-idea': (tx, event) => ideaNotes(tx, event, 'idea_honoured'),
  'hide-comment': hiddenCommentNotes,
  'restore-idea': restoredIdeaNotes,
  'restore-comment': restoredCommentNotes,
  'write-comment': commentNotes,
  'link-idea': linkNotes,
  'unlink-idea': leftNotes,
  'advance-stage': openedNotes,
  'call-hearing': hearingNotes,
  'invite-review': (tx, event) => reviewNotes(tx, event, 'review_invited'),
  'release-review': (tx, event) => reviewNotes(tx, event, 'review_released'),
  'submit-decision': submittedNotes,
  'return-decision': returnedNotes,
}

/** Whom an event concerns; events of other verbs concern nobody in person. */
export async function notesFor(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  return isTold(event.verb) ? noters[event.verb](tx, event) : []
}

async function enteredIdeaNotes(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  const told = await ideaNotes(tx, event, 'idea_entered')
  const notes = await Promise.all(
    told.map(({ personId, params }) => entryNotes(tx, event, 'idea_entered', personId, params)),
  )
  return notes.flat()
}

async function commentOf(tx: Tx, event: PlacedEvent) {
  const told = (event.after as { commentId?: string } | null)?.commentId
  return tx
    .selectFrom('comment')
    .innerJoin('thread', (join) =>
      join.onRef('thread.place_id', '=', 'comment.place_id').onRef('thread.id', '=', 'comment.thread_id'),
    )
    .select([
      'comment.author_id',
      'comment.entered_by',
      'comment.parent_id',
      'comment.words',
      'comment.hidden_reason',
      'thread.id as thread_id',
      'thread.subject_kind',
      'thread.subject_reference',
    ])
    .where('comment.place_id', '=', event.place_id)
    .where(
      'comment.id',
      '=',
      event.subject_kind === 'comment' ? event.subject_id : (told ?? event.subject_id),
    )
    .executeTakeFirst()
}

async function hiddenCommentNotes(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  const comment = await commentOf(tx, event)
  if (!comment) return []
  const params = { words: comment.words, reason: comment.hidden_reason ?? '', ...subjectOf(comment) }
  return [{ personId: comment.author_id, kind: 'comment_hidden', params }]
}

interface Restoring {
  reason: string
  hiddenBy: string | null
}

/** Whoever hid it learns that somebody saw it otherwise, and why. */
const alsoTo = (hider: string | null, by: string | null, notes: Note[]): Note[] => {
  const [first] = notes
  if (!first || hider === null || hider === by || notes.some(({ personId }) => personId === hider))
    return notes
  return [...notes, { ...first, personId: hider }]
}

async function restoredIdeaNotes(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  const { reason, hiddenBy } = event.after as Restoring
  const notes = await ideaNotes(tx, event, 'idea_restored')
  const told = notes.map((note) => ({ ...note, params: { ...note.params, reason } }))
  return alsoTo(hiddenBy, event.actor_id, told)
}

async function restoredCommentNotes(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  const { reason, hiddenBy } = event.after as Restoring
  const comment = await commentOf(tx, event)
  if (!comment) return []
  const params = { words: comment.words, reason, ...subjectOf(comment) }
  const author: Note = { personId: comment.author_id, kind: 'comment_restored', params }
  return alsoTo(hiddenBy, event.actor_id, [author])
}

const subjectOf = (comment: { subject_kind: string; subject_reference: string }): NotificationParams =>
  comment.subject_kind === 'idea'
    ? { ideaReference: comment.subject_reference }
    : { proposalReference: comment.subject_reference }

/** The author of the words replied to, and of the idea under which they stand; whoever is both, once; and for whom they were entered. */
async function commentNotes(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  const comment = await commentOf(tx, event)
  if (!comment) return []
  const params = { words: comment.words, ...subjectOf(comment) }
  const parent = comment.parent_id
    ? await tx
        .selectFrom('comment')
        .select('author_id')
        .where('place_id', '=', event.place_id)
        .where('id', '=', comment.parent_id)
        .executeTakeFirst()
    : undefined
  const idea = await tx
    .selectFrom('idea')
    .select('author_id')
    .where('place_id', '=', event.place_id)
    .where('thread_id', '=', comment.thread_id)
    .executeTakeFirst()
  const notes: Note[] = parent ? [{ personId: parent.author_id, kind: 'comment_replied', params }] : []
  if (idea && idea.author_id !== parent?.author_id)
    notes.push({ personId: idea.author_id, kind: 'idea_commented', params })
  const entered = comment.entered_by
    ? await entryNotes(tx, event, 'comment_entered', comment.author_id, params)
    : []
  return [...notes.filter((note) => note.personId !== comment.author_id), ...entered]
}

/**
 * A link writes an event for the idea and one for the proposal; the idea's is the one that tells people. Of a draft
 * nobody is told: they hear of it when it becomes public.
 */
async function linkNotes(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  if (event.subject_kind !== 'idea') return []
  const { proposal: reference } = event.after as { proposal: string }
  return (await isKnown(tx, event, reference)) ? absorbedNotes(tx, event, event.subject_id, reference) : []
}

async function isKnown(tx: Tx, event: PlacedEvent, reference: string): Promise<boolean> {
  const proposal = await tx
    .selectFrom('proposal')
    .select('stage')
    .where('place_id', '=', event.place_id)
    .where('reference', '=', reference)
    .executeTakeFirst()
  return proposal !== undefined && isPublicStage(proposal.stage)
}

/** Whoever heard that their idea was taken up hears that it left again, and why. Of a draft nobody has heard. */
async function leftNotes(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  if (event.subject_kind !== 'idea') return []
  const { proposal: proposalReference, reason } = event.after as { proposal: string; reason: string }
  if (!(await isKnown(tx, event, proposalReference))) return []
  const notes = await ideaNotes(tx, event, 'idea_left')
  return notes.map((note) => ({ ...note, params: { ...note.params, proposalReference, reason } }))
}

/** Whoever wrote an idea that a draft took up hears of it once the draft is public. */
async function openedNotes(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  if ((event.after as { stage: Stage }).stage !== 'co_design') return []
  const links = await tx
    .selectFrom('proposal_idea')
    .innerJoin('proposal', (join) =>
      join
        .onRef('proposal.place_id', '=', 'proposal_idea.place_id')
        .onRef('proposal.id', '=', 'proposal_idea.proposal_id'),
    )
    .select(['idea_id', 'reference'])
    .where('proposal_idea.place_id', '=', event.place_id)
    .where('proposal_id', '=', event.subject_id)
    .orderBy('linked_at')
    .execute()
  const notes: Note[] = []
  for (const link of links) notes.push(...(await absorbedNotes(tx, event, link.idea_id, link.reference)))
  return notes
}

async function absorbedNotes(
  tx: Tx,
  event: PlacedEvent,
  ideaId: string,
  proposalReference: string,
): Promise<Note[]> {
  const notes = await ideaNotes(tx, event, 'idea_absorbed', ideaId)
  const told = notes.map((note) => ({ ...note, params: { ...note.params, proposalReference } }))
  return withNeighbours(tx, event, ideaId, told, 'followed_absorbed')
}

/** Everybody who asked for the hearing learns when and where it is, each time it is called. */
async function hearingNotes(tx: Tx, event: PlacedEvent): Promise<Note[]> {
  const called = event.after as { hearingId: string; startsAt: string; venue: LocalText }
  const hearing = await tx
    .selectFrom('hearing')
    .innerJoin('proposal', (join) =>
      join
        .onRef('proposal.place_id', '=', 'hearing.place_id')
        .onRef('proposal.id', '=', 'hearing.proposal_id'),
    )
    .select(['hearing.requested_by', 'proposal.reference', 'proposal.title'])
    .where('hearing.place_id', '=', event.place_id)
    .where('hearing.id', '=', called.hearingId)
    .executeTakeFirst()
  if (!hearing) return []
  const params: NotificationParams = {
    proposalReference: hearing.reference,
    title: hearing.title,
    startsAt: called.startsAt,
    venue: called.venue,
  }
  return hearing.requested_by.map(({ personId }) => ({
    personId,
    kind: 'hearing_called',
    params,
  }))
}

async function reviewNotes(tx: Tx, event: PlacedEvent, kind: NotificationKind): Promise<Note[]> {
  const review = await tx
    .selectFrom('review')
    .innerJoin('proposal', (join) =>
      join.onRef('proposal.place_id', '=', 'review.place_id').onRef('proposal.id', '=', 'review.proposal_id'),
    )
    .select(['review.expert_id', 'review.due_at', 'proposal.reference', 'proposal.title'])
    .where('review.place_id', '=', event.place_id)
    .where('review.id', '=', event.subject_id)
    .executeTakeFirst()
  if (!review) return []
  const params: NotificationParams = {
    proposalReference: review.reference,
    title: review.title,
    reviewId: event.subject_id,
    dueAt: review.due_at.toISOString(),
  }
  return [{ personId: review.expert_id, kind, params }]
}
