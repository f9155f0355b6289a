import proj4 from 'proj4'
import { Refused } from '../refusal.ts'
import type { Position } from './shape.ts'

/** Forward: degrees to metres; inverse: metres to degrees. Positions are [lon, lat] and [east, north]. */
export interface Projector {
  epsg: number
  forward: (position: Position) => Position
  inverse: (metres: Position) => Position
}

const grs80 = '+ellps=GRS80 +units=m +no_defs'

/** Definition of a projected CRS in which metres on the map are metres on the ground; undefined if there is none. */
function definitionOf(epsg: number): string | undefined {
  // CGCS2000 3° zones without prefix: 4534 = CM 75° E … 4554 = CM 135° E; with zone prefix: 4513 … 4533.
  if (epsg >= 4534 && epsg <= 4554)
    return `+proj=tmerc +lon_0=${75 + 3 * (epsg - 4534)} +k=1 +x_0=500000 ${grs80}`
  if (epsg >= 4513 && epsg <= 4533) {
    const zone = epsg - 4513 + 25
    return `+proj=tmerc +lon_0=${zone * 3} +k=1 +x_0=${zone * 1_000_000 + 500_000} ${grs80}`
  }
  // CGCS2000 6° zones with prefix: 4491 = zone 13, CM 75° E … 4501 = zone 23, CM 135° E; without: 4502 … 4512.
  if (epsg >= 4491 && epsg <= 4512) {
    const zone = ((epsg - 4491) % 11) + 13
    const east = epsg <= 4501 ? zone * 1_000_000 + 500_000 : 500_000
    return `+proj=tmerc +lon_0=${zone * 6 - 3} +k=1 +x_0=${east} ${grs80}`
  }
  if (epsg >= 32601 && epsg <= 32660) return `+proj=utm +zone=${epsg - 32600} +datum=WGS84 +units=m +no_defs`
  if (epsg >= 32701 && epsg <= 32760)
    return `+proj=utm +zone=${epsg - 32700} +south +datum=WGS84 +units=m +no_defs`
  if (epsg >= 25828 && epsg <= 25838) return `+proj=utm +zone=${epsg - 25800} ${grs80}`
  if (epsg >= 26901 && epsg <= 26923) return `+proj=utm +zone=${epsg - 26900} +datum=NAD83 +units=m +no_defs`
  if (epsg === 27700) {
    return '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs'
  }
  if (epsg === 2154)
    return `+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 ${grs80}`
  return undefined
}

const known = new Map<number, Projector>()

/** The system in which a place is measured; Web Mercator is refused, there 10 m at 32° N reads 11.8 m. */
export function projectorFor(epsg: number): Projector {
  const before = known.get(epsg)
  if (before) return before
  const definition = definitionOf(epsg)
  if (!definition) throw new Refused({ code: 'not_for_measuring', params: { epsg } })
  const converter = proj4('EPSG:4326', definition)
  const projector: Projector = {
    epsg,
    forward: (position) => converter.forward<Position>([position[0], position[1]]),
    inverse: (metres) => converter.inverse<Position>([metres[0], metres[1]]),
  }
  known.set(epsg, projector)
  return projector
}

/** Whether distances may be measured in this system. */
export function mayMeasureIn(epsg: number): boolean {
  return definitionOf(epsg) !== undefined
}
