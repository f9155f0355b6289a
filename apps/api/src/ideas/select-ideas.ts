import type { Database } from '@hetu/db/database'
import { asGeoJson, sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Disposition } from '@hetu/domain/ideas/idea'
import type { Point } from 'geojson'

export type Db = Database['kysely'] | Tx

const countStance = (stance: string) => sql<number>`(
  select count(*)::int from support s
  where s.place_id = idea.place_id and s.thread_id = idea.thread_id and s.stance = ${stance})`

/** What was said to an idea in office: answers of its own, and the rows of published decisions that hold it. */
export const answersOfIdea = sql`
  select a.id, a.disposition, a.created_at as at from idea_answer a
  where a.place_id = idea.place_id and a.idea_id = idea.id
  union all
  select g.id, g.disposition, d.published_at from opinion o
  join opinion_group g on g.place_id = o.place_id and g.id = o.group_id
  join decision d on d.place_id = g.place_id and d.id = g.decision_id
  where o.place_id = idea.place_id and o.input_kind = 'idea' and o.input_id = idea.id and d.state = 'published'`

/** Ideas of a place with all that a list says of them; exact positions are not among it. */
export function selectIdeas(db: Db, placeId: string) {
  return db
    .selectFrom('idea')
    .leftJoin('proxy_entry', (join) =>
      join.onRef('proxy_entry.place_id', '=', 'idea.place_id').onRef('proxy_entry.idea_id', '=', 'idea.id'),
    )
    .where('idea.place_id', '=', placeId)
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
      asGeoJson<Point>('idea.shown_position').as('shown_point'),
      countStance('support').as('support_count'),
      countStance('oppose').as('oppose_count'),
      sql<number>`(select count(*)::int from comment c
        where c.place_id = idea.place_id and c.thread_id = idea.thread_id and c.hidden_at is null)`.as(
        'comment_count',
      ),
      sql<Disposition[]>`(select coalesce(jsonb_agg(a.disposition order by a.at, a.id), '[]')
        from (${answersOfIdea}) a)`.as('dispositions'),
      sql<string[]>`(select coalesce(jsonb_agg(p.stage), '[]') from proposal_idea l
        join proposal p on p.place_id = l.place_id and p.id = l.proposal_id
        where l.place_id = idea.place_id and l.idea_id = idea.id and p.published_version is not null)`.as(
        'proposal_stages',
      ),
      sql<Date>`greatest(idea.created_at, idea.golden_at, idea.hidden_at,
        (select max(a.at) from (${answersOfIdea}) a),
        (select max(l.linked_at) from proposal_idea l
          join proposal p on p.place_id = l.place_id and p.id = l.proposal_id
          where l.place_id = idea.place_id and l.idea_id = idea.id and p.published_version is not null))`.as(
        'changed_at',
      ),
    ])
}

export type IdeaRow = Awaited<ReturnType<ReturnType<typeof selectIdeas>['execute']>>[number]
