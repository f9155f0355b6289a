import { plainCode } from '@hetu/domain/plain-signs'
import { sha256 } from '../server/hash.ts'
import { readableCode } from '../server/new-id.ts'

/** The number on a receipt or slip and what follows from it alone, so that whoever holds it can follow their ballot. */
export interface BallotSlip {
  /** What the voter notes: `7KQ-M3F-8DA-2HB`. */
  reference: string
  /** Stands in the poll's ledger. */
  hash: string
  /** Under which the ballot is published after the close. Nobody without the number can tell it from the hash. */
  boxId: string
  /** Hides the choice in the leaf of the ledger. */
  nonce: string
}

/** A new number, drawn at random and told once: 31^12 possibilities. Only what follows from it is kept. */
export const newBallotSlip = (): BallotSlip => slipOf(readableCode(12))

/** What follows from a number as somebody typed it. */
export function slipOf(typed: string): BallotSlip {
  const code = plainCode(typed)
  return {
    reference: code.match(/.{1,3}/g)?.join('-') ?? '',
    hash: hashOfSlip(code),
    boxId: sha256(`hetu box ${code}`).slice(0, 32),
    nonce: sha256(`hetu nonce ${code}`).slice(0, 32),
  }
}

/** The hash of a number as somebody typed it from a slip. */
export const hashOfSlip = (typed: string): string => sha256(plainCode(typed))
