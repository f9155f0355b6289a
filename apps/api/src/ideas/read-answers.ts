import { isAmong } from '@hetu/db/sql'
import type { Absorption, IdeaAnswer } from '@hetu/domain/ideas/idea'
import { publicPersons } from '../places/public-person.ts'
import { isKnownProposal } from './known-proposal.ts'
import type { Db } from './visible-ideas.ts'

/** Official answers of these ideas, oldest first, by idea. */
export async function readAnswers(
  db: Db,
  placeId: string,
  ideaIds: readonly string[],
): Promise<Map<string, IdeaAnswer[]>> {
  if (ideaIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('idea_answer')
    .select(['idea_id', 'disposition', 'reason', 'referred_to', 'created_at', 'answered_by'])
    .where('place_id', '=', placeId)
    .where(isAmong('idea_id', ideaIds))
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const people = await publicPersons(
    db,
    placeId,
    rows.map((row) => row.answered_by),
  )
  return new Map(
    [...Map.groupBy(rows, ({ idea_id }) => idea_id)].map(([ideaId, given]) => [
      ideaId,
      given.map((row) => {
        const person = people.get(row.answered_by)
        return {
          disposition: row.disposition,
          reason: row.reason,
          referredTo: row.referred_to,
          at: row.created_at.toISOString(),
          by: person?.label ?? person?.chosenName ?? { zh: '规划师', en: 'Planner' },
          decision: null,
        }
      }),
    ]),
  )
}

/** Known proposals that took these ideas up, oldest link first, by idea. */
export async function readAbsorptions(
  db: Db,
  placeId: string,
  ideaIds: readonly string[],
): Promise<Map<string, Absorption[]>> {
  if (ideaIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('proposal_idea')
    .innerJoin('proposal', (join) =>
      join
        .onRef('proposal.place_id', '=', 'proposal_idea.place_id')
        .onRef('proposal.id', '=', 'proposal_idea.proposal_id'),
    )
    .select(['idea_id', 'element_id', 'linked_at', 'reference', 'title', 'stage'])
    .where('proposal_idea.place_id', '=', placeId)
    .where(isAmong('idea_id', ideaIds))
    .where(isKnownProposal())
    .orderBy('linked_at')
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ idea_id }) => idea_id)].map(([ideaId, links]) => [
      ideaId,
      links.map((row) => ({
        reference: row.reference,
        title: row.title,
        elementId: row.element_id,
        stage: row.stage,
        at: row.linked_at.toISOString(),
      })),
    ]),
  )
}
