import type { ActorRelation } from '../people/actor.ts'
import { type InterestFound, type InterestReason, interestReasons } from './interest.ts'

/** What the records of a place say of a person and a case. */
export interface InterestFacts {
  personId: string
  proposalCreatorId: string
  /** Authors of ideas that the proposal takes up. */
  ideaAuthorIds: readonly string[]
  /** Authors of comments on the proposal or on those ideas. */
  commentAuthorIds: readonly string[]
  relations: readonly ActorRelation[]
  /** Courtyards and lanes that the proposal's elements touch. */
  touchedAreas: readonly { kind: 'courtyard' | 'lane'; id: string }[]
}

const consequences: Record<InterestReason, InterestFound['consequence']> = {
  created_proposal: 'recusal',
  authored_idea: 'recusal',
  related_to_site: 'recusal',
  commented: 'noted',
  related_to_place: 'noted',
}

/**
 * Whether a person may review a case (回避: 程序条例 Art. 20, 许可法 Art. 48): not whoever made the proposal,
 * wrote an idea in it, or owns, rents or works where it builds; a comment or a tie elsewhere is noted.
 */
export function interestCheck(facts: InterestFacts): InterestFound[] {
  const isTouched = (relation: ActorRelation) =>
    facts.touchedAreas.some((area) => area.kind === relation.areaKind && area.id === relation.areaId)
  const holds: Record<InterestReason, boolean> = {
    created_proposal: facts.proposalCreatorId === facts.personId,
    authored_idea: facts.ideaAuthorIds.includes(facts.personId),
    related_to_site: facts.relations.some(isTouched),
    commented: facts.commentAuthorIds.includes(facts.personId),
    related_to_place: facts.relations.some((relation) => !isTouched(relation)),
  }
  return interestReasons
    .filter((reason) => holds[reason])
    .map((reason) => ({ reason, consequence: consequences[reason] }))
}

/** True when anything found obliges the person to step aside. */
export function mustStepAside(found: readonly InterestFound[]): boolean {
  return found.some(({ consequence }) => consequence === 'recusal')
}
