import type { DecisionOutcome } from '@hetu/domain/decisions/decision'
import type { Disposition } from '@hetu/domain/disposition'
import type { consents, IdeaCategory, IdeaKind } from '@hetu/domain/ideas/idea'
import type { LocalText } from '@hetu/domain/language'
import type { Relation, Role } from '@hetu/domain/people/role'
import type { Basemap } from '@hetu/domain/places/basemap'
import type { ReviewDiscipline } from '@hetu/domain/reviews/discipline'
import type { HidingReason } from '@hetu/domain/threads/hiding'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import type { Work } from '@hetu/domain/zones/work'
import type { Zone } from '@hetu/domain/zones/zone'
import type { Geometry } from 'geojson'

/** The demonstration as its files say it; what the verbs accept is checked by the verbs. */
export interface Seed {
  now: string
  people: SeedPerson[]
  ideas: SeedIdea[]
  proposals: SeedProposal[]
  reviews: SeedReview[]
  /** Reviews asked for that are not signed: stepped aside, or still at work. */
  invitations: SeedInvitation[]
  decisions: SeedDecision[]
  zones: Zone[]
  objects: HeritageObject[]
  works: { proposal: string; version: number; works: Work[] }[]
  voices: SeedVoice[]
  basemap: Basemap
  /** A drawing (PNG) by its path. */
  drawing(file: string): Promise<Buffer>
}

export interface SeedPerson {
  key: string
  chosenName: LocalText
  label: LocalText
  locale: string
  roles: Role[]
  relations: { relation: Relation; area: { kind: 'lane' | 'courtyard' | 'grid_cell'; id: string } }[]
  disciplines?: string[]
  organisation?: LocalText
  /** Where a grid worker works. */
  gridCells?: string[]
  isDemonstrationNeighbour?: boolean
  isMinor?: boolean
  hasAccount?: boolean
}

export interface SeedAnswer {
  disposition: Disposition
  reason: LocalText
  referredTo: LocalText | null
  by: string
  at: string
}

export interface SeedIdea {
  key: string
  author: string
  title: string
  words: string
  language: string
  translation: { language: string; words: string } | null
  kind: IdeaKind
  category: IdeaCategory
  position: [number, number]
  placeName: LocalText
  createdAt: string
  channel: string
  supports: number
  opposes: number
  comments: { key: string; author: string; words: string; at: string; replyTo: string | null }[]
  onBehalf: {
    spokenFor: LocalText
    enteredBy: string
    consent: (typeof consents)[number]
    persons: number
  } | null
  outcome: SeedAnswer | null
  hidden: { reasonCode: HidingReason; reason: LocalText; by: string; at: string } | null
  hideExactPoint: boolean
  isGolden: boolean
}

export interface SeedComment {
  key: string
  author: string
  words: string
  at: string
  version: number
  replyTo: string | null
  channel: 'online' | 'grid_worker' | 'meeting' | 'paper'
}

/** A neighbour's comment on a proposal, with the rows of the decision that answer it. */
export interface SeedVoice extends Omit<SeedComment, 'replyTo'> {
  proposal: string
  rows: string[]
}

export interface SeedProposal {
  key: string
  title: LocalText
  summary: LocalText[]
  author: string
  costBearer?: LocalText
  versions: { number: number; publishedAt: string; whatChanged: LocalText | null; text: LocalText }[]
  stages: {
    stage: string
    from: string
    to: string | null
    by: string
    note: LocalText | null
    dueAt?: string | null
  }[]
  notices: {
    version: number
    opensAt: string
    lastDay: string
    statutoryMinDays: number
    legalBasis: LocalText
    places: LocalText[]
  }[]
  hearing: SeedHearing | null
  comments: SeedComment[]
  links: { idea: string; element: string | null; version: number }[]
  polls: (SeedPoll | SeedConsent)[]
}

export interface SeedHearing {
  requestedBy: string[]
  requestedAt: string
  calledAt: string
  heldAt: string
  place: LocalText
  chair: string
  attendance: Record<string, number>
  statements: { key: string; person: string; words: LocalText; treatment: LocalText }[]
  record: LocalText
}

export interface SeedPoll {
  key: string
  kind: 'poll'
  version: number
  question: LocalText
  opensAt: string
  closesAt: string
  eligible: {
    total: number
    households: number
    shops: number
    area: { kind: string; id: string }
    relations: Relation[]
  }
  electorate: {
    areas: { kind: 'place' | 'lane' | 'courtyard' | 'grid_cell'; id: string | null }[]
    eligible: { label: LocalText; count: number }[]
    sentence: LocalText
  }
  showsResults: string
  options: {
    key: string
    title: LocalText
    facts: { costYuan: number; noiseDays: number; wheelchair: LocalText; heritage: LocalText }
  }[]
  ballots: { person: string; option: string; channel: string; enteredBy: string | null; castAt: string }[]
}

export interface SeedConsent {
  key: string
  kind: 'consent'
  version: number
  question: LocalText
  opensAt: string
  closesAt: string
  holders: { person: string; sharePercent: number; answer: 'yes' | 'no' | 'absent'; note: LocalText | null }[]
}

export interface SeedMark {
  key: string
  target:
    | {
        kind: 'drawing'
        drawing: string
        file: string
        title: LocalText
        xywh: [number, number, number, number]
      }
    | { kind: 'map'; geometry: Geometry }
    | { kind: 'text'; quote: LocalText }
  weight: 'must' | 'should' | 'advice'
  body: LocalText
  answer: { by: string; at: string; words: LocalText } | null
  resolvedInVersion: number | null
}

export interface SeedReview {
  key: string
  proposal: string
  expert: string
  discipline: ReviewDiscipline
  summary: LocalText
  interest: { hasInterest: boolean; statement: LocalText; declaredAt: string }
  dissent: { by: string; words: LocalText } | null
  history: {
    version: number
    verdict: string
    at: string
    summary?: LocalText
    conditions?: { words: LocalText }[]
  }[]
  conditions: { words: LocalText }[]
  marks: SeedMark[]
}

export interface SeedInvitation {
  key: string
  proposal: string
  version: number
  expert: string
  discipline: ReviewDiscipline
  at: string
  dueAt: string
  interest: { hasInterest: boolean; statement: LocalText; declaredAt: string } | null
}

export interface SeedDecision {
  key: string
  proposal: string
  version: number
  number: string
  result: DecisionOutcome
  title: LocalText
  publishedAt: string
  effectiveFrom: string
  expiresOn: string
  authority: LocalText
  draftedBy: string
  approvedBy: string
  legalBasis: LocalText[]
  facts: LocalText
  options: { title: LocalText; isChosen: boolean; why: LocalText }[]
  reasons: LocalText
  figures: { eligible: number; notHeard: LocalText }
  eligibleBasis: LocalText
  keyFigures: { value: string; label: LocalText }[]
  nextSteps: LocalText
  rows: {
    key: string
    title: LocalText
    persons: number
    inputs: { ideas: string[]; marks: string[]; comments: string[] }
    disposition: Disposition
    reason: LocalText
    change: LocalText | null
    followUpOwner: LocalText | null
  }[]
  conditions: { key: string; words: LocalText; owner: LocalText; dueOn: string; check: LocalText }[]
  minority: { who: LocalText; words: LocalText; outcome: LocalText } | null
  challenge: { reconsideration: { body: LocalText; untilDay: string }; address: LocalText }
  suitText: LocalText
  exceptions: { ruleId: string; workId: string; grantedBy: LocalText; grantedOn: string; reason: LocalText }[]
  signatory: LocalText
  procedure: { on: string; step: LocalText }[]
  evaluationPlan: LocalText
  summary: LocalText
}
