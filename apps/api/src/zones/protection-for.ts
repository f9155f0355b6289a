import type { Protection } from '@hetu/domain/zones/protection'
import { dayIn } from '@hetu/domain/calendar'
import { z } from 'zod'
import type { Look } from '../server/read.ts'
import { seesHidden, withHiddenMarked } from './hidden-objects.ts'
import { zonesInForce } from './zones-in-force.ts'

/** On which day of the place, and as known at which instant; both now when left out. */
export const InForce = z.object({
  on: z.iso.date().optional(),
  knownAt: z.iso.datetime({ offset: true }).optional(),
})
export type InForce = z.infer<typeof InForce>

/** The law of a day, with what is hidden marked so for whoever may not know where it lies. */
export async function protectionFor(
  { db, place, actor, now }: Look,
  { on, knownAt }: InForce,
): Promise<Protection> {
  const day = on ?? dayIn(now, place.timeZone)
  const found = await zonesInForce(db, place.id, day, knownAt ? new Date(knownAt) : undefined)
  return seesHidden(actor) ? found : withHiddenMarked(db, place.id, found)
}
