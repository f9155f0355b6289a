import { ZoneImportSummary } from '@hetu/domain/zones/zone-import-record'
import { type LayerFacts, PreviewZoneImport } from '@hetu/domain/zones/zone-import'
import { type LayerRow, type RefusedRow, type ZoneLayer, isObjectRow } from '@hetu/domain/zones/zone-layer'
import { json } from '@hetu/db/sql'
import { meetKnownLayer } from '@hetu/domain/zones/meet-known-layer'
import { type LayerChoice, sampleOf } from '@hetu/domain/zones/read-zone-layer'
import { rowNumber } from '@hetu/domain/zones/row-number'
import { objectColumn, zoneColumn } from '@hetu/domain/zones/zone-in-file'
import { createHash } from 'node:crypto'
import { newId } from '../server/new-id.ts'
import { nextNumber } from '../server/next-number.ts'
import { type PlaceAct, defineVerb } from '../server/verb.ts'
import { earlierMappings } from './earlier-mappings.ts'
import { farKilometres, lyingToPlace } from './far-from-place.ts'
import { knownLaw } from './known-law.ts'
import { openSentLayer, placesFor, whereInPlace } from './sent-layer.ts'
import { readLayerApart } from './read-layer-apart.ts'
import { readWithSystems } from './registered-systems.ts'
import { unsoundShapes } from './record-zone-version.ts'
import { zoneImportSummary } from './zone-import-summary.ts'

/** A planner reads a file of zones and sees what would become of it; nothing of it waits for a second person yet. */
export const previewZoneImport = defineVerb({
  name: 'preview-zone-import',
  summary:
    'Read a layer of zones and heritage objects (GeoJSON, Shapefile, GeoPackage, KML, GML, CSV, Excel) for a preview.',
  input: PreviewZoneImport,
  isCreating: true,
  answer: ZoneImportSummary,
  budget: { times: 60, perSeconds: 600 },
  async run(act, input): Promise<ZoneImportSummary> {
    const id = await readFile(act, input)
    await act.record({ subjectKind: 'zone', subjectId: id, isPublic: false, after: { importId: id } })
    return zoneImportSummary(act.tx, act.place, id)
  },
})

async function readFile(act: PlaceAct, input: PreviewZoneImport): Promise<string> {
  const { file: sent, bytes } = openSentLayer(input)
  const file = await placesFor(sent, act.tx, act.place.id)
  const choice: LayerChoice = {
    ...whereInPlace(act.place),
    epsg: input.epsg,
    mapping: input.mapping,
    earlier: input.mapping ? [] : await earlierMappings(act.tx, act.place.id),
  }
  const layer = await readWithSystems(act.tx, choice, (known) =>
    readLayerApart(file, known, undefined, input.shift),
  )
  const sound = await soundRows(act, layer, input)
  const met = meetKnownLayer(
    sound.good,
    input.facts,
    await knownLaw(act.tx, act.place.id, layer.columns),
    input.ends ?? [],
  )
  const refused = [...layer.refused, ...sound.refused, ...met.refused]
  const id = newId()
  await act.tx
    .insertInto('zone_import')
    .values({
      place_id: act.place.id,
      id,
      number: await nextNumber(act.tx, act.place.id, 'zone-import'),
      file_name: input.fileName,
      state: 'previewed',
      preview: json({
        facts: input.facts,
        layer: {
          ...layer,
          // Another layer of the same file is another import.
          digest: createHash('sha256')
            .update(bytes)
            .update(layer.layerName === undefined ? '' : `\0${layer.layerName}`)
            .digest('hex'),
          good: met.good,
          refused: refused.toSorted((a, b) => a.index - b.index),
          gone: met.gone,
        },
      }),
      imported_by: act.personId,
      created_at: act.now,
    })
    .execute()
  return id
}

/** Rows that the database holds for sound and that lie in the place, or were taken one by one though they lie beside it. */
async function soundRows(
  act: PlaceAct,
  layer: ZoneLayer,
  { facts, outside = [] }: PreviewZoneImport,
): Promise<Pick<ZoneLayer, 'good' | 'refused'>> {
  const shapes = layer.good.map((row) => row.geometry)
  const unsound = await unsoundShapes(act.tx, shapes)
  const rows = layer.good.filter((_, at) => !unsound.has(at))
  const lying = await lyingToPlace(
    act.tx,
    act.place.id,
    rows.map((row) => row.geometry),
  )
  const read: Pick<ZoneLayer, 'good' | 'refused'> = { good: [], refused: [] }
  for (const row of layer.good.filter((_, at) => unsound.has(at)))
    read.refused.push({ ...placeInFile(row), name: row.name, code: 'shape_crosses_itself' })
  for (const [at, row] of rows.entries()) {
    const tooSoon = overTooSoon(row, facts, layer.mapping.validTo)
    const away = lying[at] === 'outside' && outside.includes(rowNumber(row)) ? 'inside' : lying[at]
    if (tooSoon) read.refused.push(tooSoon)
    else if (away !== 'inside') read.refused.push(notHere(row, away))
    else read.good.push({ ...row, isOutsidePlace: lying[at] === 'outside' })
  }
  return read
}

/** A row beside the place can be taken all the same; one that lies far from it is a slip. */
const notHere = (row: LayerRow, away: 'outside' | 'far' | undefined): RefusedRow => ({
  ...placeInFile(row),
  name: row.name,
  ...(away === 'far'
    ? { code: 'shape_far_from_place', params: { kilometres: farKilometres } }
    : { code: 'layer_row_outside_place' }),
  ...firstCorner(row),
})

function firstCorner({ geometry }: LayerRow): Pick<RefusedRow, 'place'> {
  const place = sampleOf([geometry])
  return place ? { place } : {}
}

const placeInFile = ({ index, part }: LayerRow) => ({ index, ...(part !== undefined && { part }) })

/** What is said of a row that would end on its first day or before; a row without a first day has the layer's. */
function overTooSoon(row: LayerRow, layer: LayerFacts, column?: string): RefusedRow | undefined {
  const own = isObjectRow(row) ? row.object.own && objectColumn : row.content && zoneColumn
  const said = isObjectRow(row) ? row.object : (row.content ?? row.mapped)
  const validFrom = said?.validFrom ?? layer.validFrom
  const value = said?.validTo
  if (!value || value > validFrom) return undefined
  const wanted = { zh: `${validFrom} 以后的日期`, en: `a date after ${validFrom}` }
  return {
    ...placeInFile(row),
    name: row.name,
    code: 'layer_row_bad_cell',
    params: { column: own ?? column ?? zoneColumn, value, wanted },
  }
}
