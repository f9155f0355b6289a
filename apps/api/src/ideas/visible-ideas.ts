import type { Database } from '@hetu/db/database'
import { asGeoJson, isAmong, sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Disposition } from '@hetu/domain/disposition'
import type { LocalText } from '@hetu/domain/language'
import type { Point } from 'geojson'
import { stancesOf, talkOf } from '../threads/thread-facts.ts'
import { isPublicIdea } from './idea-conditions.ts'
import { isKnownProposal } from './known-proposal.ts'

export type Db = Database['kysely'] | Tx

/** What was said to an idea in office: answers of its own, and the rows of published decisions that hold it. */
const answersOfIdea = sql`
  select a.id, a.disposition, a.reason, a.created_at as at from idea_answer a
  where a.place_id = idea.place_id and a.idea_id = idea.id
  union all
  select g.id, g.disposition, g.reason, d.published_at from opinion o
  join opinion_group g on g.place_id = o.place_id and g.id = o.group_id
  join decision d on d.place_id = g.place_id and d.id = g.decision_id
  where o.place_id = idea.place_id and o.input_kind = 'idea' and o.input_id = idea.id and d.state = 'published'`

interface Said {
  /** Oldest first; null while nothing was answered. */
  dispositions: Disposition[] | null
  last_disposition: Disposition | null
  last_reason: LocalText | null
  last_answer_at: Date | null
}

const said = sql<Said>`(
  select jsonb_agg(a.disposition order by a.at, a.id) as dispositions,
    (array_agg(a.disposition order by a.at desc, a.id desc))[1] as last_disposition,
    (array_agg(a.reason order by a.at desc, a.id desc))[1] as last_reason,
    max(a.at) as last_answer_at
  from (${answersOfIdea}) a)`

/** A link to a draft shows when the draft does: the day counts on which both were there to see. */
const taken = sql<{ proposal_stages: string[] | null; taken_at: Date | null }>`(
  select jsonb_agg(p.stage) as proposal_stages,
    max(greatest(l.linked_at, (select min(s.entered_at) from proposal_stage s
      where s.place_id = p.place_id and s.proposal_id = p.id and ${isKnownProposal('s')}))) as taken_at
  from proposal_idea l
  join proposal p on p.place_id = l.place_id and p.id = l.proposal_id
  where l.place_id = idea.place_id and l.idea_id = idea.id and ${isKnownProposal('p')})`

/** Ideas of a place joined with what happened to them; every read of ideas starts here. */
const ideasWithFacts = (db: Db, placeId: string) =>
  db
    .selectFrom('idea')
    .innerJoinLateral(said.as('said'), (join) => join.onTrue())
    .innerJoinLateral(taken.as('taken'), (join) => join.onTrue())
    .innerJoinLateral(stancesOf('idea').as('stances'), (join) => join.onTrue())
    .innerJoinLateral(talkOf('idea').as('talk'), (join) => join.onTrue())
    .where('idea.place_id', '=', placeId)

/**
 * When the last thing happened to an idea that its readers may see: it was written, honoured, hidden, answered, taken
 * up by a proposal that is known, or talked about. Supports have no day of their own, and a draft's link waits for the
 * draft.
 */
const changedAt = sql<Date>`greatest(idea.created_at, idea.golden_at, idea.hidden_at, said.last_answer_at,
  taken.taken_at, talk.last_comment_at)`

/** Ideas of a place with all that a list says of them; exact positions are not among it. */
export function visibleIdeas(db: Db, placeId: string) {
  return ideasWithFacts(db, placeId)
    .leftJoin('proxy_entry', (join) =>
      join.onRef('proxy_entry.place_id', '=', 'idea.place_id').onRef('proxy_entry.idea_id', '=', 'idea.id'),
    )
    .select([
      'idea.id',
      'idea.reference',
      'idea.thread_id',
      'idea.author_id',
      'idea.channel',
      'idea.kind',
      'idea.category',
      'idea.title',
      'idea.words',
      'idea.language',
      'idea.translation',
      'idea.place_name',
      'idea.is_outside',
      'idea.state',
      'idea.answer_due_on',
      'idea.created_at',
      'idea.hidden_at',
      'idea.hidden_by',
      'idea.hidden_reason_code',
      'idea.hidden_reason',
      'idea.golden_at',
      'proxy_entry.persons',
      'said.dispositions',
      'said.last_disposition',
      'said.last_reason',
      'taken.proposal_stages',
      'stances.support_count',
      'stances.oppose_count',
      'talk.comment_count',
      asGeoJson<Point>('idea.shown_position').as('shown_point'),
      changedAt.as('changed_at'),
    ])
}

export type IdeaRow = Awaited<ReturnType<ReturnType<typeof visibleIdeas>['execute']>>[number]

/** Of the same ideas what the map's index holds of each: enough to find it, order it and draw it. */
export function ideaMarks(db: Db, placeId: string) {
  return ideasWithFacts(db, placeId).select([
    'idea.id',
    'idea.category',
    'idea.created_at',
    'idea.golden_at',
    'said.dispositions',
    'taken.proposal_stages',
    'stances.support_count',
    changedAt.as('changed_at'),
    sql<number>`ST_X(idea.shown_position)`.as('longitude'),
    sql<number>`ST_Y(idea.shown_position)`.as('latitude'),
  ])
}

export type IdeaMarks = Awaited<ReturnType<ReturnType<typeof ideaMarks>['execute']>>[number]

/** What a symbol on the map is called. */
export const ideaNames = (db: Db, placeId: string, ids: readonly string[]) =>
  db
    .selectFrom('idea')
    .select(['id', 'reference', 'title'])
    .where('place_id', '=', placeId)
    .where(isPublicIdea())
    .where(isAmong('id', ids))
    .execute()
