import { isAmong } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import {
  type IdeaImportFacts,
  type IdeaImportPreview,
  type IdeaImportRow,
  type RefusedIdeaRow,
} from '@hetu/domain/ideas/idea-import'
import {
  isProblem,
  type ReadIdeaRow,
  readIdeaRow,
  type RowProblem,
  sameAs,
} from '@hetu/domain/ideas/idea-import-row'
import { guessedMapping, ideaColumns, type IdeaMapping, isAboutPeople } from '@hetu/domain/ideas/idea-mapping'
import { maskPersonal, personalIn } from '@hetu/domain/ideas/personal-data'
import { Refused } from '@hetu/domain/refusal'
import { createHash } from 'node:crypto'
import type { PlaceContext } from '../server/place-context.ts'
import type { IdeaTable } from './formats/idea-table.ts'
import { placeRows } from './place-rows.ts'

interface Judging {
  facts: IdeaImportFacts
  mapping: IdeaMapping | undefined
  /** The calendar day of the place. */
  today: string
}

const mostWords = 60

/** Judges every row of a file: what it would become, or why not. Columns about people are dropped before anything is read. */
export async function judgeTable(
  tx: Tx,
  place: PlaceContext,
  table: IdeaTable,
  { facts, mapping: given, today }: Judging,
): Promise<IdeaImportPreview> {
  const columns = table.columns.filter((column) => !isAboutPeople(column))
  const mapping = given ?? guessedMapping(columns)
  refuseOtherColumns(mapping, table.columns, columns)
  const defaults = { ...facts, timeZone: place.timeZone, today }
  const read = table.rows.map((row) => readIdeaRow(row, mapping, defaults))
  const readable = read.flatMap((row, index) => (isProblem(row) ? [] : [{ row, index }]))
  const places = await placeRows(
    tx,
    place.id,
    readable.map(({ row }) => row),
    { facts, isMinutes: table.format === 'minutes' },
  )
  const keys = readable.map(({ row }) => keyOf(facts.source, row))
  const known = await knownKeys(tx, place.id, keys)
  const first = new Map<string, number>()
  const rows: IdeaImportRow[] = []
  const refused: RefusedIdeaRow[] = read.flatMap((row, index) =>
    isProblem(row) ? [{ index, title: null, ...row }] : [],
  )
  for (const [at, { row, index }] of readable.entries()) {
    const placed = places[at] ?? { code: 'idea_row_without_place' as const }
    const sourceKey = keys[at] ?? ''
    const problem = twinOf(sourceKey, known, first) ?? ('code' in placed ? placed : undefined)
    // What is refused is shown without what may tell who somebody is.
    if (problem || 'code' in placed)
      refused.push({ index, title: maskPersonal(row.title) || null, ...(problem as RowProblem) })
    else {
      first.set(sourceKey, index)
      rows.push(withPlace(row, index, placed, sourceKey))
    }
  }
  const word = mapping.category
  return {
    facts,
    format: table.format,
    columns,
    leftOutColumns: table.columns.filter(isAboutPeople),
    categoryWords: word
      ? [...new Set(table.rows.flatMap((row) => row[word]?.trim().slice(0, 80) || []))].slice(0, mostWords)
      : [],
    mapping,
    textEncoding: table.encoding ?? null,
    rows,
    refused: refused.toSorted((a, b) => a.index - b.index),
  }
}

function withPlace(
  row: ReadIdeaRow,
  index: number,
  placed: Pick<IdeaImportRow, 'position' | 'placeName' | 'placeBasis'>,
  sourceKey: string,
): IdeaImportRow {
  const { title, words, category, saidOn, item } = row
  const passages = [...personalIn(title), ...personalIn(words)]
  const personal = [...new Map(passages.map(({ kind, text }) => [text, { kind, text }])).values()]
  return { index, title, words, category, saidOn, item, ...placed, personal, sourceKey }
}

function refuseOtherColumns(mapping: IdeaMapping, all: string[], open: string[]): void {
  for (const each of ideaColumns) {
    const column = mapping[each]
    if (column === undefined || open.includes(column)) continue
    const code = all.includes(column) ? 'idea_import_private_column' : 'idea_import_unknown_column'
    throw new Refused({ code, params: { column }, path: ['mapping', each] })
  }
}

const keyOf = (source: string, row: ReadIdeaRow) =>
  createHash('sha256').update(sameAs(source, row)).digest('hex')

function twinOf(
  key: string,
  known: ReadonlyMap<string, string>,
  first: ReadonlyMap<string, number>,
): RowProblem | undefined {
  const reference = known.get(key)
  if (reference) return { code: 'idea_row_known', params: { reference } }
  const twin = first.get(key)
  return twin === undefined ? undefined : { code: 'idea_row_twice', params: { row: twin + 1 } }
}

/** Ideas that were brought in before and stand, by what tells them again. */
export async function knownKeys(
  tx: Tx,
  placeId: string,
  keys: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('idea')
    .select(['source_key', 'reference'])
    .where('place_id', '=', placeId)
    .where(isAmong('source_key', keys, 'text'))
    .execute()
  return new Map(rows.map((row) => [row.source_key ?? '', row.reference]))
}
