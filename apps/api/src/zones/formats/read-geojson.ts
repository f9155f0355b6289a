import { featuresOfText } from '@hetu/domain/zones/features-of-text'
import type { TextEncoding } from '@hetu/domain/zones/text-encoding'
import type { LayerFile } from './layer-file.ts'
import { textOf } from './text-of.ts'

/** GeoJSON, in longitude and latitude unless an old `crs` member says otherwise. */
export function readGeojson(bytes: Uint8Array, given?: TextEncoding): LayerFile {
  const { text, encoding } = textOf(bytes, given)
  const { isStandardKnown: _, ...source } = featuresOfText(text)
  // UTF-8 is what GeoJSON is; only of other bytes is there anything to say.
  const isAsMeant = encoding === undefined || (encoding.encoding === 'utf-8' && encoding.basis === 'bytes')
  return { format: 'geojson', ...source, ...(!isAsMeant && { encoding }) }
}
