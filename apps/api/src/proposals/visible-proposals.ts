import type { Database } from '@hetu/db/database'
import { asGeoJson, sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { ProposalSummary } from '@hetu/domain/proposals/proposal'
import { proposalStatus } from '@hetu/domain/proposals/proposal-status'
import type { Point } from 'geojson'
import { isPublicIdea } from '../ideas/idea-conditions.ts'
import { stancesOf, talkOf } from '../threads/thread-facts.ts'

type Db = Database['kysely'] | Tx

const stages = sql<{ entered_at: Date | null; due_at: Date | null }>`(
  select max(s.entered_at) as entered_at,
    (array_agg(s.due_at order by s.entered_at desc, s.id desc))[1] as due_at
  from proposal_stage s where s.place_id = proposal.place_id and s.proposal_id = proposal.id)`

/** The newest notice, and whether it runs by the database's clock. */
const notices = sql<{
  opens_at: Date | null
  closes_at: Date | null
  is_open: boolean
  extended_at: Date | null
}>`(
  select (array_agg(n.opens_at order by n.opens_at desc))[1] as opens_at,
    (array_agg(n.closes_at order by n.opens_at desc))[1] as closes_at,
    coalesce((array_agg(n.closes_at > now() order by n.opens_at desc))[1], false) as is_open,
    (select max((e ->> 'at')::timestamptz) from notice x, jsonb_array_elements(x.extensions) e
      where x.place_id = proposal.place_id and x.proposal_id = proposal.id) as extended_at
  from notice n where n.place_id = proposal.place_id and n.proposal_id = proposal.id)`

/** The ideas it takes up, as everybody may read them. */
const taken = sql<{ idea_count: number; linked_at: Date | null }>`(
  select count(*)::int as idea_count, max(l.linked_at) as linked_at
  from proposal_idea l join idea i on i.place_id = l.place_id and i.id = l.idea_id
  where l.place_id = proposal.place_id and l.proposal_id = proposal.id and ${isPublicIdea('i')})`

/** What else is shown on its page: versions once frozen, papers of those, hearings. */
const shownAt = sql<Date | null>`(select max(at) from (
  select v.frozen_at as at from proposal_version v
    where v.place_id = proposal.place_id and v.proposal_id = proposal.id
  union all
  select greatest(p.created_at, v.frozen_at) from paper p
    join proposal_version v on v.place_id = p.place_id and v.proposal_id = p.proposal_id and v.version = p.version
    where p.place_id = proposal.place_id and p.proposal_id = proposal.id and v.frozen_at is not null
  union all
  select greatest(h.requested_at, h.called_at, h.held_at) from hearing h
    where h.place_id = proposal.place_id and h.proposal_id = proposal.id) shown)`

/**
 * When the last thing happened to a proposal that its readers may see: it entered a stage, a version or paper was
 * published, its notice opened or was extended, a hearing was asked for, called or held, an idea was taken up, somebody
 * spoke. Work on a later draft shows to staff alone and moves nothing, unless the working text is what all read.
 */
const changedAt = sql<Date>`greatest(proposal.created_at, stages.entered_at, notices.opens_at, notices.extended_at,
  taken.linked_at, talk.last_comment_at, ${shownAt},
  case when proposal.published_version is null then proposal.changed_at end)`

/** The version that everybody reads; staff read it too, until they ask for a later draft. */
export const shownVersion = sql<number>`coalesce(proposal.published_version, proposal.current_version)`

/** Proposals of a place with all that a list says of them, newest change first. */
export function visibleProposals(db: Db, placeId: string) {
  return db
    .selectFrom('proposal')
    .innerJoin('proposal_version', (join) =>
      join
        .onRef('proposal_version.place_id', '=', 'proposal.place_id')
        .onRef('proposal_version.proposal_id', '=', 'proposal.id')
        .on('proposal_version.version', '=', shownVersion),
    )
    .innerJoinLateral(stages.as('stages'), (join) => join.onTrue())
    .innerJoinLateral(notices.as('notices'), (join) => join.onTrue())
    .innerJoinLateral(taken.as('taken'), (join) => join.onTrue())
    .innerJoinLateral(stancesOf('proposal').as('stances'), (join) => join.onTrue())
    .innerJoinLateral(talkOf('proposal').as('talk'), (join) => join.onTrue())
    .where('proposal.place_id', '=', placeId)
    .select([
      'proposal.id',
      'proposal.reference',
      'proposal.thread_id',
      'proposal.stage',
      'proposal.outcome',
      'proposal.current_version',
      'proposal.published_version',
      'proposal.created_at',
      'proposal_version.title',
      'proposal_version.summary',
      'proposal_version.version',
      'stages.due_at',
      'notices.opens_at',
      'notices.closes_at',
      'notices.is_open',
      'taken.idea_count',
      'stances.support_count',
      'stances.oppose_count',
      'talk.comment_count',
      asGeoJson<Point>('proposal.position').as('shown_point'),
      changedAt.as('changed_at'),
    ])
    .orderBy(sql`changed_at desc`)
    .orderBy('proposal.id')
}

export type ProposalRow = Awaited<ReturnType<ReturnType<typeof visibleProposals>['execute']>>[number]

/** A proposal as a list shows it. */
export function proposalSummary(row: ProposalRow): ProposalSummary {
  const [lon = 0, lat = 0] = row.shown_point.coordinates
  const stage = row.stage
  const outcome = row.outcome
  return {
    kind: 'proposal',
    id: row.id,
    reference: row.reference,
    title: row.title,
    summary: row.summary,
    stage,
    outcome,
    status: proposalStatus(stage, outcome, row.is_open),
    position: [lon, lat],
    version: row.version,
    notice:
      row.opens_at && row.closes_at
        ? { opensAt: row.opens_at.toISOString(), closesAt: row.closes_at.toISOString() }
        : null,
    dueAt: row.due_at?.toISOString() ?? null,
    supportCount: row.support_count,
    commentCount: row.comment_count,
    ideaCount: row.idea_count,
    createdAt: row.created_at.toISOString(),
    changedAt: new Date(row.changed_at).toISOString(),
  }
}
