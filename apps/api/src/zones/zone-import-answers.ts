import { Position } from '@hetu/domain/geometry/shape'
import { type LayerPosition, LayerShift, type ZoneImportSummary } from '@hetu/domain/zones/zone-import'
import { z } from 'zod'
import { PublicPersonAnswer } from '../people/people-schemas.ts'
import { named } from '../server/answers.ts'

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
