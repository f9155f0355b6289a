import type { Database } from '@hetu/db/database'
import { asGeoJson, sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { LocalText } from '@hetu/domain/language'
import type { Actor } from '@hetu/domain/people/actor'
import type { ProposalSummary } from '@hetu/domain/proposals/proposal'
import { proposalStatus } from '@hetu/domain/proposals/proposal-status'
import { type Outcome, type Stage, unseenStages } from '@hetu/domain/proposals/stage'
import type { Point } from 'geojson'
import type { PlaceContext } from '../server/place-context.ts'
import { publicVersion, seesDrafts } from './find-proposal.ts'

/** The proposals somebody may know of, newest change first; a draft is in no list but the staff's. */
export async function listProposals(
  db: Database['kysely'] | Tx,
  place: PlaceContext,
  actor: Actor,
  reference?: string,
): Promise<ProposalSummary[]> {
  const isStaff = seesDrafts(actor)
  const rows = await db
    .selectFrom('proposal')
    .innerJoin('proposal_version', (join) =>
      join
        .onRef('proposal_version.place_id', '=', 'proposal.place_id')
        .onRef('proposal_version.proposal_id', '=', 'proposal.id')
        .on(
          'proposal_version.version',
          '=',
          sql<number>`coalesce(proposal.published_version, proposal.current_version)`,
        ),
    )
    .select([
      'proposal.id',
      'proposal.reference',
      'proposal.stage',
      'proposal.outcome',
      'proposal.current_version',
      'proposal.published_version',
      'proposal.created_at',
      'proposal.changed_at',
      'proposal_version.title',
      'proposal_version.summary',
      'proposal_version.version',
      asGeoJson<Point>('proposal.position').as('position'),
      sql<number>`(select count(*)::int from support s where s.place_id = proposal.place_id and s.thread_id = proposal.thread_id and s.stance = 'support')`.as(
        'supports',
      ),
      sql<number>`(select count(*)::int from comment c where c.place_id = proposal.place_id and c.thread_id = proposal.thread_id and c.hidden_at is null)`.as(
        'comments',
      ),
      sql<number>`(select count(*)::int from proposal_idea l join idea i on i.place_id = l.place_id and i.id = l.idea_id
        where l.place_id = proposal.place_id and l.proposal_id = proposal.id and i.hidden_at is null and i.kind <> 'report')`.as(
        'ideas',
      ),
      sql<Date | null>`(select n.opens_at from notice n where n.place_id = proposal.place_id and n.proposal_id = proposal.id order by n.opens_at desc limit 1)`.as(
        'opens_at',
      ),
      sql<Date | null>`(select n.closes_at from notice n where n.place_id = proposal.place_id and n.proposal_id = proposal.id order by n.opens_at desc limit 1)`.as(
        'closes_at',
      ),
      sql<Date | null>`(select s.due_at from proposal_stage s where s.place_id = proposal.place_id and s.proposal_id = proposal.id order by s.entered_at desc, s.id desc limit 1)`.as(
        'due_at',
      ),
      sql<boolean>`coalesce((select n.closes_at > now() from notice n where n.place_id = proposal.place_id and n.proposal_id = proposal.id order by n.opens_at desc limit 1), false)`.as(
        'is_open',
      ),
    ])
    .where('proposal.place_id', '=', place.id)
    .$if(reference !== undefined, (query) => query.where('proposal.reference', '=', reference ?? ''))
    .$if(!isStaff, (query) => query.where('proposal.stage', 'not in', unseenStages))
    .orderBy('proposal.changed_at', 'desc')
    .orderBy('proposal.id')
    .limit(500)
    .execute()
  return rows
    .filter((row) => isStaff || publicVersion(row) !== null)
    .map((row) => {
      const stage = row.stage as Stage
      const outcome = row.outcome as Outcome | null
      return {
        kind: 'proposal',
        id: row.id,
        reference: row.reference,
        title: row.title as LocalText,
        summary: row.summary as LocalText,
        stage,
        outcome,
        status: proposalStatus(stage, outcome, row.is_open),
        position: row.position.coordinates as [number, number],
        version: row.version,
        notice:
          row.opens_at && row.closes_at
            ? { opensAt: row.opens_at.toISOString(), closesAt: row.closes_at.toISOString() }
            : null,
        dueAt: row.due_at?.toISOString() ?? null,
        supportCount: row.supports,
        commentCount: row.comments,
        ideaCount: row.ideas,
        createdAt: row.created_at.toISOString(),
        changedAt: row.changed_at.toISOString(),
      }
    })
}
