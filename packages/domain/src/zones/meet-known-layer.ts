import { type KnownObject, meetKnownObjects } from './meet-known-objects.ts'
import { type KnownZone, meetKnownZones } from './meet-known-zones.ts'
import type { LayerFacts } from './zone-import.ts'
import { type GoneZone, type LayerRow, type RefusedRow, isObjectRow, isZoneRow } from './zone-layer.ts'

/** The newest versions of all that a place protects. */
export interface KnownLaw {
  zones: readonly KnownZone[]
  objects: readonly KnownObject[]
}

const isOfObject = (end: string) => end.startsWith('object:')

/** Under which word a planner ends what a file does not hold any more; zones and objects may have the same id. */
export const endWord = ({ zoneId, isObject }: Pick<GoneZone, 'zoneId' | 'isObject'>): string =>
  isObject ? `object:${zoneId}` : zoneId

/** The rows of a layer, each with what it follows, those that cannot be told, and what the file does not hold any more. */
export function meetKnownLayer(
  rows: readonly LayerRow[],
  facts: LayerFacts,
  { zones, objects }: KnownLaw,
  ends: readonly string[],
): { good: LayerRow[]; refused: RefusedRow[]; gone: GoneZone[] } {
  const metZones = meetKnownZones(
    rows.filter(isZoneRow),
    facts,
    zones,
    ends.filter((end) => !isOfObject(end)),
  )
  const metObjects = meetKnownObjects(
    rows.filter(isObjectRow),
    facts,
    objects,
    ends.filter(isOfObject).map((end) => end.slice('object:'.length)),
  )
  return {
    good: [...metZones.good, ...metObjects.good].toSorted(
      (a, b) => a.index - b.index || (a.part ?? 0) - (b.part ?? 0),
    ),
    refused: [...metZones.refused, ...metObjects.refused],
    gone: [...metZones.gone, ...metObjects.gone],
  }
}
