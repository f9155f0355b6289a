import { sql } from '@hetu/db/sql'
import type { BallotChannel } from '@hetu/domain/polls/poll'
import type { Relation } from '@hetu/domain/people/role'
import type { PlaceAct } from '../server/verb.ts'

interface NewBallot {
  pollId: string
  personId: string
  optionId: string
  relation: Relation
  channel: BallotChannel
  enteredBy: string | null
}

interface BallotRow {
  option_id: string
  relation: Relation
  channel: BallotChannel
  cast_at: Date
  revision: number
}

/**
 * Writes a ballot if the poll is open at this very statement by the database's clock; null when it is not, or
 * when another ballot of the person stands that this one may not change. What was cast online only its voter
 * changes, what was entered at the door only somebody at the door. Call it with the poll's row locked.
 */
export async function insertBallot(
  act: PlaceAct,
  ballot: NewBallot,
  mayChange: 'online' | 'in_person' | 'none',
): Promise<BallotRow | null> {
  // Only the loader of the demonstration back-dates; for everybody else the clock runs inside the statement.
  const clock = act.isBackDated ? sql<Date>`${act.now}::timestamptz` : sql<Date>`clock_timestamp()`
  const change =
    mayChange === 'none'
      ? sql`do nothing`
      : sql`do update set option_id = excluded.option_id, channel = excluded.channel, entered_by = excluded.entered_by,
        cast_at = case when ballot.option_id = excluded.option_id then ballot.cast_at else excluded.cast_at end,
        revision = ballot.revision + case when ballot.option_id = excluded.option_id then 0 else 1 end
      where (ballot.channel = 'online') = ${mayChange === 'online'}`
  const { rows } = await sql<BallotRow>`
    insert into ballot (place_id, poll_id, person_id, option_id, relation, channel, entered_by, cast_at)
    select poll.place_id, poll.id, ${ballot.personId}::uuid, ${ballot.optionId}::text, ${ballot.relation}::text,
      ${ballot.channel}::text, ${ballot.enteredBy}::uuid, moment.at
    from poll, (select ${clock} as at) as moment
    where poll.place_id = ${act.place.id}::uuid and poll.id = ${ballot.pollId}::uuid and poll.closed_at is null
      and poll.opens_at <= moment.at and moment.at < poll.closes_at
    on conflict on constraint ballot_once ${change}
    returning option_id, relation, channel, cast_at, revision`.execute(act.tx)
  return rows[0] ?? null
}
