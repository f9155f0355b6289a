import { z } from 'zod'
import { named } from '../named.ts'
import { PublicPerson } from '../people/public-person.ts'
import { LayerFacts } from './zone-import.ts'
import { ZoneLayer } from './zone-layer.ts'

const instant = z.iso.datetime({ offset: true })

/** A file of zones by its counts. */
export const ZoneImportSummary = named(
  'ZoneImportSummary',
  z.object({
    id: z.uuid(),
    number: z.int(),
    fileName: z.string(),
    state: z.enum(['previewed', 'returned', 'withdrawn', 'published', 'undone']),
    rowCount: z.int(),
    goodCount: z.int(),
    refusedCount: z.int(),
    outsideCount: z.int(),
    /** Usable rows that are newer versions of zones, and ones that say nothing new; all others are new zones. */
    changedCount: z.int(),
    unchangedCount: z.int(),
    endingCount: z.int(),
    /** Whether nobody said yet how the words of its table are to be read. */
    isEncodingDoubtful: z.boolean(),
    importedBy: PublicPerson,
    createdAt: instant,
    askedAt: instant.nullable(),
    /** Who published or returned it. */
    settledBy: PublicPerson.nullable(),
    settledAt: instant.nullable(),
    /** Why it was returned. */
    returnReason: z.string().nullable(),
    withdrawnAt: instant.nullable(),
    undoneAt: instant.nullable(),
    /** Numbers of other imports of the very same file that are law or wait to be. */
    sameFileAs: z.array(z.int()),
  }),
)
export type ZoneImportSummary = z.infer<typeof ZoneImportSummary>
export type ZoneImportState = ZoneImportSummary['state']

export const ZoneImports = named('ZoneImports', z.array(ZoneImportSummary))

/** The same with all its rows. */
export const ZoneImport = named(
  'ZoneImport',
  z.object({ ...ZoneImportSummary.shape, facts: LayerFacts, layer: ZoneLayer }),
)
export type ZoneImport = z.infer<typeof ZoneImport>

/** What is kept of a file until it is published, and after. */
export type ZoneImportPreview = Pick<ZoneImport, 'facts' | 'layer'>
