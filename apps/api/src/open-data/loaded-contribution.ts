import { asGeoJson } from '@hetu/db/sql'
import type { Contribution } from '@hetu/domain/open-data/contribution'
import type { Geometry } from 'geojson'

/** A public item and everything one may find it by. */
export interface LoadedContribution {
  contribution: Contribution
  text: string
  /** Whether somebody in office has answered: an answer to an idea, a published decision on a proposal. */
  isAnswered: boolean
  /** Lines and areas of a proposal, drawn beside its symbol. */
  shapes?: readonly Geometry[]
}

/** A point as the public may see it. */
export const shownPoint = (column: string) =>
  asGeoJson<{ type: 'Point'; coordinates: [number, number] }>(column)
