import { plainCode } from '@hetu/domain/plain-signs'
import { sha256 } from '../server/hash.ts'
import { readableCode } from '../server/new-id.ts'

interface BallotSlip {
  /** What the voter notes: `7KQM-3F8D`. */
  reference: string
  hash: string
}

/** A new number for a slip, drawn at random and told once; only its hash is kept. */
export function newBallotSlip(): BallotSlip {
  const code = readableCode(8)
  return { reference: `${code.slice(0, 4)}-${code.slice(4)}`, hash: hashOfSlip(code) }
}

/** The hash of a number as somebody typed it from a slip. */
export const hashOfSlip = (typed: string): string => sha256(plainCode(typed))
