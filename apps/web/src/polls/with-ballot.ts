import type { BallotReceipt } from '@hetu/domain/polls/ballot'
import type { Poll } from '@hetu/domain/polls/poll'

/**
 * What was read of polls, with the ballot that was just answered in its place: it need not be read again. Its number
 * is told in the answer alone and stays out, as in everything that is read; so does a count, which nobody has read yet.
 */
export const withBallot = <Read extends { polls: Poll[] }>(read: Read, ballot: BallotReceipt): Read => ({
  ...read,
  polls: read.polls.map((poll) =>
    poll.id === ballot.pollId ? { ...poll, myBallot: { ...ballot, reference: null } } : poll,
  ),
})
