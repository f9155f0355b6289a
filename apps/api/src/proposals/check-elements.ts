import { dayIn } from '@hetu/domain/calendar'
import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import { checkProposal } from '@hetu/domain/proposals/check-proposal'
import { ProposalCheck } from '@hetu/domain/proposals/proposal-version'
import { policy } from '@hetu/domain/policy'
import { defineAsked } from '../server/read.ts'
import { CheckElements, type Element } from '@hetu/domain/proposals/draft-proposal'
import type { PlaceContext } from '../server/place-context.ts'
import { objectsNear, zonesNear } from '../zones/zones-near.ts'
import { askedBy } from './asked-by.ts'

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
  const law = { onDay: dayIn(at, place.timeZone) }
  const [zones, objects] = await Promise.all([
    zonesNear(db, place.id, askedBy(elements, place.epsg), law),
    objectsNear(db, place.id, law),
  ])
  return checkProposal(elements, zones, objects, place.epsg)
}
