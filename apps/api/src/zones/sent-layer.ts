import type { Database } from '@hetu/db/database'
import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'
import type { LayerChoice } from '@hetu/domain/zones/read-zone-layer'
import { type PlaceLayer, maxLayerBytes, maxPackedBytes } from '@hetu/domain/zones/zone-import'
import { Buffer } from 'node:buffer'
import { namedPlaces } from '../places/named-places.ts'
import type { PlaceContext } from '../server/place-context.ts'
import type { LayerBytes } from './formats/layer-file.ts'
import { isTable } from './formats/read-layer-file.ts'

/** A file as it came in the request; refused when it is empty or larger than a quarter can need. */
export function openSentLayer(
  sent: Pick<PlaceLayer, 'fileName' | 'content' | 'encoding' | 'layer' | 'textEncoding'>,
): {
  file: string | LayerBytes
  bytes: Buffer
} {
  const isText = sent.encoding === 'text'
  const bytes = Buffer.from(sent.content, isText ? 'utf8' : 'base64')
  if (bytes.byteLength === 0) throw new Refused({ code: 'layer_empty_file' })
  const limit = isText ? maxLayerBytes : maxPackedBytes
  if (bytes.byteLength > limit) {
    throw new Refused({ code: 'file_too_large', params: { limitMegabytes: limit / 1024 / 1024 } })
  }
  const { fileName, layer, textEncoding } = sent
  return { file: isText ? sent.content : { fileName, bytes, layer, textEncoding }, bytes }
}

/** What tells whether a file was meant for this place. */
export function whereInPlace(place: PlaceContext): Pick<LayerChoice, 'placeBox' | 'placeEpsg'> {
  const ring = place.site.coordinates[0] ?? []
  const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)]
  return {
    placeBox: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
    placeEpsg: place.epsg,
  }
}

/** Where the place's addresses are, for a file that may name them instead of coordinates. */
export async function placesFor(
  file: string | LayerBytes,
  db: Database['kysely'] | Tx,
  placeId: string,
): Promise<string | LayerBytes> {
  if (typeof file === 'string' || !isTable(file.fileName)) return file
  return { ...file, places: await namedPlaces(db, placeId) }
}
