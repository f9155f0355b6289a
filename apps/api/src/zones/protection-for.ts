import type { Protection } from '@hetu/domain/zones/protection'
import { dayIn } from '@hetu/domain/calendar'
import type { Shape } from '@hetu/domain/geometry/shape'
import { objectsAskedWithinMetres } from '@hetu/domain/zones/rules-here'
import { z } from 'zod'
import type { Look } from '../server/read.ts'
import { boxAround } from './degree-box.ts'
import { seesHidden, withHiddenMarked } from './hidden-objects.ts'
import { zonesInForce } from './zones-in-force.ts'
import { type LawOf, objectsNear, zonesNear } from './zones-near.ts'

/** On which day of the place, and as known at which instant; both now when left out. */
export const InForce = z.object({
  on: z.iso.date().optional(),
  knownAt: z.iso.datetime({ offset: true }).optional(),
})
export type InForce = z.infer<typeof InForce>

/** On which day of the place a reader asks, and as known when. */
export const lawOf = ({ place, now }: Pick<Look, 'place' | 'now'>, { on, knownAt }: InForce): LawOf => ({
  onDay: on ?? dayIn(now, place.timeZone),
  knownAt: knownAt ? new Date(knownAt) : undefined,
})

/** The law of a day, with what is hidden marked so for whoever may not know where it lies. */
export async function protectionFor(look: Look, when: InForce): Promise<Protection> {
  const { onDay, knownAt } = lawOf(look, when)
  return forReader(look, await zonesInForce(look.db, look.place.id, onDay, knownAt))
}

/** The same, of what can say something of a shape alone. */
export async function protectionAt(look: Look, shape: Shape, when: InForce): Promise<Protection> {
  const { db, place } = look
  const law = lawOf(look, when)
  const box = (metres: number) => boxAround(shape, metres, place.epsg)
  const [zones, objects] = await Promise.all([
    zonesNear(db, place.id, { boxes: [box(0)] }, law),
    objectsNear(db, place.id, law, box(objectsAskedWithinMetres)),
  ])
  return forReader(look, { zones, objects })
}

const forReader = async ({ db, place, actor }: Look, found: Protection): Promise<Protection> =>
  seesHidden(actor) ? found : withHiddenMarked(db, place.id, found)
