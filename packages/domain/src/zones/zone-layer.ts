import { z } from 'zod'
import { Position, Shape } from '../geometry/shape.ts'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { RefusalCode, RefusalParams } from '../problem.ts'
import { HeritageObject } from './heritage-object.ts'
import { ColumnMapping } from './layer-mapping.ts'
import { Rule } from './rule.ts'
import { LayerEncoding } from './text-encoding.ts'
import { Designation, LegalBasis, ZoneLevel, ZoneType } from './zone.ts'
import { layerFormats, LayerShift } from './zone-import.ts'
import { ZoneInFile } from './zone-in-file.ts'

const ShapeType = z.enum(Shape.options.map((option) => option.shape.type.value))

/** What was changed in how a shape is written, never in where it lies. */
export const ShapeNote = z.discriminatedUnion('kind', [
  /** Corners that stood twice in a row were kept once. */
  z.object({ kind: z.literal('points_dropped'), count: z.int() }),
  /** Heights other than zero were left out. */
  z.object({ kind: z.literal('heights_dropped') }),
  /** One of several points or lines that the file keeps in one row; `part` counts from 1. */
  z.object({ kind: z.literal('part_of'), part: z.int(), of: z.int() }),
  /** Arcs became chords, at most so many metres beside the arc. */
  z.object({ kind: z.literal('arcs_as_chords'), metres: z.number() }),
])
export type ShapeNote = z.infer<typeof ShapeNote>

/** What is uncertain about a row's dates. */
export const DateNote = z.discriminatedUnion('kind', [
  /** A year or month alone; its first day was taken. */
  z.object({ kind: z.literal('date_rough'), text: z.string(), day: z.string() }),
  /** No date can be read; the layer's own day stands in for it. */
  z.object({ kind: z.literal('date_unknown'), text: z.string() }),
])
export type DateNote = z.infer<typeof DateNote>

/** What a planner should look at before a good row becomes law. */
export const RowWarning = z.discriminatedUnion('kind', [
  /** The name was longer than a name may be. */
  z.object({ kind: z.literal('name_cut') }),
  /** A point or line where the kind of zone covers ground. */
  z.object({ kind: z.literal('no_area'), shapeType: ShapeType.extract(['Point', 'LineString']) }),
  /** The outline is that of an earlier row, however it is written, and the kind may be; `index` counts from 0. */
  z.object({ kind: z.literal('same_as'), index: z.int() }),
  /** The file has no coordinates: the row stands where the place has this address. */
  z.object({ kind: z.literal('placed_by_address'), name: BothLanguages }),
  /** An optional year of an object that cannot be read; it is left out. */
  z.object({ kind: z.literal('year_unknown'), text: z.string() }),
  /** A heritage object brings its own rules: so many of the mapping are not for it. */
  z.object({ kind: z.literal('rules_left_out'), count: z.int() }),
  ...ShapeNote.options,
  ...DateNote.options,
])
export type RowWarning = z.infer<typeof RowWarning>

const said = {
  nameEn: z.string().optional(),
  designation: Designation.optional(),
  validFrom: z.string().optional(),
  validTo: z.string().nullable().optional(),
  act: BothLanguages.optional(),
  article: BothLanguages.optional(),
}

/** What the columns of a row say beyond name, kind and outline; what is left out the whole layer shares. */
export const MappedZone = z.object({
  ...said,
  level: ZoneLevel.optional(),
  authority: BothLanguages.optional(),
  /** Their ids count the mapping's rules (`m1`); publishing puts the zone's id before. */
  rules: z.array(Rule),
})
export type MappedZone = z.infer<typeof MappedZone>

const kinds = z.enum(HeritageObject.options.map(({ shape }) => shape.kind.value))

/** The heritage object that a row is, its shape apart. */
export const ObjectOfRow = z.object({
  kind: kinds,
  /** What its kind brings: radius, species, height. */
  figures: z.record(z.string(), z.unknown()),
  ...said,
  isLocationHidden: z.boolean(),
  /** What the layer's form would say otherwise, where the file is one of our own. */
  own: z
    .object({
      id: z.string(),
      name: BothLanguages,
      legalBasis: LegalBasis,
      accuracyMetres: z.number(),
    })
    .optional(),
})
export type ObjectOfRow = z.infer<typeof ObjectOfRow>

const place = {
  /** Row of the file, from 0. */
  index: z.int(),
  /** Which of the row's several points or lines, from 1; left out where it has one. */
  part: z.int().optional(),
  name: z.string().nullable(),
}
const row = {
  ...place,
  /** Whether the kind stood in the row; otherwise the default was taken. */
  isTypeKnown: z.boolean(),
  geometry: Shape,
  isOutsidePlace: z.boolean(),
  warnings: z.array(RowWarning).optional(),
  /** The zone or object whose newest version it may follow, and whether it says anything new; left out for a new one. */
  known: z.object({ zoneId: z.string(), version: z.int(), isChanged: z.boolean() }).optional(),
}

/** A row that becomes a heritage object. */
const ObjectRowShape = z.object({ ...row, object: ObjectOfRow })
// Interfaces have a name, so that the types of the web's client stay short.
export interface ObjectRow extends z.infer<typeof ObjectRowShape> {}

/** A row that becomes a zone. */
const ZoneRowShape = z.object({
  ...row,
  type: ZoneType,
  /** The whole zone with its rules, where the file is one of our own. */
  content: ZoneInFile.optional(),
  /** What the mapped columns say, where the file is another's. */
  mapped: MappedZone.optional(),
})
export interface ZoneRow extends z.infer<typeof ZoneRowShape> {}

export type LayerRow = ObjectRow | ZoneRow
export const LayerRow: z.ZodType<LayerRow> = named('LayerRow', z.union([ObjectRowShape, ZoneRowShape]))

export const isObjectRow = (given: LayerRow): given is ObjectRow => 'object' in given
export const isZoneRow = (given: LayerRow): given is ZoneRow => !isObjectRow(given)

/** A row that cannot be used: which, why, and where on the map when that can be said. */
export const RefusedRow = named(
  'RefusedRow',
  z.object({
    ...place,
    code: RefusalCode,
    params: RefusalParams.optional(),
    path: z.array(z.union([z.string(), z.int()])).optional(),
    /** Of what kind the shape is, by which the path is understood. */
    shapeType: ShapeType.optional(),
    place: Position.optional(),
  }),
)
export type RefusedRow = z.infer<typeof RefusedRow>

/** A zone or object that an earlier file of this kind held and no usable row of this one does. */
export const GoneZone = z.object({
  isObject: z.boolean().optional(),
  zoneId: z.string(),
  version: z.int(),
  name: BothLanguages,
  /** Whether the planner said that it ends. */
  isEnding: z.boolean(),
})
export type GoneZone = z.infer<typeof GoneZone>

/** What a file holds beside the shapes of its rows and nobody reads: pictures over the ground, links to other files, hidden sheets. */
export const LeftOut = z.object({
  kind: z.enum(['GroundOverlay', 'ScreenOverlay', 'PhotoOverlay', 'NetworkLink', 'HiddenSheet']),
  count: z.int(),
  /** The first few that have one. */
  names: z.array(z.string()),
})
export type LeftOut = z.infer<typeof LeftOut>

/**
 * How the coordinates were read: by the format's rule, as the file says, as the planner says, assumed, or by the
 * numbers, which are degrees at the place although the file names a system in metres.
 */
export const LayerDatum = z.object({
  /** Null where the file describes a system without a number. */
  epsg: z.int().nullable(),
  /** As the file calls the system that it describes. */
  name: z.string().optional(),
  basis: z.enum(['standard', 'file', 'given', 'assumed', 'numbers']),
  isReprojected: z.boolean(),
})
export type LayerDatum = z.infer<typeof LayerDatum>

/** A mapping as it was used: columns that are not there are null. */
export const LayerMapping = named(
  'LayerMapping',
  ColumnMapping.extend({ name: z.string().nullable(), type: z.string().nullable() }),
)
export type LayerMapping = z.infer<typeof LayerMapping>

/** A layer as read: nothing of it is stored as a zone yet. */
export const ZoneLayer = z.object({
  datum: LayerDatum,
  columns: z.array(z.string()),
  /** Different words in each column, the first few, by the file's own headings: for giving the file's kinds a meaning. */
  values: z.record(z.string(), z.array(z.string())).optional(),
  mapping: LayerMapping,
  /** Number of the earlier import whose mapping was taken, as its columns are the same. */
  mappedAs: z.int().optional(),
  rowCount: z.int(),
  format: z.enum(layerFormats).optional(),
  /** The layer that was read, where the file holds several. */
  layerName: z.string().optional(),
  shift: LayerShift.optional(),
  suspects: z.array(LayerShift).optional(),
  /** Fingerprint of the file as it was sent and of the layer chosen in it (SHA-256), by which the same file is known again. */
  digest: z.string().optional(),
  leftOut: z.array(LeftOut).optional(),
  /** How the words of the table were read, where the format leaves that open. */
  encoding: LayerEncoding.optional(),
  good: z.array(LayerRow),
  refused: z.array(RefusedRow),
  gone: z.array(GoneZone).optional(),
})
export type ZoneLayer = z.infer<typeof ZoneLayer>

/** Where a file would lie if its numbers stood in this system. */
export const LayerPosition = z.object({
  epsg: z.int(),
  shift: LayerShift.optional(),
  /** How far the shapes lie from where the first of the list puts them. */
  metresFromFirst: z.int(),
  /** Rows whose first corner lies in the place's box, of all that have one. */
  insideCount: z.int(),
  rowCount: z.int(),
  /** Outlines in degrees, thinned out for a small map. */
  outlines: z.array(z.array(Position)),
})
export type LayerPosition = z.infer<typeof LayerPosition>

export const LayerPositions = named('LayerPositions', z.array(LayerPosition))
