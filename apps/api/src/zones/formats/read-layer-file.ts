import { Refused } from '@hetu/domain/refusal'
import type { LayerBytes, LayerFile } from './layer-file.ts'

const starts = (bytes: Uint8Array, signature: string) =>
  new TextDecoder('latin1').decode(bytes.subarray(0, signature.length)) === signature

/** Whether a file is a table, whose rows may be placed by their addresses. */
export const isTable = (fileName: string): boolean => /\.(csv|tsv|txt|xlsx|xlsm)$/i.test(fileName)

/** Reads a layer of any format we know: by its first bytes, and by its name where the bytes do not tell. */
export async function readLayerFile(file: LayerBytes): Promise<LayerFile> {
  const { fileName, bytes, layer, textEncoding } = file
  if (starts(bytes, 'SQLite format 3\0'))
    return (await import('./read-geopackage.ts')).readGeopackage(bytes, layer)
  const otherWorkbook = /\.(xlsb|ods|numbers|et|wps)$/i.exec(fileName)?.[0]
  if (otherWorkbook) throw new Refused({ code: 'layer_other_workbook', params: { extension: otherWorkbook } })
  if (starts(bytes, '\u00D0\u00CF\u0011\u00E0') || /\.xls$/i.test(fileName))
    throw new Refused({ code: 'layer_old_workbook' })
  if (isTable(fileName)) return (await import('./read-table.ts')).readTable(file)
  if (starts(bytes, 'PK\u0003\u0004') || starts(bytes, 'PK\u0005\u0006')) {
    if (/\.kmz$/i.test(fileName)) return (await import('./read-kml.ts')).readKmz(bytes, layer)
    const { openZip } = await import('./zip-entries.ts')
    const holds = (end: string) => openZip(bytes).entries.some(({ path }) => path.endsWith(end))
    const gml = holds('.shp') ? undefined : (['.gml', '.xml'] as const).find(holds)
    if (gml) return (await import('./read-gml.ts')).readGmlArchive(bytes, gml, layer)
    return (await import('./read-shapefile.ts')).readShapefile(bytes, layer, textEncoding)
  }
  if (/\.(gml|xml)(\.gz)?$/i.test(fileName)) {
    const [{ openGzip }, { readGml }] = await Promise.all([import('./open-gzip.ts'), import('./read-gml.ts')])
    return readGml(bytes[0] === 0x1f && bytes[1] === 0x8b ? openGzip(bytes) : bytes, layer)
  }
  if (/\.kml$/i.test(fileName)) return (await import('./read-kml.ts')).readKml(bytes)
  if (/\.((geo)?json[ls]?|ndjson)$/i.test(fileName))
    return (await import('./read-geojson.ts')).readGeojson(bytes, textEncoding)
  const part = /\.(shp|shx|dbf|prj)$/i.exec(fileName)?.[0]
  throw part
    ? new Refused({ code: 'layer_shp_alone', params: { extension: part } })
    : new Refused({ code: 'layer_format_unknown' })
}
