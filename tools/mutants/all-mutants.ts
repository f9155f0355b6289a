import { ballotMutants } from './ballots.ts'
import { runningCountMutants } from './running-counts.ts'
import { clockMutants } from './clocks.ts'
import { consentMutants } from './consents.ts'
import { decisionMutants } from './decisions.ts'
import { geometryMutants } from './geometry.ts'
import { hearingMutants } from './hearings.ts'
import { heightMutants } from './heights.ts'
import { ledgerMutants } from './ledger.ts'
import type { Mutant } from './mutant.ts'
import { permissionMutants } from './permissions.ts'
import { readMutants } from './reads.ts'
import { reviewMutants } from './reviews.ts'
import { ruleMutants } from './rules.ts'

/** Every mutant, by what it would break. */
export const allMutants: readonly Mutant[] = [
  ...ballotMutants,
  ...runningCountMutants,
  ...consentMutants,
  ...clockMutants,
  ...hearingMutants,
  ...permissionMutants,
  ...readMutants,
  ...reviewMutants,
  ...decisionMutants,
  ...heightMutants,
  ...ruleMutants,
  ...geometryMutants,
  ...ledgerMutants,
]
