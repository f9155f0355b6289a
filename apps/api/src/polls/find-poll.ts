import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import { sql } from '@hetu/db/sql'
import type { Actor } from '@hetu/domain/people/actor'
import { whyNotOpen } from '@hetu/domain/polls/may-cast-ballot'
import type { PollMethod } from '@hetu/domain/polls/choice'
import type { Electorate } from '@hetu/domain/polls/poll'
import { Refused } from '@hetu/domain/refusal'
import { mayReadProposal } from '@hetu/domain/proposals/may-read-proposal'
import { statementClock } from '../server/database-clock.ts'
import type { JointAct, WhenItHappens } from '../server/verb.ts'

/** The poll that a verb closes; nobody else may change it or vote in it meanwhile. */
export async function findPollToClose(tx: Tx, placeId: string, pollId: string) {
  const row = await tx
    .selectFrom('poll')
    .select(['id', 'closes_at', 'closed_at', 'electorate', 'is_secret', 'method'])
    .where('place_id', '=', placeId)
    .where('id', '=', pollId)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refused({ code: 'not_found' })
  return row
}

/** A poll as ballots find it; locked against its closing only while it takes them, so that who is late delays no count. */
export interface PollForBallots {
  id: string
  opensAt: Date
  closesAt: Date
  closedAt: Date | null
  electorate: Electorate & { eligibleCount: number }
  optionIds: string[]
  isSecret: boolean
  method: PollMethod
  /** Why it takes no ballot now; whoever finds none holds the lock, and asks the clock again as they write. */
  notOpen: 'poll_not_open' | 'poll_closed' | null
}

/** Finds it with this lock: `share` lets many vote at once, `update` lets nobody else. */
export async function findPollForBallots(
  act: Pick<JointAct, 'tx' | 'place'> & WhenItHappens,
  pollId: string,
  lock: 'share' | 'update',
): Promise<PollForBallots> {
  const { rows } = await sql<PollForBallotsRow>`
    with taking as (
      select id from poll
      where place_id = ${act.place.id}::uuid and id = ${pollId}::uuid and closed_at is null
        and opens_at <= ${statementClock(act)} and ${statementClock(act)} < closes_at
      ${lock === 'share' ? sql`for share` : sql`for update`}
    )
    select id, opens_at, closes_at, closed_at, electorate, is_secret, method, ${statementClock(act)} as at,
      exists (select from taking) as is_taking,
      array(select id from poll_option where place_id = poll.place_id and poll_id = poll.id) as option_ids
    from poll where place_id = ${act.place.id}::uuid and id = ${pollId}::uuid`.execute(act.tx)
  const [row] = rows
  if (!row) throw new Refused({ code: 'not_found' })
  const poll = {
    id: row.id,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    closedAt: row.closed_at,
    electorate: row.electorate,
    optionIds: row.option_ids,
    isSecret: row.is_secret,
    method: row.method,
  }
  // It may open between two looks at the clock; then it was not open at the first.
  const notOpen = row.is_taking ? null : (whyNotOpen(poll, row.at) ?? 'poll_not_open')
  return { ...poll, notOpen }
}

interface PollForBallotsRow {
  id: string
  opens_at: Date
  closes_at: Date
  closed_at: Date | null
  electorate: PollForBallots['electorate']
  at: Date
  is_secret: boolean
  method: PollMethod
  is_taking: boolean
  option_ids: string[]
}

/** The proposal of a poll or consent, whoever may know of it. */
export const findProposalOf = (db: Database['kysely'] | Tx, placeId: string, proposalId: string) =>
  db
    .selectFrom('proposal')
    .select(['id', 'reference', 'title', 'stage', 'current_version', 'published_version'])
    .where('place_id', '=', placeId)
    .where('id', '=', proposalId)
    .executeTakeFirst()

/** The same if the reader may know of it; `not_found` otherwise. */
export function requireVisible<Row extends NonNullable<Awaited<ReturnType<typeof findProposalOf>>>>(
  row: Row | undefined,
  actor: Actor,
): Row {
  if (!row || !mayReadProposal(row, actor)) throw new Refused({ code: 'not_found' })
  return row
}
