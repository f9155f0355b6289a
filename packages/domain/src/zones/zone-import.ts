import { z } from 'zod'
import { LocalText } from '../language.ts'
import { ColumnMapping } from './layer-mapping.ts'
import { TextEncoding } from './text-encoding.ts'
import { LegalBasis, ZoneLevel } from './zone.ts'

/** Ten megabytes of text are more than any quarter needs; the reader would run out of time above. */
export const maxLayerBytes = 10 * 1024 * 1024
/** Packed files travel as base64, which is a third longer. */
export const maxPackedBytes = 8 * 1024 * 1024
export const maxLayerRows = 5000
/** Longer names of layers in a file cannot be chosen. */
export const maxLayerName = 240

export const layerFormats = ['geojson', 'shapefile', 'geopackage', 'kml', 'csv', 'xlsx', 'gml'] as const
export type LayerFormat = (typeof layerFormats)[number]

/** What the file does not say and every zone of it shares. Of the law, what is left out stays unknown. */
export const LayerFacts = z.object({
  level: ZoneLevel.optional(),
  authority: LocalText.optional(),
  legalBasis: LegalBasis.partial().optional(),
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
  /** How the words are written as bytes; left out, as the file names it or its bytes tell. */
  textEncoding: TextEncoding.optional(),
})

/** A file of which one asks where it may lie; `epsg`: a system that the planner thinks of. */
export const PlaceLayer = SentLayer.extend({ epsg: z.int().min(1024).max(999_999).optional() })
export type PlaceLayer = z.infer<typeof PlaceLayer>

/** A file to look at first: nothing of it waits for anybody yet. */
export const PreviewZoneImport = SentLayer.extend({
  /** Whether the file was drawn on a map that is shifted by law, and by which. */
  shift: LayerShift.optional(),
  epsg: z.int().min(1024).max(999_999).optional(),
  /** Left out, the mapping of the last file with the same columns is taken, else one guessed from the headings. */
  mapping: ColumnMapping.optional(),
  /** Numbers of rows outside the place's outline that the planner looked at and takes all the same. */
  outside: z
    .array(z.string().regex(/^\d{1,4}(\.\d{1,4})?$/))
    .max(maxLayerRows)
    .optional(),
  /** Zones and objects that end because the file does not hold them any more, as `endWord` names them. */
  ends: z.array(z.string().min(1).max(90)).max(maxLayerRows).optional(),
  facts: LayerFacts,
})
export type PreviewZoneImport = z.infer<typeof PreviewZoneImport>

export const SubmitZoneImport = z.object({ importId: z.uuid() })
export const PublishZoneImport = z.object({ importId: z.uuid() })
export const WithdrawZoneImport = z.object({ importId: z.uuid() })
export const ReturnZoneImport = z.object({
  importId: z.uuid(),
  reason: z.string().trim().min(2).max(4000),
})
export const UndoZoneImport = z.object({ importId: z.uuid(), reason: z.string().trim().min(2).max(4000) })
