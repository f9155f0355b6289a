import { sql } from '@hetu/db/sql'
import type { BallotChannel, BallotStanding } from '@hetu/domain/polls/ballot'
import type { Relation } from '@hetu/domain/people/role'
import { statementClock } from '../server/database-clock.ts'
import type { PlaceAct } from '../server/verb.ts'
import { newBallotSlip } from './ballot-slip.ts'
import type { RightToVote } from './find-right.ts'

interface NewBallot {
  pollId: string
  personId: string
  optionId: string
  right: RightToVote
  channel: BallotChannel
  enteredBy: string | null
  /** The person was noted for the first time with it. */
  isNewlyNoted?: boolean
}

interface BallotRow {
  option_id: string
  relation: Relation
  channel: BallotChannel
  cast_at: Date
  revision: number
  replaced_door: boolean
}

/**
 * Writes a ballot if the poll is open at this very statement by the database's clock; null when it is not, or when
 * another ballot of the person stands that this one may not change. A person's own vote online takes the place of
 * whatever stands; one entered for them only of one entered before, whose slip they showed, and never of one cast
 * online. Call it with the poll's row locked. Each casting gets a new slip; the one before is void.
 */
export async function insertBallot(
  act: PlaceAct,
  ballot: NewBallot,
  mayChange: 'any' | { slipHash: string } | 'none',
): Promise<(BallotRow & { reference: string; standing: BallotStanding }) | null> {
  const slip = newBallotSlip()
  const { right } = ballot
  const isAsBefore = sql`ballot.option_id = excluded.option_id and ballot.channel = excluded.channel`
  const permitted =
    typeof mayChange === 'object'
      ? sql`where ballot.channel <> 'online' and ballot.reference_hash = ${mayChange.slipHash}::text`
      : sql``
  const change =
    mayChange === 'none'
      ? sql`do nothing`
      : sql`do update set option_id = excluded.option_id, channel = excluded.channel, entered_by = excluded.entered_by,
        relation = excluded.relation, relation_id = excluded.relation_id, reference_hash = excluded.reference_hash,
        replaced_door = ballot.replaced_door or (ballot.channel <> 'online' and excluded.channel = 'online'),
        cast_at = case when ${isAsBefore} then ballot.cast_at else excluded.cast_at end,
        revision = ballot.revision + case when ballot.option_id = excluded.option_id then 0 else 1 end
      ${permitted}`
  const { rows } = await sql<BallotRow>`
    insert into ballot (place_id, poll_id, person_id, option_id, relation, relation_id, channel, entered_by, cast_at,
      reference_hash, is_newly_noted)
    select poll.place_id, poll.id, ${ballot.personId}::uuid, ${ballot.optionId}::text, ${right.relation}::text,
      ${right.relationId}::uuid, ${ballot.channel}::text, ${ballot.enteredBy}::uuid, moment.at,
      ${slip.hash}::text, ${ballot.isNewlyNoted ?? false}::boolean
    from poll, (select ${statementClock(act)} as at) as moment
    where poll.place_id = ${act.place.id}::uuid and poll.id = ${ballot.pollId}::uuid and poll.closed_at is null
      and poll.opens_at <= moment.at and moment.at < poll.closes_at
    on conflict on constraint ballot_once ${change}
    returning option_id, relation, channel, cast_at, revision, replaced_door`.execute(act.tx)
  const [row] = rows
  if (!row) return null
  const { standing } = await act.tx
    .selectFrom('ballot_standing')
    .select('standing')
    .where('place_id', '=', act.place.id)
    .where('poll_id', '=', ballot.pollId)
    .where('person_id', '=', ballot.personId)
    .executeTakeFirstOrThrow()
  return { ...row, reference: slip.reference, standing: standing as BallotStanding }
}
