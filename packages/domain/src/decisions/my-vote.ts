import type { LocalText } from '../language.ts'
import type { BallotStanding } from '../polls/poll.ts'

/** A ballot of the reader's own; nobody else is ever given it. */
export interface MyVote {
  pollId: string
  proposalReference: string
  question: LocalText
  /** What was chosen, by name. */
  option: LocalText
  castAt: string
  closesAt: string
  /** True while the reader may still change it on this site. */
  mayChange: boolean
  standing: BallotStanding
}
