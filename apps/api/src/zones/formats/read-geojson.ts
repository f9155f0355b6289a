import { featuresOfText } from '@hetu/domain/zones/features-of-text'
import { decodeText } from './decode-text.ts'
import type { LayerFile } from './layer-file.ts'

/** GeoJSON, in longitude and latitude unless an old `crs` member says otherwise. */
export function readGeojson(bytes: Uint8Array): LayerFile {
  const { isStandardKnown: _, ...source } = featuresOfText(decodeText(bytes))
  return { format: 'geojson', ...source }
}
