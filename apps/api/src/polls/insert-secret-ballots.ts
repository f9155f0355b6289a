import { isAmong } from '@hetu/db/sql'
import type { Choice } from '@hetu/domain/polls/choice'
import { Refused } from '@hetu/domain/refusal'
import type { JointAct, WhenItHappens } from '../server/verb.ts'
import { newBallotSlip, slipOf } from './ballot-slip.ts'
import { type NewBallot, type WrittenBallot, insertBallots } from './insert-ballots.ts'
import { lockUrn, writeUrn } from './urn.ts'

/** A secret ballot as it is cast: `receipt` is the number of the one before, if there is one. */
type SecretBallot = Omit<NewBallot, 'kept'> & { choice: Choice; receipt: string | undefined }

/**
 * Writes ballots of a secret poll: that somebody has one, and, apart from it, what lies in the urn. Each is written or
 * refused: nobody changes a ballot whose number they do not tell, and who is not confirmed yet has none, because nobody
 * can pick it out later. Call it with the poll's row locked.
 */
export async function insertSecretBallots(
  act: Pick<JointAct, 'tx' | 'place'> & WhenItHappens,
  pollId: string,
  ballots: readonly SecretBallot[],
): Promise<{ at: Date | null; written: Map<string, WrittenBallot | Refused> }> {
  const urn = await lockUrn(act.tx, act.place.id, pollId)
  const held = await receiptsOf(act, pollId, ballots)
  const judged = ballots.map((ballot) => refusalOf(ballot, held.get(ballot.personId)))
  const taken = ballots.filter((_, index) => judged[index] === null)
  const refusals = ballots.flatMap(({ personId }, index) => {
    const refusal = judged[index]
    return refusal ? [[personId, refusal] as const] : []
  })
  if (taken.length === 0) return { at: null, written: new Map(refusals) }
  const slips = taken.map(newBallotSlip)
  const marks = taken.map((ballot) => ({ ...ballot, kept: null }))
  const { at, written } = await insertBallots(act, pollId, marks, 'any', slips)
  const added = taken.flatMap((ballot, index) =>
    written.has(ballot.personId) ? [{ ballot, slip: slips[index]! }] : [],
  )
  const replaced = new Set(
    added.flatMap(({ ballot }) =>
      held.has(ballot.personId) && ballot.receipt ? [slipOf(ballot.receipt).boxId] : [],
    ),
  )
  await writeUrn(act.tx, act.place.id, pollId, [
    ...urn.filter(({ ballot }) => !replaced.has(ballot)),
    ...added.map(({ ballot, slip }) => ({ ballot: slip.boxId, choice: ballot.choice })),
  ])
  return { at, written: new Map<string, WrittenBallot | Refused>([...written, ...refusals]) }
}

function refusalOf({ right, receipt }: SecretBallot, held: string | null | undefined): Refused | null {
  if (!right.isChecked) return new Refused({ code: 'relation_unchecked' })
  if (held === undefined) return null
  if (receipt === undefined) return new Refused({ code: 'ballot_needs_receipt', path: ['receipt'] })
  return slipOf(receipt).hash === held
    ? null
    : new Refused({ code: 'ballot_slip_unknown', path: ['receipt'] })
}

async function receiptsOf(
  { tx, place }: Pick<JointAct, 'tx' | 'place'>,
  pollId: string,
  ballots: readonly SecretBallot[],
): Promise<Map<string, string | null>> {
  const rows = await tx
    .selectFrom('ballot')
    .select(['person_id', 'reference_hash'])
    .where('place_id', '=', place.id)
    .where('poll_id', '=', pollId)
    .where(
      isAmong(
        'person_id',
        ballots.map(({ personId }) => personId),
      ),
    )
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.reference_hash]))
}
