import { Refused } from '@hetu/domain/refusal'
import { plainText } from '@hetu/domain/zones/layer-cells'
import type { LeftOut } from '@hetu/domain/zones/zone-layer'
import { maxLayerRows } from '@hetu/domain/zones/zone-import'
import { kml } from '@tmcw/togeojson'
import { DOMParser } from '@xmldom/xmldom'
import { decodeText } from './decode-text.ts'
import type { FileRow, LayerFile } from './layer-file.ts'
import { openArchive } from './open-archive.ts'
import { plainKml } from './plain-kml.ts'

const unreadable = () => new Refused({ code: 'layer_unreadable', params: { format: 'KML' } })

/** A KMZ: the one KML file in it, or the one that was chosen. */
export function readKmz(bytes: Uint8Array, layer?: string): LayerFile {
  const { files, ...which } = openArchive(bytes, ['.kml'], layer)
  // oxlint-disable-next-line typescript/no-non-null-assertion -- an archive without it is refused
  return { ...readKml(files.get('.kml')!), ...which }
}

/** A KML file; always longitude and latitude. What is no place mark (pictures, links) is named and left out. */
export function readKml(bytes: Uint8Array): LayerFile {
  const heading = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const named = /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(heading)?.[1]
  const text = decodeText(bytes, named).replace(/^\uFEFF/, '')
  const { features, leftOut } = featuresOf(plainKml(text))
  if (features.length > maxLayerRows)
    throw new Refused({ code: 'layer_too_many_rows', params: { limit: maxLayerRows } })
  if (features.length === 0) throw nothingIn(leftOut)
  return {
    format: 'kml',
    epsg: 4326,
    rows: features.map(({ geometry, properties }): FileRow => ({
      geometry,
      properties: plainOf(properties ?? {}),
    })),
    ...(leftOut.length > 0 && { leftOut }),
  }
}

function nothingIn(leftOut: LeftOut[]): Refused {
  const names = leftOut.map(({ kind, count }) => `${kind} × ${count}`).join(' · ')
  return names
    ? new Refused({ code: 'layer_only_left_out', params: { names } })
    : new Refused({ code: 'layer_without_shapes', params: { format: 'KML' } })
}

function featuresOf(text: string) {
  try {
    const document = new DOMParser({
      onError: (level) => {
        if (level !== 'warning') throw unreadable()
      },
    }).parseFromString(text, 'text/xml')
    // Pictures laid over the ground are no zones, nor are links, though the library makes features of them.
    const features = kml(document).features.filter(
      ({ properties }) => !Object.hasOwn(properties ?? {}, '@geometry-type'),
    )
    return { features, leftOut: leftOutOf(document) }
  } catch {
    throw unreadable()
  }
}

type KmlDocument = ReturnType<DOMParser['parseFromString']>

const kindsLeftOut = ['GroundOverlay', 'ScreenOverlay', 'PhotoOverlay', 'NetworkLink'] as const

/** What the file holds beside its place marks, by kind, with the first few names. */
function leftOutOf(document: KmlDocument): LeftOut[] {
  return kindsLeftOut.flatMap((kind) => {
    const found = Array.from(document.getElementsByTagName(kind))
    const names = found.slice(0, 5).flatMap((element) => {
      const child = Array.from(element.childNodes).find(({ nodeName }) => nodeName === 'name')
      return plainText(child?.textContent, 80) ?? []
    })
    return found.length > 0 ? [{ kind, count: found.length, names }] : []
  })
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
