import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { LocalText } from '@hetu/domain/language'
import { proposalStatus } from '@hetu/domain/proposals/proposal-status'
import type { Outcome, Stage } from '@hetu/domain/proposals/stage'
import { countsByThread } from './counts-by-thread.ts'
import { type LoadedContribution, shownPoint } from './loaded-contribution.ts'
import { proposalShapes } from './proposal-shapes.ts'

/** Every proposal that anybody may know of, with what it asks for now. */
export async function proposalContributions(
  tx: Tx,
  placeId: string,
  now: Date,
): Promise<LoadedContribution[]> {
  const rows = await tx
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
      'proposal.thread_id',
      'proposal.stage',
      'proposal.created_at',
      'proposal_version.title',
      'proposal_version.summary',
      'proposal_version.body',
      shownPoint('proposal.position').as('point'),
    ])
    .select(latest('decision', 'outcome', 'published_at').as('outcome'))
    .select(
      sql<Date | null>`(select max(entered_at) from proposal_stage s where s.place_id = proposal.place_id and s.proposal_id = proposal.id)`.as(
        'entered',
      ),
    )
    .select(
      sql<Date | null>`(select max(closes_at) from notice n where n.place_id = proposal.place_id and n.proposal_id = proposal.id)`.as(
        'notice_closes',
      ),
    )
    .where('proposal.place_id', '=', placeId)
    .execute()
  const counts = await countsByThread(tx, placeId)
  const polls = await openPolls(tx, placeId)
  const shapes = await proposalShapes(tx, placeId)
  return rows.flatMap((row) => {
    const isNoticeOpen = row.notice_closes !== null && row.notice_closes > now
    const status = proposalStatus(row.stage as Stage, row.outcome as Outcome | null, isNoticeOpen)
    if (status === null) return []
    const count = counts(row.thread_id)
    const title = row.title as LocalText
    const summary = row.summary as LocalText | LocalText[]
    const lines = Array.isArray(summary) ? summary : [summary]
    const body = row.body as LocalText
    const poll = polls.get(row.id) ?? null
    const changed = [row.created_at, row.entered, count.latest].reduce<Date>(
      (newest, at) => (at !== null && at > newest ? at : newest),
      row.created_at,
    )
    return [
      {
        text: [
          row.reference,
          title.zh,
          title.en,
          ...lines.flatMap((line) => [line.zh, line.en]),
          body.zh,
          body.en,
        ].join('\n'),
        isAnswered: row.outcome !== null,
        shapes: shapes.get(row.id) ?? [],
        contribution: {
          id: row.id,
          kind: 'proposal' as const,
          reference: row.reference,
          title,
          language: null,
          status,
          ideaKind: null,
          category: null,
          position: row.point.coordinates,
          placeName: null,
          author: null,
          channel: null,
          supportCount: count.support,
          opposeCount: count.oppose,
          commentCount: count.comments,
          createdAt: row.created_at.toISOString(),
          changedAt: changed.toISOString(),
          answer: null,
          stage: {
            name: row.stage as Stage,
            closesAt:
              row.stage === 'notice' && isNoticeOpen ? (row.notice_closes?.toISOString() ?? null) : null,
            takenPart: poll?.takenPart ?? null,
            eligible: poll?.eligible ?? null,
          },
        },
      },
    ]
  })
}

/** The newest published value of a proposal's decisions. */
function latest(table: 'decision', column: string, by: string) {
  return sql<string | null>`(select ${sql.ref(`d.${column}`)} from ${sql.table(table)} d
    where d.place_id = proposal.place_id and d.proposal_id = proposal.id and d.state = 'published'
    order by ${sql.ref(`d.${by}`)} desc limit 1)`
}

/** How many of how many took part in a proposal's newest poll. */
async function openPolls(tx: Tx, placeId: string) {
  const rows = await tx
    .selectFrom('poll')
    .select(['id', 'proposal_id', 'electorate'])
    .select(
      sql<number>`(select count(*)::int from ballot_standing b where b.place_id = poll.place_id and b.poll_id = poll.id and b.standing = 'counted')`.as(
        'taken_part',
      ),
    )
    .where('place_id', '=', placeId)
    .orderBy('created_at')
    .execute()
  return new Map(
    rows.map((row) => [
      row.proposal_id,
      {
        takenPart: row.taken_part,
        eligible: (row.electorate as { eligibleCount?: number } | null)?.eligibleCount ?? null,
      },
    ]),
  )
}
