import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { InterestFacts } from '@hetu/domain/reviews/interest-check'
import { findActor } from '../server/find-actor.ts'

/** How near an element must come to a courtyard or lane to touch it, in metres on the ground. */
const touchMetres = 1

/** What the records of the place say of an expert and a proposal; read before the expert declares anything. */
export async function readInterestFacts(
  db: Database['kysely'] | Tx,
  placeId: string,
  review: { proposal_id: string; version: number; expert_id: string },
): Promise<InterestFacts> {
  const proposal = await db
    .selectFrom('proposal')
    .select(['created_by', 'thread_id'])
    .where('place_id', '=', placeId)
    .where('id', '=', review.proposal_id)
    .executeTakeFirstOrThrow()
  const ideas = await db
    .selectFrom('proposal_idea')
    .innerJoin('idea', (join) =>
      join
        .onRef('idea.place_id', '=', 'proposal_idea.place_id')
        .onRef('idea.id', '=', 'proposal_idea.idea_id'),
    )
    .select(['idea.author_id', 'idea.thread_id'])
    .where('proposal_idea.place_id', '=', placeId)
    .where('proposal_idea.proposal_id', '=', review.proposal_id)
    .execute()
  const comments = await db
    .selectFrom('comment')
    .select('author_id')
    .where('place_id', '=', placeId)
    .where('thread_id', 'in', [proposal.thread_id, ...ideas.map((idea) => idea.thread_id)])
    .execute()
  const expert = await findActor(db, review.expert_id, placeId)
  return {
    personId: review.expert_id,
    proposalCreatorId: proposal.created_by,
    ideaAuthorIds: ideas.map((idea) => idea.author_id),
    commentAuthorIds: comments.map((comment) => comment.author_id),
    relations: expert.relations,
    touchedAreas: await touchedAreas(db, placeId, review),
  }
}

async function touchedAreas(
  db: Database['kysely'] | Tx,
  placeId: string,
  review: { proposal_id: string; version: number },
): Promise<InterestFacts['touchedAreas']> {
  const { rows } = await sql<{ kind: 'courtyard' | 'lane'; id: string }>`
    select 'courtyard' as kind, courtyard.id from courtyard where courtyard.place_id = ${placeId} and exists (
      select from element where element.place_id = ${placeId} and proposal_id = ${review.proposal_id}
        and version = ${review.version} and ST_Intersects(element.geometry, courtyard.geometry))
    union all
    select 'lane', landmark.id from landmark where landmark.place_id = ${placeId} and landmark.kind = 'lane' and exists (
      select from element where element.place_id = ${placeId} and proposal_id = ${review.proposal_id}
        and version = ${review.version}
        and ST_DWithin(element.geometry::geography, landmark.geometry::geography, ${touchMetres}))`.execute(
    db,
  )
  return rows
}
