import type { Disposition } from '../disposition.ts'
import type { LocalText } from '../language.ts'
import type { GroupChange, GroupFollowUp, InputKind } from './disposition.ts'

/** How one group of a published decision answered somebody's words. */
export interface OutcomeStep {
  group: LocalText
  disposition: Disposition
  reason: LocalText
  change: GroupChange | null
  followUp: GroupFollowUp | null
  decision: { number: string; title: LocalText; publishedAt: string }
  proposal: { reference: string; title: LocalText }
}

/** What became of my words: an idea or comment with every answer that decisions gave it. */
export interface InputOutcome {
  kind: Extract<InputKind, 'idea' | 'comment'>
  id: string
  title: string
  language: string
  steps: OutcomeStep[]
}

/** The trail of an idea and of the comments under it. */
export interface IdeaOutcome {
  idea: InputOutcome
  comments: InputOutcome[]
  /** Proposals that took it up and have no published decision yet. */
  pending: { reference: string; title: LocalText; stage: string }[]
}

/** Words of mine and how far they have come (V13). */
export interface MyWords {
  kind: 'idea' | 'comment'
  id: string
  ideaReference: string | null
  proposalReference: string | null
  title: string
  language: string
  at: string
  state: 'waiting' | 'absorbed' | 'answered' | 'decided' | 'hidden'
  disposition: Disposition | null
  decisionNumber: string | null
}
