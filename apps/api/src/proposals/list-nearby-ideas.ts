import { asGeoJson, sql } from '@hetu/db/sql'
import { OfProposal } from '@hetu/domain/proposals/draft-proposal'
import { type NearbyIdea, NearbyIdeas } from '@hetu/domain/proposals/linked-idea'
import { proposalPolicy } from '@hetu/domain/proposals/proposal-policy'
import type { Point } from 'geojson'
import { isPublicIdea } from '../ideas/idea-conditions.ts'
import { defineRead } from '../server/read.ts'
import { findVisibleProposal } from './find-proposal.ts'

/** Farther than this an idea is hardly about what is done there. */
const nearbyMetres = 40

/** Ideas near the elements of the newest version that the proposal has not taken up, the nearest first. */
export const listNearbyIdeas = defineRead({
  name: 'list-nearby-ideas',
  path: '/proposals/:reference/nearby-ideas',
  summary: 'Ideas near what a proposal does that it has not taken up',
  readers: proposalPolicy['link-idea'],
  query: OfProposal,
  answer: NearbyIdeas,
  async run({ db, place, actor }, { reference }): Promise<NearbyIdea[]> {
    const proposal = await findVisibleProposal(db, place.id, actor, reference)
    const metres = sql<number>`min(ST_Distance(idea.shown_position::geography, element.geometry::geography))`
    const rows = await db
      .selectFrom('idea')
      .innerJoin('element', (join) =>
        join
          .onRef('element.place_id', '=', 'idea.place_id')
          .on('element.proposal_id', '=', proposal.id)
          .on('element.version', '=', proposal.current_version)
          .on(
            sql<boolean>`ST_DWithin(idea.shown_position::geography, element.geometry::geography, ${nearbyMetres})`,
          ),
      )
      .select([
        'idea.reference',
        'idea.title',
        'idea.language',
        'idea.state',
        asGeoJson<Point>('idea.shown_position').as('point'),
        metres.as('metres'),
      ])
      .where('idea.place_id', '=', place.id)
      .where(isPublicIdea())
      .where(
        sql<boolean>`not exists (select from proposal_idea l where l.place_id = idea.place_id
          and l.idea_id = idea.id and l.proposal_id = ${proposal.id})`,
      )
      .groupBy(['idea.place_id', 'idea.id'])
      .orderBy(metres)
      .orderBy('idea.reference')
      .limit(100)
      .execute()
    return rows.map((row) => ({
      reference: row.reference,
      title: row.title,
      language: row.language,
      position: row.point.coordinates as [number, number],
      metres: Math.round(row.metres),
      isAnswered: row.state === 'answered',
    }))
  },
})
