import { asGeoJson } from '@hetu/db/sql'
import type { Contribution } from '@hetu/domain/open-data/contribution'

/** A public item and everything one may find it by. */
export interface LoadedContribution {
  contribution: Contribution
  text: string
}

/** A point as the public may see it. */
export const shownPoint = (column: string) =>
  asGeoJson<{ type: 'Point'; coordinates: [number, number] }>(column)
