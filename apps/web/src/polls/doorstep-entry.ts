import type { Relation } from '@hetu/domain/people/role'
import type { Area } from '@hetu/domain/places/area'
import type { Evidence } from '@hetu/domain/places/evidence'
import type { ballotConsents, BallotStanding } from '@hetu/domain/polls/ballot'

export const doorstepSteps = ['consent', 'who', 'choice', 'readBack'] as const
export type DoorstepStep = (typeof doorstepSteps)[number]

/** What one person says at the door; never stored on the device. */
export interface DoorstepEntry {
  consent: (typeof ballotConsents)[number] | null
  /** Somebody noted before; null while `isNew` or nobody is chosen. */
  personId: string | null
  /** The number on their slip when they have voted at the door before; null for a first ballot. */
  changes: string | null
  isNew: boolean
  /** The name shown above the form, of somebody known or new. */
  shownName: string
  relation: Relation | null
  area: Area | null
  /** What the worker has seen of somebody new. */
  evidence: Evidence | null
  choice: string[]
  wasReadBack: boolean
}

export const emptyDoorstep: DoorstepEntry = {
  consent: null,
  personId: null,
  changes: null,
  isNew: false,
  shownName: '',
  relation: null,
  area: null,
  evidence: null,
  choice: [],
  wasReadBack: false,
}

/** What the server answers: the number on the slip, told this once, and whether the ballot counts already. */
export interface BallotSlip {
  pollId: string
  reference: string
  castAt: string
  closesAt: string
  standing: BallotStanding
}

/** Whether a question has its answer, so that the next may be asked. */
export function isStepAnswered(step: DoorstepStep, entry: DoorstepEntry): boolean {
  switch (step) {
    case 'consent':
      return entry.consent !== null
    case 'who':
      return entry.isNew
        ? entry.shownName.trim() !== '' &&
            entry.relation !== null &&
            entry.area !== null &&
            entry.evidence !== null
        : entry.personId !== null && entry.changes?.trim() !== ''
    case 'choice':
      return entry.choice.length > 0
    case 'readBack':
      return entry.wasReadBack
  }
}

/** As the server takes it; null while a question has no answer. */
export function toCast(entry: DoorstepEntry) {
  const { consent, personId, choice, wasReadBack, relation, area, evidence } = entry
  if (consent === null || choice.length === 0 || !wasReadBack) return null
  const ballot = { consent, choice, wasReadBack, channel: 'grid_worker' as const }
  if (!entry.isNew) {
    if (personId === null) return null
    return { ...ballot, personId, ...(entry.changes === null ? {} : { changes: entry.changes.trim() }) }
  }
  if (relation === null || area === null || evidence === null) return null
  return { ...ballot, newVoter: { chosenName: entry.shownName.trim(), relation, area, evidence } }
}
