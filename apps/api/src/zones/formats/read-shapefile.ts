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
  const files = openArchive(
    bytes,
    (name) => /\.(shp|dbf|prj|cpg)$/i.test(name) && !/(^|\/)(__MACOSX|\.)/.test(name),
  )
  const shapes = [...files.keys()].filter((name) => /\.shp$/i.test(name))
  const [shapeName] = shapes
  if (shapeName === undefined) throw new Refused({ code: 'archive_without_layer' })
  if (shapes.length > 1) throw new Refused({ code: 'layer_several', params: { count: shapes.length } })
  const beside = (extension: string) => {
    const wanted = shapeName.replace(/\.shp$/i, extension).toLowerCase()
    const name = [...files.keys()].find((each) => each.toLowerCase() === wanted)
    return name === undefined ? undefined : files.get(name)
  }
  const prj = beside('.prj')
  const cpg = beside('.cpg')
  const dbf = beside('.dbf')
  // oxlint-disable-next-line typescript/no-non-null-assertion -- the name was taken from the map itself
  const read = readShp(files.get(shapeName)!, maxLayerRows + 1)
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
