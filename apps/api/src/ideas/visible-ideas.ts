import type { Database } from '@hetu/db/database'
import { asGeoJson, isAmong, type RawBuilder, sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Disposition } from '@hetu/domain/disposition'
import type { IdeaShape } from '@hetu/domain/ideas/idea-shape'
import type { LocalText } from '@hetu/domain/language'
import type { Point } from 'geojson'
import { stancesByThread, stancesOf, talkByThread, talkOf } from '../threads/thread-facts.ts'
import { isPublicIdea } from './idea-conditions.ts'
import { isKnownProposal } from './known-proposal.ts'

export type Db = Database['kysely'] | Tx

/** Answers to ideas in office, of their own or by the row of a published decision: those that meet the conditions. */
const answers = (ofAnswer: Condition, ofOpinion: Condition) => sql`
  select a.idea_id, a.id, a.disposition, a.reason, a.created_at as at from idea_answer a where ${ofAnswer}
  union all
  select o.input_id, g.id, g.disposition, g.reason, d.published_at from opinion o
  join opinion_group g on g.place_id = o.place_id and g.id = o.group_id
  join decision d on d.place_id = g.place_id and d.id = g.decision_id
  where o.input_kind = 'idea' and d.state = 'published' and ${ofOpinion}`
type Condition = RawBuilder<unknown>

interface Said {
  /** Oldest first; null while nothing was answered. */
  dispositions: Disposition[] | null
  last_disposition: Disposition | null
  last_reason: LocalText | null
  last_answer_at: Date | null
}
const whatWasSaid = sql`jsonb_agg(a.disposition order by a.at, a.id) as dispositions,
  (array_agg(a.disposition order by a.at desc, a.id desc))[1] as last_disposition,
  (array_agg(a.reason order by a.at desc, a.id desc))[1] as last_reason,
  max(a.at) as last_answer_at`

const said = sql<Said>`(select ${whatWasSaid} from (${answers(
  sql`a.place_id = idea.place_id and a.idea_id = idea.id`,
  sql`o.place_id = idea.place_id and o.input_id = idea.id`,
)}) a)`

const saidByIdea = (placeId: string) => sql<Said & { idea_id: string }>`(
  select a.idea_id, ${whatWasSaid}
  from (${answers(sql`a.place_id = ${placeId}`, sql`o.place_id = ${placeId}`)}) a group by a.idea_id)`

interface Taken {
  proposal_stages: string[] | null
  taken_at: Date | null
}
/** A link to a draft shows when the draft does: the day counts on which both were there to see. */
const whoTookIt = sql`jsonb_agg(p.stage) as proposal_stages,
  max(greatest(l.linked_at, (select min(s.entered_at) from proposal_stage s
    where s.place_id = p.place_id and s.proposal_id = p.id and ${isKnownProposal('s')}))) as taken_at`
const knownLinks = sql`from proposal_idea l join proposal p on p.place_id = l.place_id and p.id = l.proposal_id
  and ${isKnownProposal('p')}`

const taken = sql<Taken>`(
  select ${whoTookIt} ${knownLinks} where l.place_id = idea.place_id and l.idea_id = idea.id)`

const takenByIdea = (placeId: string) => sql<Taken & { idea_id: string }>`(
  select l.idea_id, ${whoTookIt} ${knownLinks} where l.place_id = ${placeId} group by l.idea_id)`

/** Ideas of a place joined with what happened to them; every read of some ideas starts here. */
const ideasWithFacts = (db: Db, placeId: string) =>
  db
    .selectFrom('idea')
    .innerJoinLateral(said.as('said'), (join) => join.onTrue())
    .innerJoinLateral(taken.as('taken'), (join) => join.onTrue())
    .innerJoinLateral(stancesOf('idea').as('stances'), (join) => join.onTrue())
    .innerJoinLateral(talkOf('idea').as('talk'), (join) => join.onTrue())
    .where('idea.place_id', '=', placeId)

/** The same facts counted once for the whole place, for whoever reads every idea of it. */
const allIdeasWithFacts = (db: Db, placeId: string) =>
  db
    .selectFrom('idea')
    .leftJoin(saidByIdea(placeId).as('said'), (join) => join.onRef('said.idea_id', '=', 'idea.id'))
    .leftJoin(takenByIdea(placeId).as('taken'), (join) => join.onRef('taken.idea_id', '=', 'idea.id'))
    .leftJoin(stancesByThread(placeId).as('stances'), (join) =>
      join.onRef('stances.thread_id', '=', 'idea.thread_id'),
    )
    .leftJoin(talkByThread(placeId).as('talk'), (join) => join.onRef('talk.thread_id', '=', 'idea.thread_id'))
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
    .leftJoin('idea_import', (join) =>
      join.onRef('idea_import.place_id', '=', 'idea.place_id').onRef('idea_import.id', '=', 'idea.import_id'),
    )
    .select([
      'idea.id',
      'idea.reference',
      'idea.thread_id',
      'idea.author_id',
      'idea.entered_by',
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
      'idea.import_id',
      'idea.source_item',
      'idea.said_on',
      'idea_import.source',
      'proxy_entry.persons',
      'said.dispositions',
      'said.last_disposition',
      'said.last_reason',
      'taken.proposal_stages',
      'stances.support_count',
      'stances.oppose_count',
      'talk.comment_count',
      asGeoJson<Point>('idea.shown_position').as('shown_point'),
      asGeoJson<IdeaShape | null>('idea.shape').as('shape'),
      changedAt.as('changed_at'),
    ])
}

export type IdeaRow = Awaited<ReturnType<ReturnType<typeof visibleIdeas>['execute']>>[number]

const milliseconds = (instant: RawBuilder<Date> | string) =>
  sql<number>`floor(extract(epoch from ${typeof instant === 'string' ? sql.ref(instant) : instant}) * 1000)::float8`

/** Enough of an idea to find it, order it and draw it; its days in milliseconds. */
const marks = [
  'idea.id',
  'idea.category',
  'idea.golden_at',
  'said.dispositions',
  'taken.proposal_stages',
  sql<number>`coalesce(stances.support_count, 0)`.as('support_count'),
  milliseconds('idea.created_at').as('created'),
  milliseconds(changedAt).as('changed'),
  sql<number>`ST_X(idea.shown_position)`.as('longitude'),
  sql<number>`ST_Y(idea.shown_position)`.as('latitude'),
  asGeoJson<IdeaShape | null>('idea.shape').as('shape'),
] as const

/** Of some ideas what the map's index holds of each. */
export const ideaMarks = (db: Db, placeId: string) => ideasWithFacts(db, placeId).select(marks)

/** The same of all ideas of a place. */
export const allIdeaMarks = (db: Db, placeId: string) => allIdeasWithFacts(db, placeId).select(marks)

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
