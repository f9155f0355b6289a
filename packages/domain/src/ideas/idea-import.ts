import { z } from 'zod'
import { Position } from '../geometry/position.ts'
import { BothLanguages } from '../language.ts'
import { named } from '../named.ts'
import { PublicPerson } from '../people/public-person.ts'
import { LayerEncoding, TextEncoding } from '../zones/text-encoding.ts'
import { words } from '../words.ts'
import { IdeaMapping } from './idea-mapping.ts'
import { IdeaCategory, ideaKinds } from './idea.ts'
import { personalKinds } from './personal-data.ts'

export const ideaFormats = ['csv', 'xlsx', 'geojson', 'json', 'open311', 'minutes'] as const
export type IdeaFormat = (typeof ideaFormats)[number]

/** By which way the words had come before they came here. */
export const importChannels = ['other_system', 'meeting', 'paper'] as const
/** A report of wrongdoing is not brought in by a file: it goes to those who deal with it. */
const importKinds = ideaKinds.filter((kind) => kind !== 'report')

/** What the file does not say and all its rows have in common. */
export const IdeaImportFacts = z.object({
  /** From where: the name of the system, list or meeting, as the public reads it. */
  source: words(2, 120),
  channel: z.enum(importChannels),
  kind: z.enum(importKinds),
  category: IdeaCategory,
  /** The day on which rows without one were said. */
  saidOn: z.iso.date().nullable().default(null),
  /** Where rows without a place were said to be: an address of the place. */
  address: words(0, 120).default(''),
  /** Whether rows without any place are shown for the whole place; otherwise they are refused. */
  isWholePlace: z.boolean().default(false),
  /** Whether an answer is promised to those who spoke, counted from the day of the import. */
  isAnswerPromised: z.boolean().default(false),
})
export type IdeaImportFacts = z.infer<typeof IdeaImportFacts>

/** A file or pasted minutes to look at first: nothing of it is published yet. */
export const PreviewIdeaImport = z.object({
  fileName: z.string().trim().min(1).max(200),
  content: z.string(),
  encoding: z.enum(['text', 'base64']).default('text'),
  textEncoding: TextEncoding.optional(),
  /** Of a workbook with several sheets. */
  sheet: z.string().min(1).max(200).optional(),
  /** Left out, it is guessed from the headings. */
  mapping: IdeaMapping.optional(),
  facts: IdeaImportFacts,
})
export type PreviewIdeaImport = z.infer<typeof PreviewIdeaImport>

const OfIdeaImport = z.object({ importId: z.uuid() })
const rows = z.array(z.int().min(0)).max(5000).default([])

/** What the planner decides of single rows; one with personal data is left out unless masked or confirmed. */
export const PublishIdeaImport = OfIdeaImport.extend({ leaveOut: rows, mask: rows, confirm: rows })
export type PublishIdeaImport = z.infer<typeof PublishIdeaImport>

export const UndoIdeaImport = OfIdeaImport.extend({ reason: words(4, 1000) })

export const placeBases = ['coordinates', 'address', 'words', 'whole_place'] as const

/** A row that can become an idea. */
export const IdeaImportRow = z.object({
  /** Its place in the file, from 0. */
  index: z.int(),
  title: z.string(),
  words: z.string(),
  category: IdeaCategory,
  saidOn: z.string().nullable(),
  item: z.string().nullable(),
  position: Position,
  placeName: BothLanguages,
  placeBasis: z.enum(placeBases),
  /** By what somebody may be known in title or words: until it is masked or confirmed the row is held. */
  personal: z.array(z.object({ kind: z.enum(personalKinds), text: z.string() })),
  /** What tells it again, as a hash. */
  sourceKey: z.string(),
})
export type IdeaImportRow = z.infer<typeof IdeaImportRow>

export const RefusedIdeaRow = z.object({
  index: z.int(),
  title: z.string().nullable(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), BothLanguages])).optional(),
})
export type RefusedIdeaRow = z.infer<typeof RefusedIdeaRow>

/** What was read of a file. */
const read = {
  facts: IdeaImportFacts,
  format: z.enum(ideaFormats),
  columns: z.array(z.string()),
  /** Headings of columns about people: nothing in them is read. */
  leftOutColumns: z.array(z.string()),
  /** The different words of the category's column, as far as they are few. */
  categoryWords: z.array(z.string()),
  mapping: IdeaMapping,
  textEncoding: LayerEncoding.nullable(),
  rows: z.array(IdeaImportRow),
  refused: z.array(RefusedIdeaRow),
}
export const IdeaImportPreview = z.object(read)
export type IdeaImportPreview = z.infer<typeof IdeaImportPreview>

export const ideaImportStates = ['previewed', 'published', 'undone'] as const
export type IdeaImportState = (typeof ideaImportStates)[number]
const instant = z.iso.datetime({ offset: true })

/** A file by its counts. */
export const IdeaImportSummary = named(
  'IdeaImportSummary',
  z.object({
    id: z.uuid(),
    /** The number of the import in the place; null before it is published. */
    number: z.int().nullable(),
    fileName: z.string(),
    source: z.string(),
    state: z.enum(ideaImportStates),
    rowCount: z.int(),
    goodCount: z.int(),
    heldCount: z.int(),
    refusedCount: z.int(),
    /** Ideas that came of it. */
    ideaCount: z.int(),
    /** The first and the last of them; none before they are published. */
    references: z.object({ first: z.string(), last: z.string() }).nullable(),
    isEncodingDoubtful: z.boolean(),
    importedBy: PublicPerson,
    createdAt: instant,
    publishedAt: instant.nullable(),
    undoneAt: instant.nullable(),
    undoneBy: PublicPerson.nullable(),
    undoneReason: z.string().nullable(),
    /** Numbers of published imports of the very same file. */
    sameFileAs: z.array(z.int()),
  }),
)
export type IdeaImportSummary = z.infer<typeof IdeaImportSummary>
export const IdeaImports = named('IdeaImports', z.array(IdeaImportSummary))

/** The same with its rows, as long as they are not published: afterwards they are ideas. */
export const IdeaImport = named('IdeaImport', z.object({ ...IdeaImportSummary.shape, ...read }))
export type IdeaImport = z.infer<typeof IdeaImport>

export const stayReasons = ['answered', 'honoured', 'taken_up', 'commented', 'supported', 'hidden'] as const
export type StayReason = (typeof stayReasons)[number]

/** What would become of the ideas of an import if it were undone now. */
export const IdeaImportUndo = named(
  'IdeaImportUndo',
  z.object({
    /** Nobody did anything with them: they are withdrawn. */
    leaving: z.int(),
    /** What people did something with stays, each with why. */
    staying: z.array(
      z.object({ reference: z.string(), title: z.string(), reasons: z.array(z.enum(stayReasons)) }),
    ),
  }),
)
export type IdeaImportUndo = z.infer<typeof IdeaImportUndo>

export const UndoneIdeaImport = z.object({ leaving: z.int(), staying: z.int() })
