import type { Role } from '@hetu/domain/people/role'
import type { Database } from '@hetu/db/database'
import { isAmong, sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { DecisionInput } from '@hetu/domain/decisions/close-out'
import type { InputVoice } from '@hetu/domain/decisions/decision-figures'
import { inputKey } from '@hetu/domain/decisions/disposition'
import type { LocalText } from '@hetu/domain/language'
import { isPublicIdea } from '../ideas/idea-conditions.ts'
import { publicPersons } from '../places/public-person.ts'
import { isPublicComment } from '../threads/comment-conditions.ts'

type Db = Database['kysely'] | Tx
type Input = Omit<DecisionInput, 'progress'>

/** Everything that was said on a proposal and must be answered, with whose voices it is. */
export interface ProposalInputs {
  inputs: Input[]
  voices: InputVoice[]
  /** Who supports the idea behind an input. */
  supportersOf: Map<string, string[]>
}

const both = (words: string): LocalText => ({ zh: words, en: words })
const beginning = (words: string) => (words.length > 40 ? `${words.slice(0, 40)}…` : words)

/**
 * Every visible idea that the proposal takes up, every visible comment on those ideas and on the proposal,
 * every mark of a released review.
 */
export async function readInputs(
  db: Db,
  placeId: string,
  proposal: { id: string; reference: string; threadId: string },
): Promise<ProposalInputs> {
  const ideas = await ideasOf(db, placeId, proposal.id)
  const threads = new Map(ideas.map((idea) => [idea.thread_id, idea.reference]))
  const comments = await commentsOf(db, placeId, [proposal.threadId, ...threads.keys()])
  const marks = await marksOf(db, placeId, proposal.id)
  const authors = [...ideas, ...comments]
    .map((row) => row.author_id)
    .concat(marks.map((mark) => mark.expert_id))
  const people = await publicPersons(db, placeId, authors)
  const relations = await relationsOf(db, placeId, authors)
  const supporters = await supportersOf(db, placeId, [...threads.keys()])
  const author = (id: string) => people.get(id) as Input['author']
  const inputs: Input[] = []
  const voices: InputVoice[] = []
  const supportersOfInput = new Map<string, string[]>()

  for (const idea of ideas) {
    const input = { kind: 'idea' as const, id: idea.id }
    const persons = personsOfIdea(idea)
    const supporting = supporters.get(idea.thread_id) ?? []
    supportersOfInput.set(inputKey(input), supporting)
    voices.push({ ...input, channel: idea.channel, persons, relation: relations.get(idea.author_id) ?? null })
    inputs.push({
      ...input,
      label: idea.reference,
      title: both(idea.title),
      words: both(idea.words),
      language: idea.language,
      author: author(idea.author_id),
      channel: idea.channel,
      persons: persons.length,
      supporters: supporting.length,
      elementId: idea.element_id,
      at: idea.created_at.toISOString(),
      ideaReference: idea.reference,
      reviewId: null,
    })
  }
  const numbers = new Map<string, number>()
  for (const comment of comments) {
    const input = { kind: 'comment' as const, id: comment.id }
    const ideaReference = threads.get(comment.thread_id) ?? null
    const number = (numbers.get(comment.thread_id) ?? 0) + 1
    numbers.set(comment.thread_id, number)
    const isUnclaimed = comment.entered_by !== null && comment.entered_by === comment.author_id
    voices.push({
      ...input,
      channel: comment.channel,
      persons: [isUnclaimed ? `comment:${comment.id}` : comment.author_id],
      relation: relations.get(comment.author_id) ?? null,
    })
    inputs.push({
      ...input,
      label: `${ideaReference ?? proposal.reference}-c${number}`,
      title: both(beginning(comment.words)),
      words: both(comment.words),
      language: comment.language,
      author: author(comment.author_id),
      channel: comment.channel,
      persons: 1,
      supporters: 0,
      elementId: null,
      at: comment.created_at.toISOString(),
      ideaReference,
      reviewId: null,
    })
  }
  for (const mark of marks) {
    const input = { kind: 'annotation' as const, id: mark.id }
    const body = mark.body
    voices.push({ ...input, channel: 'expert', persons: [mark.expert_id], relation: null })
    inputs.push({
      ...input,
      label: `${mark.discipline}-${mark.number}`,
      title: { zh: beginning(body.zh), en: beginning(body.en) },
      words: body,
      language: 'zh-CN',
      author: author(mark.expert_id),
      channel: 'expert',
      persons: 0,
      supporters: 0,
      elementId: null,
      at: mark.created_at.toISOString(),
      ideaReference: null,
      reviewId: mark.review_id,
    })
  }
  return { inputs, voices, supportersOf: supportersOfInput }
}

type IdeaRow = Awaited<ReturnType<typeof ideasOf>>[number]

/** One entry for seven people counts seven; a claimed one counts as its claimer, so that nobody counts twice. */
function personsOfIdea(idea: IdeaRow): string[] {
  // Whose words a file holds nobody knows: they are heard, and counted as no person.
  if (idea.import_id !== null) return []
  const persons = idea.persons ?? 1
  if (persons > 1) {
    const rest = Array.from({ length: persons - 1 }, (_, n) => `idea:${idea.id}:${n + 2}`)
    return [idea.claimed_by ?? `idea:${idea.id}:1`, ...rest]
  }
  if (idea.claimed_by) return [idea.claimed_by]
  return [idea.worker_id === idea.author_id ? `idea:${idea.id}:1` : idea.author_id]
}

function ideasOf(db: Db, placeId: string, proposalId: string) {
  return db
    .selectFrom('proposal_idea')
    .innerJoin('idea', (join) =>
      join
        .onRef('idea.place_id', '=', 'proposal_idea.place_id')
        .onRef('idea.id', '=', 'proposal_idea.idea_id'),
    )
    .leftJoin('proxy_entry', (join) =>
      join.onRef('proxy_entry.place_id', '=', 'idea.place_id').onRef('proxy_entry.idea_id', '=', 'idea.id'),
    )
    .select([
      'idea.id',
      'idea.reference',
      'idea.thread_id',
      'idea.author_id',
      'idea.channel',
      'idea.import_id',
      'idea.title',
      'idea.words',
      'idea.language',
      'idea.created_at',
      'proposal_idea.element_id',
      'proxy_entry.persons',
      'proxy_entry.worker_id',
      'proxy_entry.claimed_by',
    ])
    .where('proposal_idea.place_id', '=', placeId)
    .where('proposal_idea.proposal_id', '=', proposalId)
    .where(isPublicIdea())
    .orderBy('idea.created_at')
    .execute()
}

/** Who speaks for an office in a place. */
const officeRoles: Role[] = ['planner', 'case_handler', 'moderator', 'authority', 'legality_reviewer']

/** What the office itself answers in a thread is no opinion that a decision must answer. */
function commentsOf(db: Db, placeId: string, threadIds: string[]) {
  return db
    .selectFrom('comment')
    .select(['id', 'thread_id', 'author_id', 'entered_by', 'channel', 'words', 'language', 'created_at'])
    .where('place_id', '=', placeId)
    .where(isAmong('thread_id', threadIds))
    .where(isPublicComment())
    .where((at) =>
      at.or([
        at('entered_by', 'is not', null),
        at.not(
          at.exists(
            at
              .selectFrom('place_role')
              .select('place_role.role')
              .where('place_role.place_id', '=', placeId)
              .whereRef('place_role.person_id', '=', 'comment.author_id')
              .where('place_role.role', 'in', officeRoles),
          ),
        ),
      ]),
    )
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

function marksOf(db: Db, placeId: string, proposalId: string) {
  return db
    .selectFrom('annotation')
    .innerJoin('review', (join) =>
      join
        .onRef('review.place_id', '=', 'annotation.place_id')
        .onRef('review.id', '=', 'annotation.review_id'),
    )
    .select([
      'annotation.id',
      'annotation.number',
      'annotation.body',
      'annotation.created_at',
      'review.id as review_id',
      'review.discipline',
      'review.expert_id',
    ])
    .where('annotation.place_id', '=', placeId)
    .where('review.proposal_id', '=', proposalId)
    .where('review.released_at', 'is not', null)
    .where('review.recused_at', 'is', null)
    .orderBy('review.released_at')
    .orderBy('annotation.number')
    .execute()
}

async function relationsOf(
  db: Db,
  placeId: string,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('place_relation')
    .select(['person_id', 'relation'])
    .where('place_id', '=', placeId)
    .where(isAmong('person_id', personIds))
    .where('verified_at', 'is not', null)
    .orderBy(sql`id desc`)
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.relation]))
}

async function supportersOf(db: Db, placeId: string, threadIds: string[]): Promise<Map<string, string[]>> {
  const byThread = new Map<string, string[]>()
  if (threadIds.length === 0) return byThread
  const rows = await db
    .selectFrom('support')
    .select(['thread_id', 'person_id'])
    .where('place_id', '=', placeId)
    .where(isAmong('thread_id', threadIds))
    .where('stance', '=', 'support')
    .execute()
  for (const row of rows) {
    const known = byThread.get(row.thread_id)
    if (known) known.push(row.person_id)
    else byThread.set(row.thread_id, [row.person_id])
  }
  return byThread
}
