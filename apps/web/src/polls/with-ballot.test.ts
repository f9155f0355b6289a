import type { BallotReceipt } from '@hetu/domain/polls/ballot'
import type { Poll } from '@hetu/domain/polls/poll'
import { expect, test } from 'vitest'
import { withBallot } from './with-ballot.ts'

const poll = (id: string) => ({ id, myBallot: null, turnout: { voted: 3 } }) as unknown as Poll
const ballot = {
  pollId: 'two',
  reference: '7KQ-M3F-8DA-2HB',
  choice: ['stone'],
  revision: 1,
} as BallotReceipt

test('puts the answered ballot where it is read, without its number, and leaves every count as it was read', () => {
  const read = { polls: [poll('one'), poll('two')], consents: [] }
  expect(withBallot(read, ballot)).toEqual({
    polls: [poll('one'), { ...poll('two'), myBallot: { ...ballot, reference: null } }],
    consents: [],
  })
})
