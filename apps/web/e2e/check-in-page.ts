import { checkProposal } from '@hetu/domain/proposals/check-proposal'

/** The check as the composer runs it while one draws, for a page of the browser tests. */
Object.assign(globalThis, { checkProposal })
