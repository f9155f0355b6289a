import { dayIn } from '@hetu/domain/calendar'
import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import { checkProposal } from '@hetu/domain/proposals/check-proposal'
import { ProposalCheck } from '@hetu/domain/proposals/proposal-version'
import { policy } from '@hetu/domain/policy'
import { defineAsked } from '../server/read.ts'
import { CheckElements, type Element } from '@hetu/domain/proposals/draft-proposal'
import type { PlaceContext } from '../server/place-context.ts'
import { objectsInForceOn, zonesInForce } from '../zones/zones-in-force.ts'
import { zonesNear } from '../zones/zones-near.ts'

/** What the rules say of elements that are not saved. */
export const checkElements = defineAsked({
  name: 'check-elements',
  path: '/proposals/check',
  summary: 'What the rules say of elements that are not saved',
  readers: policy['edit-proposal'],
  query: CheckElements,
  answer: ProposalCheck,
  run: ({ db, place, now }, { elements }) => checkOf(db, place, elements, now),
})

/** Holds elements against what is law in the place on the day; the browser does the same while drawing. */
export async function checkOf(
  db: Database['kysely'] | Tx,
  place: PlaceContext,
  elements: readonly Element[],
  at: Date,
): Promise<ProposalCheck> {
  const day = dayIn(at, place.timeZone)
  // What a work takes down is named and may be protected by a zone anywhere.
  if (elements.some(({ demolishesObjectIds }) => demolishesObjectIds?.length)) {
    const { zones, objects } = await zonesInForce(db, place.id, day)
    return checkProposal(elements, zones, objects, place.epsg)
  }
  const shapes = elements.map((element) => element.geometry)
  const zones = await zonesNear(db, place, shapes, day)
  return checkProposal(elements, zones, await objectsInForceOn(db, place.id, day), place.epsg)
}
