import { Refused } from '@hetu/domain/refusal'
import type { LayerBytes, LayerFile } from './layer-file.ts'

const starts = (bytes: Uint8Array, signature: string) =>
  new TextDecoder('latin1').decode(bytes.subarray(0, signature.length)) === signature

/** Reads a layer of any format we know: by its first bytes, and by its name where the bytes do not tell. */
export async function readLayerFile({
  fileName,
  bytes,
  layer,
  textEncoding,
}: LayerBytes): Promise<LayerFile> {
  if (starts(bytes, 'SQLite format 3\0'))
    return (await import('./read-geopackage.ts')).readGeopackage(bytes, layer)
  if (starts(bytes, 'PK\u0003\u0004') || starts(bytes, 'PK\u0005\u0006')) {
    if (/\.kmz$/i.test(fileName)) return (await import('./read-kml.ts')).readKmz(bytes, layer)
    return (await import('./read-shapefile.ts')).readShapefile(bytes, layer, textEncoding)
  }
  if (/\.kml$/i.test(fileName)) return (await import('./read-kml.ts')).readKml(bytes)
  if (/\.(csv|tsv|txt)$/i.test(fileName)) return (await import('./read-csv.ts')).readCsv(bytes, textEncoding)
  if (/\.((geo)?json[ls]?|ndjson)$/i.test(fileName))
    return (await import('./read-geojson.ts')).readGeojson(bytes)
  const part = /\.(shp|shx|dbf|prj)$/i.exec(fileName)?.[0]
  throw part
    ? new Refused({ code: 'layer_shp_alone', params: { extension: part } })
    : new Refused({ code: 'layer_format_unknown' })
}
