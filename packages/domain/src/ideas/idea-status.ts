import type { PublicStatus } from './idea.ts'
import type { Disposition } from '../disposition.ts'

interface StatusFacts {
  isGolden?: boolean
  /** Dispositions of all answers, oldest first; the newest that decides counts. */
  dispositions: readonly Disposition[]
  /** Stages of the published proposals that took the idea up. */
  proposalStages: readonly string[]
}

const ofDisposition: Partial<Record<Disposition, PublicStatus>> = {
  adopted: 'adopted',
  partly_adopted: 'partly',
  not_adopted: 'declined',
  already_planned: 'adopted',
}

/**
 * How far a proposal's stage has come, in the words of the map; others count as being looked into. Nobody votes on an
 * idea: while the proposal that took it up is open to all, the idea is still being looked into.
 */
const ofStage: Record<string, PublicStatus> = {
  published: 'adopted',
  challenge_window: 'adopted',
  implementation: 'building',
  completion: 'done',
  evaluation: 'done',
  closed: 'done',
}

/** In these a proposal carries no idea any further: what it had taken up waits for an answer again. */
const givenUp: readonly string[] = ['withdrawn', 'lapsed', 'refused', 'discarded']

const farthest: PublicStatus[] = ['done', 'building', 'adopted', 'review']

/**
 * What the map says of an idea. What was decided about the idea itself goes before what became of a proposal:
 * a park may be built while the wish for a charging shed in it was declined.
 */
export function ideaStatus({ isGolden = false, dispositions, proposalStages }: StatusFacts): PublicStatus {
  const decided = dispositions.findLast((disposition) => ofDisposition[disposition] !== undefined)
  const said = decided ? ofDisposition[decided] : undefined
  if (said === 'declined') return 'declined'
  const reached = proposalStages
    .filter((stage) => !givenUp.includes(stage))
    .map((stage) => ofStage[stage] ?? 'review')
  const furthest = farthest.find((status) => reached.includes(status))
  const isUnderWay = furthest === 'building' || furthest === 'done'
  if (isUnderWay) return furthest
  if (said) return said
  if (isGolden) return 'adopted'
  // A decided proposal does not by itself say that this idea was adopted.
  if (furthest === 'adopted') return 'review'
  return furthest ?? 'idea'
}
