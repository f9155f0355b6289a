import type { RulesHere } from '@hetu/domain/zones/rules-in-words'
import type { Shape } from '@hetu/domain/geometry/shape'
import { rulesHere } from '@hetu/domain/zones/rules-here'
import type { Look } from '../server/read.ts'
import { seesHidden } from './hidden-objects.ts'
import { type InForce, protectionAt } from './protection-for.ts'

/** Which rules apply to a shape, told as the reader may know it. */
export async function rulesFor(look: Look, shape: Shape, when: InForce): Promise<RulesHere> {
  const { zones, objects } = await protectionAt(look, shape, when)
  return rulesHere(shape, zones, objects, look.place.epsg, seesHidden(look.actor))
}
