import { z } from 'zod'
import type { Position, Shape } from '../geometry/shape.ts'
import { LocalText } from '../language.ts'
import type { RefusalCode, RefusalParams } from '../refusal.ts'
import type { ZoneActor } from './zone-change.ts'
import type { ZoneInFile } from './zone-in-file.ts'
import { ColumnMapping } from './layer-mapping.ts'
import type { RowWarning } from './layer-warnings.ts'
import type { MappedZone } from './read-mapped-row.ts'
import { LegalBasis, ZoneLevel, type ZoneType } from './zone.ts'

/** Ten megabytes of text are more than any quarter needs; the reader would run out of time above. */
export const maxLayerBytes = 10 * 1024 * 1024
/** Packed files travel as base64, which is a third longer. */
export const maxPackedBytes = 8 * 1024 * 1024
export const maxLayerRows = 5000
/** Longer names of layers in a file cannot be chosen. */
export const maxLayerName = 240

export const layerFormats = ['geojson', 'shapefile', 'geopackage', 'kml', 'csv'] as const
export type LayerFormat = (typeof layerFormats)[number]

/** What the file does not say and every zone of it shares. */
export const LayerFacts = z.object({
  level: ZoneLevel,
  authority: LocalText,
  legalBasis: LegalBasis,
  validFrom: z.iso.date(),
  accuracyMetres: z.number().finite().min(0).max(1000),
  sourceScale: z.int().positive().optional(),
  isDefinitive: z.boolean().default(false),
})
export type LayerFacts = z.infer<typeof LayerFacts>

/** Maps in China are shifted by 100 to 700 m on purpose: Amap and Tencent (GCJ-02), Baidu once more (BD-09).
 * Or latitude stands first. */
export const LayerShift = z.enum(['gcj02', 'bd09', 'swapped_axes'])
export type LayerShift = z.infer<typeof LayerShift>

/** What a file's numbers make likely; the planner looks at the map and decides. */
export type LayerSuspect = LayerShift

const SentLayer = z.object({
  fileName: z.string().trim().min(1).max(200),
  content: z.string(),
  /** GeoJSON goes as text; every other format as its bytes. */
  encoding: z.enum(['text', 'base64']).default('text'),
  /** Which layer of a file that holds several, by exactly the name that the refusal `layer_several` gave. */
  layer: z.string().min(1).max(maxLayerName).optional(),
})

/** A file of which one asks where it may lie; `epsg`: a system that the planner thinks of. */
export const PlaceLayer = SentLayer.extend({ epsg: z.int().min(1024).max(999_999).optional() })
export type PlaceLayer = z.infer<typeof PlaceLayer>

/** Where a file would lie if its numbers stood in this system. */
export interface LayerPosition {
  epsg: number
  shift?: LayerShift
  /** How far the shapes lie from where the first of the list puts them. */
  metresFromFirst: number
  /** Rows whose first corner lies in the place's box, of all that have one. */
  insideCount: number
  rowCount: number
  /** Outlines in degrees, thinned out for a small map. */
  outlines: Position[][]
}

/** A file to look at first: nothing of it waits for anybody yet. */
export const PreviewZoneImport = SentLayer.extend({
  /** Whether the file was drawn on a map that is shifted by law, and by which. */
  shift: LayerShift.optional(),
  epsg: z.int().min(1024).max(999_999).optional(),
  /** Left out, the mapping of the last file with the same columns is taken, else one guessed from the headings. */
  mapping: ColumnMapping.optional(),
  facts: LayerFacts,
})
export type PreviewZoneImport = z.infer<typeof PreviewZoneImport>

export const SubmitZoneImport = z.object({ importId: z.uuid() })
export const PublishZoneImport = z.object({ importId: z.uuid() })
export const UndoZoneImport = z.object({ importId: z.uuid(), reason: z.string().trim().min(2).max(4000) })

export interface LayerRow {
  /** Row of the file, from 0. */
  index: number
  name: string | null
  type: ZoneType
  /** Whether the kind stood in the row; otherwise the default was taken. */
  isTypeKnown: boolean
  geometry: Shape
  isOutsidePlace: boolean
  warnings?: RowWarning[]
  /** The whole zone with its rules, where the file is one of our own. */
  content?: ZoneInFile
  /** What the mapped columns say, where the file is another's. */
  mapped?: MappedZone
}

/** A row that cannot be used: which, why, and where on the map when that can be said. */
export interface RefusedRow {
  index: number
  name: string | null
  code: RefusalCode
  params?: RefusalParams
  path?: (string | number)[]
  /** Of what kind the shape is, by which the path is understood. */
  shapeType?: Shape['type']
  place?: Position
}

/** How the coordinates were read: by the format's rule, as the file says, as the planner says, or assumed. */
export interface LayerDatum {
  epsg: number
  basis: 'standard' | 'file' | 'given' | 'assumed'
  isReprojected: boolean
}

/** A mapping as it was used: columns that are not there are null. */
export type LayerMapping = Omit<ColumnMapping, 'name' | 'type'> & { name: string | null; type: string | null }

/** A layer as read: nothing of it is stored as a zone yet. */
export interface ZoneLayer {
  datum: LayerDatum
  columns: string[]
  /** Different words in each column, the first few: for giving the file's kinds a meaning. */
  values?: Record<string, string[]>
  mapping: LayerMapping
  /** Number of the earlier import whose mapping was taken, as its columns are the same. */
  mappedAs?: number
  rowCount: number
  format?: LayerFormat
  /** The layer that was read, where the file holds several. */
  layerName?: string
  shift?: LayerShift
  suspects?: LayerSuspect[]
  /** Fingerprint of the file as it was sent and of the layer chosen in it (SHA-256), by which the same file is known again. */
  digest?: string
  good: LayerRow[]
  refused: RefusedRow[]
}

export interface ZoneImportSummary {
  id: string
  number: number
  fileName: string
  state: 'previewed' | 'published' | 'undone'
  rowCount: number
  goodCount: number
  refusedCount: number
  outsideCount: number
  importedBy: ZoneActor
  createdAt: string
  askedAt: string | null
  settledBy: ZoneActor | null
  settledAt: string | null
  undoneAt: string | null
  /** Numbers of other imports of the very same file that are law or wait to be. */
  sameFileAs: number[]
}

export interface ZoneImport extends ZoneImportSummary {
  facts: LayerFacts
  layer: ZoneLayer
}
