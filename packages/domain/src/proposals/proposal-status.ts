import type { PublicStatus } from '../ideas/idea.ts'
import type { Outcome, Stage } from './stage.ts'

/**
 * What the map says of a proposal; null where the public does not know of it. A notice whose time is
 * over is no longer open, whatever the stage says.
 */
export function proposalStatus(
  stage: Stage,
  outcome: Outcome | null,
  isNoticeOpen = true,
): PublicStatus | null {
  switch (stage) {
    case 'draft':
    case 'screening':
    case 'discarded':
      return null
    case 'notice':
      return isNoticeOpen ? 'open' : 'review'
    case 'published':
    case 'challenge_window':
      return outcome === 'refused' ? 'declined' : outcome === 'remitted' ? 'review' : 'adopted'
    case 'implementation':
      return 'building'
    case 'completion':
    case 'evaluation':
    case 'closed':
      return outcome === 'refused' ? 'declined' : 'done'
    case 'withdrawn':
    case 'lapsed':
    case 'refused':
      return 'declined'
    default:
      return 'review'
  }
}
