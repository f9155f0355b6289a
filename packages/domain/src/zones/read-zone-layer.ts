import { type Bag, isBag } from './bag.ts'
import { checkShape } from '../geometry/check-shape.ts'
import { plannerLimits } from '../geometry/shape-limits.ts'
import type { Position, Shape } from '../geometry/shape.ts'
import type { LocalText } from '../language.ts'
import type { RefusalCode, RefusalParams } from '../refusal.ts'
import { featuresOfText } from './features-of-text.ts'
import { type RegisteredSystems, datumOf } from './layer-datum.ts'
import {
  type EarlierMapping,
  guessMapping,
  isNameCut,
  kindIn,
  mappingOfSameLayout,
  nameIn,
  wordsOfColumns,
} from './layer-columns.ts'
import type { ColumnMapping } from './layer-mapping.ts'
import { cellIn } from './layer-cells.ts'
import { rowWarnings } from './layer-warnings.ts'
import { meetsBox } from './meets-box.ts'
import { type DateOrder, orderIn } from './read-date.ts'
import { nationalMapping } from './national-layouts.ts'
import { mappedRow, ownRow } from './row-content.ts'
import { objectCodeOf } from './row-kind.ts'
import { isOwnRow } from './zone-in-file.ts'
import { settleGeometry, settleMoved } from './settle-geometry.ts'
import type {
  LayerDatum,
  LayerRow,
  LeftOut,
  RefusedRow,
  RowWarning,
  ShapeNote,
  ZoneLayer,
} from './zone-layer.ts'
import type { LayerEncoding } from './text-encoding.ts'

export interface LayerChoice {
  epsg?: number | undefined
  /** Left out, the mapping of the last file of the same layout, else one guessed from the headings. */
  mapping?: ColumnMapping | undefined
  earlier?: EarlierMapping[] | undefined
  /** The place's box [west, south, east, north]: rows that miss it are kept with a warning. */
  placeBox: readonly [number, number, number, number]
  /** The place's own system in metres, for guessing what a silent file stands in. */
  placeEpsg?: number | undefined
  /** For files, or planners, that name their system by its number. */
  systems?: RegisteredSystems | undefined
}

/** Rows of any file before they are placed on the earth and checked. */
export interface LayerSource {
  /** EPSG code; null where the file names a system nobody knows, undefined where it names none. */
  epsg: number | null | undefined
  /** The system in well-known text, or as it is named where that is all. */
  definition?: string
  /** Whether the format itself says longitude and latitude when the file is silent. */
  isStandardKnown: boolean
  rows: {
    geometry: unknown
    properties: Record<string, unknown>
    /** Why the row's shape could not be read at all. */
    problem?: { code: RefusalCode; params?: RefusalParams }
    /** How far arcs lie beside the chords that stand for them, in the file's units. */
    deviation?: number
    /** The place's own name of where the row stands by its address; its position is in degrees. */
    placedAt?: LocalText
  }[]
  /** What stood in the file beside its rows. */
  leftOut?: LeftOut[]
  encoding?: LayerEncoding
}

/**
 * Reads a GeoJSON layer row by row. A row with a fault is refused with its reason and place and never repaired;
 * the others stay good. Refuses the whole file when its coordinates cannot be placed on the earth.
 */
export function readZoneLayer(text: string, choice: LayerChoice): ZoneLayer {
  return zoneLayerOf(featuresOfText(text), choice)
}

/** Rows of a file as a layer: placed on the earth, `shiftedBack` where its map was shifted on purpose, checked row by row. */
export function zoneLayerOf(
  source: LayerSource,
  choice: LayerChoice,
  shiftedBack?: (position: Position) => Position,
): ZoneLayer {
  const { rows } = source
  // What stands by its address is in degrees already, whatever is said of the file.
  const isByAddress = rows.some((row) => row.placedAt)
  const isStandardKnown = isByAddress || source.isStandardKnown
  const moved = isByAddress ? undefined : shiftedBack
  const given = isByAddress ? undefined : choice.epsg
  const sample = sampleOf(rows.map((row) => row.geometry))
  const isInDegrees = sample && Math.abs(sample[0]) <= 180 && Math.abs(sample[1]) <= 180
  const placed = moved && isInDegrees ? moved(sample) : sample
  const { datum, toEarth } = datumOf(source, given, placed, { ...choice, isStandardKnown })
  const convert = toEarth && moved ? (at: Position) => moved(toEarth(at)) : (toEarth ?? moved)
  const allCells = rows.map((row) => row.properties)
  const columns = columnsOf(allCells)
  const same = choice.mapping ? undefined : mappingOfSameLayout(columns, choice.earlier ?? [])
  const unasked = () => ({ defaultType: 'designated_area' as const, ...nationalMapping(columns) })
  const mapping = same?.mapping ?? guessMapping(columns, choice.mapping ?? unasked())
  const dateOrder = mapping.dateOrder ?? orderOfDates(rows, [mapping.validFrom, mapping.validTo])
  const asColumns = {
    ...mapping,
    ...(dateOrder && { dateOrder }),
    name: mapping.name ?? undefined,
    type: mapping.type ?? undefined,
  }
  const good: LayerRow[] = []
  const refused: RefusedRow[] = []
  const warningsOf = rowWarnings()
  for (const [index, row] of rows.entries()) {
    const name = nameIn(row.properties, mapping.name)
    if (row.problem) {
      refused.push({ index, name, ...row.problem })
      continue
    }
    if (row.geometry === null || row.geometry === undefined) {
      refused.push({ index, name, code: 'layer_row_without_shape' })
      continue
    }
    const isOwn = isOwnRow(row.properties)
    const shapes = isOwn ? [{ geometry: row.geometry, notes: [] }] : settleGeometry(row.geometry)
    for (const shape of shapes) {
      const { geometry, notes } = convert
        ? settleMoved({ ...shape, geometry: converted(shape.geometry, convert) })
        : shape
      const part = partOf(notes)
      const checked = checkShape(geometry, plannerLimits)
      if (!checked.ok) {
        refused.push({
          index,
          ...part,
          name,
          ...placeOf(geometry),
          ...shapeTypeOf(geometry),
          ...checked.refusal,
        })
        continue
      }
      const own = isOwn ? ownRow(row.properties, checked.shape) : undefined
      const found = own ? null : kindIn(row.properties, mapping, checked.shape.type)
      const read =
        own ?? mappedRow(row.properties, found ?? mapping.defaultType, checked.shape, asColumns, allCells)
      if ('problem' in read) {
        refused.push({ index, ...part, name, ...read.problem, ...placeOf(checked.shape) })
        continue
      }
      const { notes: ofCells = [], ownName, isOurs = false, ...content } = read
      const isTypeKnown = isOurs || found !== null
      const warnings: RowWarning[] = [
        ...arcsNote(row.deviation, datum),
        ...(row.placedAt ? [{ kind: 'placed_by_address' as const, name: row.placedAt }] : []),
        ...notes,
        ...ofCells,
        ...warningsOf({
          index,
          kind: 'object' in content ? objectCodeOf(content.object.kind) : content.type,
          isTypeKnown,
          geometry: checked.shape,
          isNameCut: isNameCut(row.properties, mapping.name),
        }),
      ]
      good.push({
        index,
        ...part,
        name: name ?? ownName ?? null,
        isTypeKnown,
        geometry: checked.shape,
        isOutsidePlace: !meetsBox(checked.shape, choice.placeBox),
        ...(warnings.length > 0 && { warnings }),
        ...content,
      })
    }
  }
  return {
    datum,
    columns,
    values: wordsOfColumns(allCells, columns),
    mapping,
    ...(same && { mappedAs: same.number }),
    rowCount: rows.length,
    ...(source.leftOut && { leftOut: source.leftOut }),
    ...(source.encoding && { encoding: source.encoding }),
    good,
    refused,
  }
}

const metresADegree = 111_320

/** Whole centimetres, rounded up. */
function arcsNote(deviation: number | undefined, { isReprojected }: LayerDatum): ShapeNote[] {
  if (!deviation) return []
  const metres = isReprojected ? deviation : deviation * metresADegree
  return [{ kind: 'arcs_as_chords', metres: Math.ceil(metres * 100) / 100 }]
}

/** The one order that dates of these columns can only be meant in; undefined where they tell none, or both. */
function orderOfDates(rows: LayerSource['rows'], columns: (string | undefined)[]): DateOrder | undefined {
  const told = new Set<DateOrder>()
  for (const { properties } of rows)
    for (const column of columns) {
      const order = column && orderIn(cellIn(properties, column) ?? '')
      if (order) told.add(order)
    }
  return told.size === 1 ? [...told][0] : undefined
}

function partOf(notes: ShapeNote[]): { part?: number } {
  const found = notes.find((note) => note.kind === 'part_of')
  return found ? { part: found.part } : {}
}

/** Where a row lies, by its first corner: so that a refused row can be found on the map. */
function placeOf(geometry: unknown): { place?: Position } {
  const corner = sampleOf([geometry])
  const isOnEarth =
    corner && Math.abs(corner[0]) <= 180 && Math.abs(corner[1]) <= 90 && (corner[0] !== 0 || corner[1] !== 0)
  return isOnEarth ? { place: corner } : {}
}

function shapeTypeOf(geometry: unknown): { shapeType?: Shape['type'] } {
  const shapeType = plannerLimits.types.find((type) => isBag(geometry) && geometry.type === type)
  return shapeType ? { shapeType } : {}
}

function columnsOf(rows: Bag[]): string[] {
  const columns = new Set<string>()
  for (const row of rows.slice(0, 100)) {
    for (const key of Object.keys(row)) if (columns.size < 100) columns.add(key.slice(0, 200))
  }
  return [...columns]
}

/** Numbers that can be a place; shapes with others are left as they are for the check to refuse. */
const areFinite = (x: unknown, y: unknown): boolean => Number.isFinite(x) && Number.isFinite(y)

/** The first pair of numbers in the file: what its coordinates look like. */
export function sampleOf(geometries: unknown[]): Position | undefined {
  for (const geometry of geometries) {
    let at = isBag(geometry) ? geometry.coordinates : undefined
    for (let depth = 0; depth < 4 && Array.isArray(at); depth += 1) {
      const [x, y]: unknown[] = at
      if (typeof x === 'number' && typeof y === 'number' && areFinite(x, y)) return [x, y]
      at = x
    }
  }
  return undefined
}

/** The geometry in degrees; what is no pair of numbers stays as it is for the check to refuse. */
function converted(geometry: unknown, convert: (metres: Position) => Position): unknown {
  if (!isBag(geometry)) return geometry
  let left = plannerLimits.maxVertices + 1
  const walk = (at: unknown, depth: number): unknown => {
    if (!Array.isArray(at) || depth > 4) return at
    const [x, y]: unknown[] = at
    if (typeof x === 'number' && typeof y === 'number') {
      left -= 1
      return left < 0 || !areFinite(x, y) ? at : [...convert([x, y]), ...at.slice(2)]
    }
    // A list longer than the cap is refused by its length; its corners need no conversion.
    return at.length > plannerLimits.maxVertices ? at : at.map((part) => walk(part, depth + 1))
  }
  return { ...geometry, coordinates: walk(geometry.coordinates, 0) }
}
