import { Refused } from '@hetu/domain/refusal'
import { maxLayerRows } from '@hetu/domain/zones/zone-import'
import { decodeText } from './decode-text.ts'
import { epsgOfWkt } from './epsg-of-wkt.ts'
import type { FileRow, LayerFile } from './layer-file.ts'
import { openArchive } from './open-archive.ts'
import { readDbf } from './read-dbf.ts'
import { readShp } from './read-shp.ts'

/** A Shapefile in a zip: shapes, table, system (`.prj`) and encoding (`.cpg`, else UTF-8 or GBK by its bytes). */
export function readShapefile(bytes: Uint8Array): LayerFile {
  const files = openArchive(bytes, ['.shp', '.dbf', '.prj', '.cpg'])
  const prj = files.get('.prj')
  const cpg = files.get('.cpg')
  const dbf = files.get('.dbf')
  // oxlint-disable-next-line typescript/no-non-null-assertion -- an archive without it is refused
  const read = readShp(files.get('.shp')!, maxLayerRows + 1)
  const table = dbf ? readDbf(dbf, cpg && decodeText(cpg), maxLayerRows + 1) : []
  if (read.length > maxLayerRows)
    throw new Refused({ code: 'layer_too_many_rows', params: { limit: maxLayerRows } })
  const rows = read.map((shape, at): FileRow => {
    const properties = table[at] ?? {}
    return shape === 'broken'
      ? { geometry: null, properties, problem: { code: 'layer_row_bad_shape' } }
      : { geometry: shape.geometry, properties }
  })
  return { format: 'shapefile', epsg: prj ? epsgOfWkt(decodeText(prj)) : undefined, rows }
}
