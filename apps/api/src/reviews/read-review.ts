import type { Database } from '@hetu/db/database'
import type { Actor } from '@hetu/domain/people/actor'
import { interestCheck } from '@hetu/domain/reviews/interest-check'
import { isPublicStage, type Stage } from '@hetu/domain/proposals/stage'
import { Refused } from '@hetu/domain/refusal'
import type { ProposalReviews, Review, ReviewLine } from '@hetu/domain/reviews/review'
import { maySeeVersion, seesDrafts } from '../proposals/find-proposal.ts'
import { disciplinesOf } from '../server/find-actor.ts'
import { notExpired } from '../server/not-expired.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { findReview } from './find-review.ts'
import { readInterestFacts } from './read-interest-facts.ts'
import { publicInterest, reviewLines, wholeReviews } from './review-answers.ts'

type Db = Database['kysely']

/** Who may know that a sealed review exists, though not what is in it. */
const mayKnow = (actor: Actor) => actor.roles.some((role) => role === 'planner' || role === 'authority')

/**
 * A review: whole for everybody once released, whole for its own expert always; to anybody else a sealed one
 * does not exist. Before the declaration its expert also learns what the records found.
 */
export async function readReview(
  db: Db,
  place: PlaceContext,
  actor: Actor,
  reviewId: string,
): Promise<Review> {
  const row = await findReview(db, place.id, reviewId)
  const isOwn = actor.personId !== null && row.expert_id === actor.personId
  if (!row.released_at && !isOwn) throw new Refused({ code: 'not_found' })
  if (!isOwn && !(await versionsSeenBy(db, place.id, actor, row.proposal_id)).has(row.version))
    throw new Refused({ code: 'not_found' })
  const [review] = (await wholeReviews(db, place.id, [row])) as [Review]
  if (isOwn && !row.interest_declared_at) {
    review.interest.found = interestCheck(await readInterestFacts(db, place.id, row))
  }
  return review
}

/** The reviews of a proposal: released ones and recusals for everybody, sealed ones as lines for staff. */
export async function listProposalReviews(
  db: Db,
  place: PlaceContext,
  actor: Actor,
  reference: string,
): Promise<ProposalReviews> {
  const proposal = await db
    .selectFrom('proposal')
    .select(['id', 'stage'])
    .where('place_id', '=', place.id)
    .where('reference', '=', reference)
    .executeTakeFirst()
  if (!proposal) throw new Refused({ code: 'not_found' })
  const seen = await versionsSeenBy(db, place.id, actor, proposal.id)
  const all = await db
    .selectFrom('review')
    .selectAll()
    .where('place_id', '=', place.id)
    .where('proposal_id', '=', proposal.id)
    .orderBy('invited_at', 'desc')
    .execute()
  const rows = all.filter((row) => seen.has(row.version) || row.expert_id === actor.personId)
  const isKnownTo =
    isPublicStage(proposal.stage as Stage) ||
    mayKnow(actor) ||
    rows.some((row) => row.expert_id === actor.personId)
  if (!isKnownTo) throw new Refused({ code: 'not_found' })
  const recused = rows.filter((row) => row.recused_at)
  const recusedLines = await reviewLines(db, place.id, recused)
  return {
    released: await wholeReviews(
      db,
      place.id,
      rows.filter((row) => row.released_at && !row.recused_at),
    ),
    recused: recusedLines.map((line, n) => ({
      ...line,
      interest: publicInterest(recused[n] as (typeof recused)[number]),
    })),
    sealed: await reviewLines(
      db,
      place.id,
      rows.filter(
        (row) => !row.released_at && !row.recused_at && (mayKnow(actor) || row.expert_id === actor.personId),
      ),
    ),
  }
}

/** The versions of a proposal that somebody may read: a review is shown with its text or not at all. */
async function versionsSeenBy(
  db: Db,
  placeId: string,
  actor: Actor,
  proposalId: string,
): Promise<Set<number>> {
  const versions = await db
    .selectFrom('proposal_version')
    .innerJoin('proposal', (join) =>
      join
        .onRef('proposal.place_id', '=', 'proposal_version.place_id')
        .onRef('proposal.id', '=', 'proposal_version.proposal_id'),
    )
    .select(['version', 'frozen_at', 'stage', 'current_version', 'published_version'])
    .where('proposal.place_id', '=', placeId)
    .where('proposal.id', '=', proposalId)
    .execute()
  return new Set(
    versions
      .filter((row) => seesDrafts(actor) || (row.frozen_at && maySeeVersion(actor, row, row)))
      .map((row) => row.version),
  )
}

/** What an expert is asked to review, the nearest deadline first. */
export async function listMyReviews(db: Db, place: PlaceContext, actor: Actor): Promise<ReviewLine[]> {
  if (actor.personId === null) return []
  const rows = await db
    .selectFrom('review')
    .selectAll()
    .where('place_id', '=', place.id)
    .where('expert_id', '=', actor.personId)
    .orderBy('due_at')
    .execute()
  return reviewLines(db, place.id, rows)
}

/** Signed reviews that wait for a planner's release, and open ones with their deadline: the desk's list. */
export async function listOpenReviews(db: Db, place: PlaceContext, actor: Actor): Promise<ReviewLine[]> {
  if (!mayKnow(actor)) throw new Refused({ code: actor.personId === null ? 'not_signed_in' : 'not_allowed' })
  const rows = await db
    .selectFrom('review')
    .selectAll()
    .where('place_id', '=', place.id)
    .where('released_at', 'is', null)
    .where('recused_at', 'is', null)
    .orderBy('due_at')
    .execute()
  return reviewLines(db, place.id, rows)
}

/** The experts of the place, for a planner who invites. */
export async function listExperts(db: Db, place: PlaceContext, actor: Actor) {
  if (!mayKnow(actor)) throw new Refused({ code: actor.personId === null ? 'not_signed_in' : 'not_allowed' })
  const rows = await db
    .selectFrom('place_role')
    .innerJoin('person', 'person.id', 'place_role.person_id')
    .select([
      'person.id',
      'person.chosen_name',
      'person.chosen_name_en',
      'place_role.discipline',
      'further_disciplines',
    ])
    .where('place_role.place_id', '=', place.id)
    .where('place_role.role', '=', 'expert')
    .where(notExpired)
    .orderBy('person.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    chosenName: { zh: row.chosen_name, en: row.chosen_name_en ?? row.chosen_name },
    disciplines: disciplinesOf(row),
  }))
}
