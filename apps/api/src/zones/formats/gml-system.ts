import { isNorthFirst } from './north-first-systems.ts'

/** A reference system as GML names it: its EPSG number, and whether northings (latitudes) stand first. */
export interface GmlSystem {
  /** Null where it has none that we know. */
  epsg: number | null
  name: string
  isNorthFirst: boolean
}

/** German surveys name their systems themselves (AdV, GeoInfoDok). */
const german: Record<string, number> = {
  ETRS89_UTM31: 25_831,
  ETRS89_UTM32: 25_832,
  ETRS89_UTM33: 25_833,
  'ETRS89_Lat-Lon': 4258,
  DE_DHDN_3GK2: 31_466,
  DE_DHDN_3GK3: 31_467,
  DE_DHDN_3GK4: 31_468,
  DE_DHDN_3GK5: 31_469,
}

/**
 * `urn:ogc:def:crs:EPSG::25832` and `http://www.opengis.net/def/crs/EPSG/0/25832` keep the order of axes of the EPSG
 * dataset (OGC 07-036r1, 09-048r5); `EPSG:25832` and `…/epsg.xml#25832` are older and put the easting first.
 */
export function gmlSystem(name: string): GmlSystem {
  const words = name.trim()
  if (/CRS:?:?84$/i.test(words)) return { epsg: 4326, name: words, isNorthFirst: false }
  const ofGermany = /^urn:adv:crs:(.+?)(\*|$)/i.exec(words)?.[1]
  if (ofGermany) {
    const epsg = Object.hasOwn(german, ofGermany) ? (german[ofGermany] ?? null) : null
    return { epsg, name: words, isNorthFirst: epsg === 4258 }
  }
  const code = /(\d{4,6})$/.exec(words)?.[1]
  if (code === undefined || !/epsg/i.test(words)) return { epsg: null, name: words, isNorthFirst: false }
  const epsg = Number(code)
  const isOrdered = /^(urn:|https?:\/\/[^#]*\/def\/crs\/)/i.test(words)
  return { epsg, name: words, isNorthFirst: isOrdered && isNorthFirst(epsg) }
}
