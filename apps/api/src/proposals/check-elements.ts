import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import { type ProposalCheck, checkProposal } from '@hetu/domain/proposals/check-proposal'
import type { Element } from '@hetu/domain/proposals/proposal'
import type { PlaceContext } from '../server/place-context.ts'
import { dayIn, zonesInForce } from '../zones/zones-in-force.ts'

/** Holds elements against what is law in the place on the day; the browser does the same while drawing. */
export async function checkElements(
  db: Database['kysely'] | Tx,
  place: PlaceContext,
  elements: readonly Element[],
  at: Date,
): Promise<ProposalCheck> {
  const { zones, objects } = await zonesInForce(db, place.id, dayIn(place.timeZone, at))
  return checkProposal(elements, zones, objects, place.epsg)
}
