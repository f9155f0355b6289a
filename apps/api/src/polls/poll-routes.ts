import { post, put } from '../server/route.ts'
import { castBallotOnBehalf } from './cast-ballot-on-behalf.ts'
import { castBallot } from './cast-ballot.ts'
import { closeConsent } from './close-consent.ts'
import { closePoll } from './close-poll.ts'
import { listNotedVoters } from './list-noted-voters.ts'
import { listPolls } from './list-polls.ts'
import { listVoters } from './list-voters.ts'
import { openConsent } from './open-consent.ts'
import { openPoll } from './open-poll.ts'
import { readPoll } from './read-poll.ts'
import { readRecount } from './read-recount.ts'
import { recordConsent } from './record-consent.ts'
import { verifyReceipt } from './verify-receipt.ts'

export const pollRoutes = [
  listPolls,
  readPoll,
  listVoters,
  listNotedVoters,
  readRecount,
  verifyReceipt,
  post('/proposals/:reference/polls', openPoll),
  put('/polls/:pollId/ballot', castBallot),
  post('/polls/:pollId/ballots', castBallotOnBehalf),
  post('/polls/:pollId/close', closePoll),
  post('/proposals/:reference/consents', openConsent),
  post('/consents/:consentId/stance', recordConsent),
  post('/consents/:consentId/close', closeConsent),
] as const
