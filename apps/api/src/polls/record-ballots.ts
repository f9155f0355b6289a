import type { LedgerLeaf } from '@hetu/domain/ledger/ledger-leaf'
import type { Choice } from '@hetu/domain/polls/choice'
import { appendLeaves } from '../ledger/append-leaves.ts'
import { contentHash } from '../server/hash.ts'
import { choiceOf } from './kept-choice.ts'
import type { JointAct } from '../server/verb.ts'

/** A ballot as its row says it, whose leaf stands in the ledger. */
interface RecordedBallot {
  /** Null in a secret poll, whose leaf holds nothing of the choice. */
  option_id: string | null
  choice: Choice | null
  relation: string
  channel: string
  reference_hash: string | null
  replaces_hash: string | null
  box_id: string | null
  nonce: string | null
}

/** The hash of all that counts of a ballot; nobody finds the choice in it without the number on the receipt. */
const commitmentOf = (ballot: RecordedBallot): string =>
  contentHash({
    ballot: ballot.box_id,
    choice: choiceOf(ballot),
    relation: ballot.relation,
    channel: ballot.channel,
    nonce: ballot.nonce,
  })

/** The leaf that a ballot has in the ledger of its poll. */
export const leafOf = (ballot: RecordedBallot): LedgerLeaf => ({
  kind: 'cast',
  receipt: ballot.reference_hash as string,
  ...(choiceOf(ballot) === null ? {} : { commitment: commitmentOf(ballot) }),
  ...(ballot.replaces_hash === null ? {} : { replaces: ballot.replaces_hash }),
})

/** Records ballots that were just written, in the order of their receipts, so that the order says nothing of who. */
export const recordBallots = (
  { tx, place }: Pick<JointAct, 'tx' | 'place'>,
  pollId: string,
  ballots: readonly RecordedBallot[],
) =>
  appendLeaves(
    tx,
    place.id,
    pollId,
    ballots.toSorted((one, other) => (one.reference_hash! < other.reference_hash! ? -1 : 1)).map(leafOf),
  )
