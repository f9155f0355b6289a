import { Refused } from '@hetu/domain/refusal'
import { maxLayerRows } from '@hetu/domain/zones/zone-import'
import { kml } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
import { decodeText } from './decode-text.ts'
import type { FileRow, LayerFile } from './layer-file.ts'
import { openArchive } from './open-archive.ts'

const mostTags = 200_000
const deepest = 60
const unreadable = () => new Refused({ code: 'layer_unreadable', params: { format: 'KML' } })

/** A KMZ: the one KML file in it, or the one that was chosen. */
export function readKmz(bytes: Uint8Array, layer?: string): LayerFile {
  const { files, ...which } = openArchive(bytes, ['.kml'], layer)
  // oxlint-disable-next-line typescript/no-non-null-assertion -- an archive without it is refused
  return { ...readKml(files.get('.kml')!), ...which }
}

/** A KML file; always longitude and latitude. Document types are refused before anything is parsed: entities multiply. */
export function readKml(bytes: Uint8Array): LayerFile {
  const heading = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const named = /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(heading)?.[1]
  const text = decodeText(bytes, named).replace(/^\uFEFF/, '')
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new Refused({ code: 'layer_has_doctype' })
  refuseHeavy(text)
  const features = featuresOf(text)
  if (features.length > maxLayerRows)
    throw new Refused({ code: 'layer_too_many_rows', params: { limit: maxLayerRows } })
  return {
    format: 'kml',
    epsg: 4326,
    rows: features.map(({ geometry, properties }): FileRow => ({
      geometry: joined(geometry),
      properties: plainOf(properties ?? {}),
    })),
  }
}

function featuresOf(text: string) {
  try {
    const document = new DOMParser({
      onError: (level) => {
        if (level !== 'warning') throw unreadable()
      },
    }).parseFromString(text, 'text/xml')
    return kml(document).features
  } catch {
    throw unreadable()
  }
}

/** Tags counted and nested by a look at the text alone. */
function refuseHeavy(text: string): void {
  let depth = 0
  let count = 0
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    count += 1
    const next = text[at + 1]
    if (next === '/') depth -= 1
    else if (next !== '!' && next !== '?') {
      const end = text.indexOf('>', at)
      if (end < 0 || text[end - 1] !== '/') depth += 1
    }
    if (depth > deepest || count > mostTags) throw new Refused({ code: 'layer_too_heavy' })
  }
}

interface Geometry {
  type: string
  coordinates?: unknown
  geometries?: Geometry[]
}

/** Several areas of one place mark are one area in parts. */
function joined(geometry: unknown): unknown {
  const { type, geometries } = (geometry ?? { type: '' }) as Geometry
  if (type !== 'GeometryCollection' || !geometries) return geometry
  if (geometries.length === 1) return geometries[0]
  return geometries.every((part) => part.type === 'Polygon')
    ? { type: 'MultiPolygon', coordinates: geometries.map((part) => part.coordinates) }
    : geometry
}

/** Names and own data; how the file is drawn is left to our own map. */
const looks = /^(stroke|fill|icon|label|marker|styleUrl|styleHash|styleMapHash|visibility|@)/

function plainOf(properties: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([key, value]) => !looks.test(key) && (typeof value === 'string' || typeof value === 'number'),
    ),
  )
}
