import { sql } from '@hetu/db/sql'
import type { BallotChannel, BallotStanding } from '@hetu/domain/polls/ballot'
import type { Choice } from '@hetu/domain/polls/choice'
import type { Relation } from '@hetu/domain/people/role'
import { statementClock } from '../server/database-clock.ts'
import type { JointAct, WhenItHappens } from '../server/verb.ts'
import { type BallotSlip, newBallotSlip } from './ballot-slip.ts'
import type { RightToVote } from './find-right.ts'
import type { columnsOf } from './kept-choice.ts'
import { recordBallots } from './record-ballots.ts'

export interface NewBallot {
  personId: string
  /** As it stands in the row; null in a secret poll, where it goes into the urn. */
  kept: ReturnType<typeof columnsOf> | null
  right: RightToVote
  channel: BallotChannel
  enteredBy: string | null
  /** The person was noted for the first time with it. */
  isNewlyNoted?: boolean
}

interface BallotRow {
  option_id: string | null
  choice: Choice | null
  relation: Relation
  channel: BallotChannel
  cast_at: Date
  revision: number
  replaced_door: boolean
  reference_hash: string | null
  replaces_hash: string | null
  box_id: string | null
  nonce: string | null
  standing: BallotStanding
}

export type WrittenBallot = BallotRow & { reference: string }

/**
 * Writes ballots of different persons if the poll is open at this very statement by the database's clock. A person's
 * own vote online takes the place of whatever stands; one entered for them only of one entered before, whose slip they
 * showed, and never of one cast online. Whose ballot was not written is missing: the poll was not open `at` that
 * instant, or another ballot of theirs stands. Call it with the poll's row locked. Each casting gets a new slip, the
 * one before is void; and a leaf in the poll's ledger, in the same transaction.
 */
export async function insertBallots(
  act: Pick<JointAct, 'tx' | 'place'> & WhenItHappens,
  pollId: string,
  ballots: readonly NewBallot[],
  mayChange: 'any' | { slipHash: string } | 'none',
  slips: readonly BallotSlip[] = ballots.map(newBallotSlip),
): Promise<{ at: Date; written: Map<string, WrittenBallot> }> {
  const each = <T>(value: (ballot: NewBallot) => T) => ballots.map(value)
  const isSecret = (index: number) => ballots[index]?.kept === null
  // Nobody knows of a secret ballot whether it is another.
  const isSameChoice = sql`coalesce(to_jsonb(ballot.option_id), ballot.choice) = coalesce(to_jsonb(excluded.option_id), excluded.choice)`
  const isAsBefore = sql`${isSameChoice} and ballot.channel = excluded.channel`
  const permitted =
    typeof mayChange === 'object'
      ? sql`where ballot.channel <> 'online' and ballot.reference_hash = ${mayChange.slipHash}::text`
      : sql``
  const change =
    mayChange === 'none'
      ? sql`do nothing`
      : sql`do update set option_id = excluded.option_id, choice = excluded.choice, channel = excluded.channel, entered_by = excluded.entered_by,
        relation = excluded.relation, relation_id = excluded.relation_id, reference_hash = excluded.reference_hash,
        replaces_hash = ballot.reference_hash, box_id = excluded.box_id, nonce = excluded.nonce,
        replaced_door = ballot.replaced_door or (ballot.channel <> 'online' and excluded.channel = 'online'),
        cast_at = case when ${isAsBefore} then ballot.cast_at else excluded.cast_at end,
        revision = ballot.revision + case when ${isSameChoice} then 0 else 1 end
      ${permitted}`
  // One instant for all of them; in the order of their keys, so that two batches cannot wait for one another.
  const { rows } = await sql<BallotRow & { at: Date; person_id: string | null }>`
    with moment as materialized (select ${statementClock(act)} as at),
    given as (
      select * from unnest(
        ${each(({ personId }) => personId)}::uuid[], ${each(({ kept }) => kept?.option_id ?? null)}::text[],
        ${each(({ kept }) => (kept?.choice ? JSON.stringify(kept.choice) : null))}::text[],
        ${each(({ right }) => right.relation)}::text[], ${each(({ right }) => right.relationId)}::uuid[],
        ${each(({ channel }) => channel)}::text[], ${each(({ enteredBy }) => enteredBy)}::uuid[],
        ${slips.map(({ hash }) => hash)}::text[], ${slips.map(({ boxId }, index) => (isSecret(index) ? null : boxId))}::text[],
        ${slips.map(({ nonce }, index) => (isSecret(index) ? null : nonce))}::text[], ${each(({ isNewlyNoted }) => isNewlyNoted ?? false)}::boolean[]
      ) as given (person_id, option_id, choice, relation, relation_id, channel, entered_by, reference_hash, box_id, nonce,
        is_newly_noted)
    ),
    written as (
      insert into ballot (place_id, poll_id, person_id, option_id, choice, relation, relation_id, channel, entered_by, cast_at,
        reference_hash, box_id, nonce, is_newly_noted)
      select poll.place_id, poll.id, person_id, option_id, choice::jsonb, relation, relation_id, channel, entered_by, moment.at,
        reference_hash, box_id, nonce, is_newly_noted
      from moment, poll, given
      where poll.place_id = ${act.place.id}::uuid and poll.id = ${pollId}::uuid and poll.closed_at is null
        and poll.opens_at <= moment.at and moment.at < poll.closes_at
      order by person_id
      on conflict on constraint ballot_once ${change}
      returning ballot.*
    )
    select moment.at, written.person_id, written.option_id, written.choice, written.relation, written.channel, written.cast_at,
      written.revision, written.replaced_door, written.reference_hash, written.replaces_hash, written.box_id, written.nonce,
      case when poll.is_secret then 'counted'
        else ballot_standing_of(written.relation_id, place_relation.verified_at, place_relation.checked_at, poll.closes_at)
      end as standing
    from moment
    left join written on true
    left join poll on poll.place_id = written.place_id and poll.id = written.poll_id
    left join place_relation
      on place_relation.place_id = written.place_id and place_relation.id = written.relation_id`.execute(
    act.tx,
  )
  const byPerson = new Map(rows.map((row) => [row.person_id, row]))
  const written = new Map<string, WrittenBallot>()
  ballots.forEach(({ personId }, index) => {
    const [row, slip] = [byPerson.get(personId), slips[index]]
    if (row && slip) written.set(personId, { ...row, reference: slip.reference })
  })
  await recordBallots(act, pollId, [...written.values()])
  return { at: (rows[0] as { at: Date }).at, written }
}
