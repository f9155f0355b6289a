import { type RefusalCode, Refused } from '@hetu/domain/refusal'
import type { TextEncoding } from '@hetu/domain/zones/text-encoding'
import { maxLayerRows } from '@hetu/domain/zones/zone-import'
import { decodeText } from './decode-text.ts'
import { systemIn } from './epsg-of-wkt.ts'
import type { FileRow, LayerFile } from './layer-file.ts'
import { openArchive } from './open-archive.ts'
import { type DbfRow, readDbf } from './read-dbf.ts'
import { readShp } from './read-shp.ts'
import { encodingNamed } from './text-encodings.ts'

/** A Shapefile in a zip: shapes, table, system (`.prj`) and encoding (`.cpg`, language byte and bytes; or as given). */
export function readShapefile(bytes: Uint8Array, layer?: string, given?: TextEncoding): LayerFile {
  const { files, ...which } = openArchive(bytes, ['.shp', '.dbf', '.prj', '.cpg'], layer)
  const prj = files.get('.prj')
  const cpg = files.get('.cpg')
  const dbf = files.get('.dbf')
  // oxlint-disable-next-line typescript/no-non-null-assertion -- an archive without it is refused
  const read = readShp(files.get('.shp')!, maxLayerRows + 1)
  const named = cpg && encodingNamed(decodeText(cpg))
  const { rows: table, encoding } = dbf ? readDbf(dbf, named, given, maxLayerRows + 1) : { rows: [] }
  // A table that is longer than the list of shapes tells which zones are missing; none may vanish unsaid.
  const count = Math.max(read.length, table.length)
  if (count > maxLayerRows) {
    throw new Refused({ code: 'layer_too_many_rows', params: { limit: maxLayerRows } })
  }
  const rows = Array.from({ length: count }, (_, at) => rowOf(read[at] ?? 'cut', table[at]))
  return {
    format: 'shapefile',
    ...(prj ? systemIn(decodeText(prj)) : { epsg: undefined }),
    rows,
    ...(encoding && { encoding }),
    ...which,
  }
}

function rowOf(shape: ReturnType<typeof readShp>[number], row: DbfRow | undefined): FileRow {
  const properties = row?.cells ?? {}
  const refused = (code: RefusalCode): FileRow => ({ geometry: null, properties, problem: { code } })
  if (row?.isDeleted) return refused('layer_row_deleted')
  if (shape === 'broken') return refused('layer_row_bad_shape')
  return shape === 'cut' ? refused('layer_row_cut_off') : { geometry: shape.geometry, properties }
}
