import { overlapOf } from '../geometry/overlap.ts'
import { boxDistance, toPlanar } from '../geometry/planar.ts'
import { projectorFor } from '../geometry/projection.ts'
import type { LocalText } from '../language.ts'
import { planarZone } from './check-work.ts'
import type { HeritageObject } from './heritage-object.ts'
import { toldName, toldObjectName } from './law-known.ts'
import type { Work } from './work.ts'
import type { ZoneVersion } from './zone.ts'

/**
 * Names of the zones and protected things that works lie in, or so near that only a survey can tell. Only where
 * there is none may anybody say that no protection is met: that no rule bites is another thing.
 */
export function protectionsTouched(
  works: readonly Pick<Work, 'geometry'>[],
  zones: readonly ZoneVersion[],
  objects: readonly HeritageObject[],
  epsg: number,
): LocalText[] {
  const projector = projectorFor(epsg)
  const shapes = works.map((work) => toPlanar(work.geometry, projector))
  return [
    ...zones.map((zone) => ({ ...zone, name: toldName(zone) })),
    ...objects.map((object) => ({ ...object, name: toldObjectName(object) })),
  ]
    .filter(({ geometry, accuracyMetres }) => {
      const area = planarZone(geometry, projector)
      return shapes.some((shape) => {
        if (boxDistance(shape.box, area.box) > accuracyMetres) return false
        const overlap = overlapOf(shape, area)
        return overlap.isInside || -overlap.depthMetres < accuracyMetres
      })
    })
    .map(({ name }) => name)
}
