import { Position, Shape } from '@hetu/domain/geometry/shape'
import { ColumnMapping } from '@hetu/domain/zones/layer-mapping'
import type { RowWarning } from '@hetu/domain/zones/layer-warnings'
import type { MappedZone } from '@hetu/domain/zones/read-mapped-row'
import { Rule } from '@hetu/domain/zones/rule'
import { Designation, ZoneType } from '@hetu/domain/zones/zone'
import {
  type LayerDatum,
  LayerFacts,
  layerFormats,
  type LayerMapping,
  type LayerPosition,
  type LayerRow,
  LayerShift,
  type RefusedRow,
  type ZoneImport,
  type ZoneImportSummary,
  type ZoneLayer,
} from '@hetu/domain/zones/zone-import'
import { ZoneInFile } from '@hetu/domain/zones/zone-in-file'
import { z } from 'zod'
import { BothLanguages, named } from '../server/answers.ts'
import { RefusalCodeAnswer, RefusalParamsAnswer } from '../server/problem-answer.ts'
import { PublicPersonAnswer } from '../people/people-schemas.ts'

const instant = z.iso.datetime({ offset: true })

/** A file of zones by its counts. */
export const ZoneImportSummaryAnswer = named(
  'ZoneImportSummary',
  z.object({
    id: z.uuid(),
    number: z.int(),
    fileName: z.string(),
    state: z.enum(['previewed', 'published', 'undone']),
    rowCount: z.int(),
    goodCount: z.int(),
    refusedCount: z.int(),
    outsideCount: z.int(),
    importedBy: PublicPersonAnswer,
    createdAt: instant,
    askedAt: instant.nullable(),
    settledBy: PublicPersonAnswer.nullable(),
    settledAt: instant.nullable(),
    undoneAt: instant.nullable(),
    sameFileAs: z.array(z.int()),
  }) satisfies z.ZodType<ZoneImportSummary>,
)

/** Where a file would lie in each system that its numbers may stand in. */
export const LayerPositionsAnswer = named(
  'LayerPositions',
  z.array(
    z.object({
      epsg: z.int(),
      shift: LayerShift.optional(),
      metresFromFirst: z.int(),
      insideCount: z.int(),
      rowCount: z.int(),
      outlines: z.array(z.array(Position)),
    }) satisfies z.ZodType<LayerPosition>,
  ),
)

const shapeType = z.enum(Shape.options.map((option) => option.shape.type.value))

const warning = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('name_cut') }),
  z.object({ kind: z.literal('no_area'), shapeType: shapeType.extract(['Point', 'LineString']) }),
  z.object({ kind: z.literal('same_as'), index: z.int() }),
]) satisfies z.ZodType<RowWarning>

const mapped = z.object({
  nameEn: z.string().optional(),
  designation: Designation.optional(),
  validFrom: z.string().optional(),
  validTo: z.string().optional(),
  authority: BothLanguages.optional(),
  article: BothLanguages.optional(),
  rules: z.array(Rule),
}) satisfies z.ZodType<MappedZone>

const good = named(
  'LayerRow',
  z.object({
    index: z.int(),
    name: z.string().nullable(),
    type: ZoneType,
    isTypeKnown: z.boolean(),
    geometry: Shape,
    isOutsidePlace: z.boolean(),
    warnings: z.array(warning).optional(),
    content: ZoneInFile.optional(),
    mapped: mapped.optional(),
  }) satisfies z.ZodType<LayerRow>,
)

const refused = named(
  'RefusedRow',
  z.object({
    index: z.int(),
    name: z.string().nullable(),
    code: RefusalCodeAnswer,
    params: RefusalParamsAnswer.optional(),
    path: z.array(z.union([z.string(), z.int()])).optional(),
    shapeType: shapeType.optional(),
    place: Position.optional(),
  }) satisfies z.ZodType<RefusedRow>,
)

const datum = z.object({
  epsg: z.int(),
  basis: z.enum(['standard', 'file', 'given', 'assumed']),
  isReprojected: z.boolean(),
}) satisfies z.ZodType<LayerDatum>

const mapping = named(
  'LayerMapping',
  ColumnMapping.extend({
    name: z.string().nullable(),
    type: z.string().nullable(),
  }) satisfies z.ZodType<LayerMapping>,
)

const layer = z.object({
  datum,
  columns: z.array(z.string()),
  // By the file's own headings.
  values: z.record(z.string(), z.array(z.string())).optional(),
  mapping,
  mappedAs: z.int().optional(),
  rowCount: z.int(),
  format: z.enum(layerFormats).optional(),
  layerName: z.string().optional(),
  shift: LayerShift.optional(),
  suspects: z.array(LayerShift).optional(),
  digest: z.string().optional(),
  good: z.array(good),
  refused: z.array(refused),
}) satisfies z.ZodType<ZoneLayer>

export const ZoneImportsAnswer = named('ZoneImports', z.array(ZoneImportSummaryAnswer))

export const ZoneImportAnswer = named(
  'ZoneImport',
  z.object({ ...ZoneImportSummaryAnswer.shape, facts: LayerFacts, layer }) satisfies z.ZodType<ZoneImport>,
)
