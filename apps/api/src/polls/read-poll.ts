import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Actor } from '@hetu/domain/people/actor'
import { type Electorate, Poll } from '@hetu/domain/polls/poll'
import { Refused, refusalSentence, refusalSentences } from '@hetu/domain/refusal'
import { z } from 'zod'
import type { PlaceContext } from '../server/place-context.ts'
import { defineRead } from '../server/read.ts'
import { ballotsWithStanding } from './ballots-with-standing.ts'
import { countPoll } from './count-poll.ts'
import { gathered } from '../server/gathered.ts'
import { findProposalOf, requireVisible } from './find-poll.ts'
import { choiceOf } from './kept-choice.ts'
import { findRight } from './find-right.ts'
import { readRunningCount } from './running-count.ts'

type Db = Database['kysely']

/** One poll with the reader's own ballot. */
export const readPoll = defineRead({
  name: 'read-poll',
  path: '/polls/:pollId',
  summary: 'A poll with my ballot; results only after the close',
  readers: ['visitor'],
  query: z.object({ pollId: z.uuid() }),
  answer: Poll,
  run: ({ db, place, actor }, { pollId }) => pollFor(db, place, actor, pollId),
})

/** What every reader of a poll is told of, though not every reader all of it: its row, proposal, options and count. */
async function readShared(db: Db, placeId: string, pollId: string) {
  const row = await db
    .selectFrom('poll')
    .selectAll()
    .select(sql<Date>`clock_timestamp()`.as('now'))
    .where('place_id', '=', placeId)
    .where('id', '=', pollId)
    .executeTakeFirst()
  if (!row) return null
  const electorate = row.electorate
  const options = await db
    .selectFrom('poll_option')
    .select(['id', 'title', 'facts'])
    .where('place_id', '=', placeId)
    .where('poll_id', '=', pollId)
    .orderBy('position')
    .execute()
  // Before ballots could wait none did, so that a result of then lacks the number.
  const stored = row.result ? { heldBack: 0, ranking: null, ...row.result } : null
  const counted =
    stored ??
    (await countPoll(db, placeId, pollId, electorate.eligibleCount, {
      isSecret: row.is_secret,
      method: row.method,
    }))
  const isRunning = stored === null && row.is_result_shown_while_open && row.now >= row.opens_at
  const optionIds = options.map(({ id }) => id)
  const running = isRunning ? await readRunningCount(db, placeId, pollId, optionIds) : null
  const proposal = await findProposalOf(db, placeId, row.proposal_id)
  return { row, proposal, options, stored, counted, running }
}

/** Who asks for a poll while it is being read shares the next reading: a crowd costs as much as one reader. */
const sharedOf = gathered({
  async answer(db: Db, asked: { placeId: string; pollId: string }[]) {
    const shared = asked[0] ? await readShared(db, asked[0].placeId, asked[0].pollId) : null
    return asked.map(() => shared)
  },
  under: ({ placeId, pollId }) => placeId + pollId,
})

/**
 * A poll as somebody may read it: never how options stand before the close, unless that was set beforehand, and then
 * in steps that tell no single ballot.
 */
export async function pollFor(db: Db, place: PlaceContext, actor: Actor, pollId: string): Promise<Poll> {
  const shared = await sharedOf(db, { placeId: place.id, pollId })
  if (!shared) throw new Refused({ code: 'not_found' })
  const { row, options, stored, counted, running } = shared
  const proposal = requireVisible(shared.proposal, actor)
  const { eligibleCount, ...electorate } = row.electorate
  const state =
    row.closed_at !== null
      ? 'closed'
      : row.now < row.opens_at
        ? 'waiting'
        : row.now < row.closes_at
          ? 'open'
          : 'counting'
  const { voted, byChannel, heldBack } = counted
  return {
    id: row.id,
    proposalReference: proposal.reference,
    proposalTitle: proposal.title,
    proposalStage: proposal.stage,
    version: row.version,
    question: row.question,
    options: options.map((option) => ({
      id: option.id,
      title: option.title,
      facts: option.facts,
    })),
    electorate,
    isResultShownWhileOpen: row.is_result_shown_while_open,
    isSecret: row.is_secret,
    method: row.method,
    opensAt: row.opens_at.toISOString(),
    closesAt: row.closes_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    state,
    turnout: { voted, eligible: eligibleCount, byChannel, heldBack },
    result: stored,
    running,
    myBallot: await readMyBallot(db, place.id, pollId, actor.personId, row.closes_at),
    mine: await rightOf(db, place.id, electorate, actor),
  }
}

/** Every poll of a proposal, newest first. */
export async function pollsOf(
  db: Db,
  place: PlaceContext,
  actor: Actor,
  proposalId: string,
): Promise<Poll[]> {
  const rows = await db
    .selectFrom('poll')
    .select('id')
    .where('place_id', '=', place.id)
    .where('proposal_id', '=', proposalId)
    .orderBy('created_at', 'desc')
    .execute()
  return Promise.all(rows.map((row) => pollFor(db, place, actor, row.id)))
}

async function readMyBallot(
  db: Db,
  placeId: string,
  pollId: string,
  personId: string | null,
  closesAt: Date,
) {
  if (personId === null) return null
  const row = await ballotsWithStanding(db, placeId)
    .select([
      'ballot.option_id',
      'ballot.choice',
      'ballot.relation',
      'ballot.channel',
      'ballot.cast_at',
      'ballot.revision',
      'ballot.replaced_door',
      'ballot_standing.standing',
    ])
    .where('ballot.poll_id', '=', pollId)
    .where('ballot.person_id', '=', personId)
    .executeTakeFirst()
  if (!row) return null
  return {
    pollId,
    // It was told once, when the ballot was cast.
    reference: null,
    standing: row.standing,
    replacedDoor: row.replaced_door,
    choice: choiceOf(row),
    relation: row.relation,
    channel: row.channel,
    castAt: row.cast_at.toISOString(),
    revision: row.revision,
    closesAt: closesAt.toISOString(),
  }
}

async function rightOf(db: Db, placeId: string, electorate: Electorate, actor: Actor): Promise<Poll['mine']> {
  if (actor.personId === null)
    return { mayVote: false, reason: refusalSentences.not_signed_in, isHeldBack: false }
  const right = await findRight(db, placeId, actor.personId, electorate, false)
  if (!(right instanceof Refused)) return { mayVote: true, reason: null, isHeldBack: !right.isChecked }
  const { refusal } = right
  const reason = { zh: refusalSentence(refusal, 'zh-CN'), en: refusalSentence(refusal, 'en') }
  return { mayVote: false, reason, isHeldBack: false }
}
