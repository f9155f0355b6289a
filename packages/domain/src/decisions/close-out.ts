import type { LocalText } from '../language.ts'
import type { Channel } from '../channel.ts'
import type { PublicPerson } from '../people/public-person.ts'
import type { DecisionDraft, DecisionOutcome, DecisionState } from './decision.ts'
import type { DecisionFigures } from './decision-figures.ts'
import type { InputProgress, InputRef, OpinionGroup } from './disposition.ts'
import type { GroupSuggestion } from './group-suggestions.ts'
import type { DecisionBlocker } from './may-publish-decision.ts'

/** Something that was said on a proposal and must be answered in its decision. */
export interface DecisionInput extends InputRef {
  label: string
  /** In the person's own language in both; an expert's words in each. */
  title: LocalText
  words: LocalText
  language: string
  author: PublicPerson
  channel: Channel | 'expert'
  persons: number
  supporters: number
  elementId: string | null
  at: string
  /** Where it can be read. */
  ideaReference: string | null
  reviewId: string | null
  progress: InputProgress
}

export interface OpenDecision {
  id: string
  state: Exclude<DecisionState, 'published'>
  outcome: DecisionOutcome
  version: number
  content: DecisionDraft
  contentRevision: number
  groupsRevision: number
  groups: OpinionGroup[]
  draftedBy: PublicPerson
  draftedAt: string
  submittedAt: string | null
  returnedReason: LocalText | null
}

/** A decision that is not published yet, as the desk lists it. */
export interface OpenDecisionLine {
  id: string
  proposal: { reference: string; title: LocalText }
  version: number
  state: OpenDecision['state']
  outcome: DecisionOutcome
  draftedBy: PublicPerson
  draftedAt: string
  submittedAt: string | null
}

/** Everything that the close-out of a proposal needs (P7), for planners and the authority. */
export interface CloseOut {
  proposal: { id: string; reference: string; title: LocalText; version: number; stage: string }
  decision: OpenDecision | null
  /** Number of the latest published decision on this proposal. */
  publishedNumber: string | null
  inputs: DecisionInput[]
  counts: Record<InputProgress, number>
  suggestions: GroupSuggestion[]
  blockers: DecisionBlocker[]
  figures: DecisionFigures
  elements: { id: string; title: LocalText | null }[]
}
