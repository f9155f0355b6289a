import type { HeritageObject } from '../zones/heritage-object.ts'
import type { ZoneChange } from '../zones/zone-change.ts'
import { zonesInForce } from '../zones/zones-in-force.ts'
import type { ZoneVersion } from '../zones/zone.ts'

export interface Law {
  zones: ZoneVersion[]
  objects: HeritageObject[]
}

type Proposed = Pick<ZoneChange, 'zone' | 'object' | 'baseVersion'>

/** The law as it would be on the first day of a proposed change, were it approved at the instant `at` (ISO 8601). */
export function lawWithChange({ zones, objects }: Law, change: Proposed, at: string): Law {
  const { zone, object } = change
  const version = (change.baseVersion ?? 0) + 1
  if (zone) {
    const next: ZoneVersion = { ...zone, version, recordedFrom: at, recordedTo: null }
    const others = zones.filter(({ zoneId }) => zoneId !== zone.zoneId)
    return { zones: [...others, ...zonesInForce([next], zone.validFrom)], objects }
  }
  if (!object) return { zones, objects }
  return { zones, objects: [...objects.filter(({ id }) => id !== object.object.id), object.object] }
}
