import { sql } from '@hetu/db/sql'
import type { IdeaImportSummary } from '@hetu/domain/ideas/idea-import'
import type { PublicPerson } from '@hetu/domain/people/public-person'
import { Refused } from '@hetu/domain/refusal'
import { publicPersons } from '../places/public-person.ts'
import type { Db } from './visible-ideas.ts'

const referenceOf = (direction: 'asc' | 'desc') => sql<string | null>`(
  select reference from idea where idea.place_id = idea_import.place_id and idea.import_id = idea_import.id
  order by length(reference) ${sql.raw(direction)}, reference ${sql.raw(direction)} limit 1)`

/** Files of ideas by their counts; a preview's rows are not read. */
export function selectIdeaImports(db: Db, placeId: string) {
  return db
    .selectFrom('idea_import')
    .select([
      'id',
      'number',
      'file_name',
      'source',
      'digest',
      'state',
      'row_count',
      'imported_by',
      'created_at',
      'published_at',
      'undone_at',
      'undone_by',
      'undone_reason',
      sql<number>`jsonb_array_length(preview -> 'rows')`.as('good'),
      sql<number>`jsonb_array_length(preview -> 'refused')`.as('refused'),
      sql<number>`jsonb_array_length(jsonb_path_query_array(preview, '$.rows[*] ? (@.personal.size() > 0)'))`.as(
        'held',
      ),
      sql<boolean>`preview #> '{textEncoding,readings}' is not null`.as('is_encoding_doubtful'),
      sql<number>`(select count(*)::int from idea where idea.place_id = idea_import.place_id
        and idea.import_id = idea_import.id)`.as('ideas'),
      referenceOf('asc').as('first'),
      referenceOf('desc').as('last'),
      sql<number[]>`(select coalesce(jsonb_agg(twin.number order by twin.number), '[]') from idea_import twin
        where twin.place_id = idea_import.place_id and twin.digest = idea_import.digest
          and twin.id <> idea_import.id and twin.state = 'published')`.as('twins'),
    ])
    .where('place_id', '=', placeId)
}

type Row = Awaited<ReturnType<ReturnType<typeof selectIdeaImports>['execute']>>[number]

const someone: PublicPerson = { id: '', chosenName: { zh: '规划师', en: 'Planner' }, label: null }

export async function ideaImportSummaries(
  db: Db,
  placeId: string,
  rows: readonly Row[],
): Promise<IdeaImportSummary[]> {
  const people = await publicPersons(
    db,
    placeId,
    rows.flatMap((row) => [row.imported_by, row.undone_by ?? row.imported_by]),
  )
  const personOf = (id: string) => people.get(id) ?? someone
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    fileName: row.file_name,
    source: row.source,
    state: row.state,
    rowCount: row.row_count,
    goodCount: row.good,
    heldCount: row.held,
    refusedCount: row.refused,
    ideaCount: row.ideas,
    references: row.first && row.last ? { first: row.first, last: row.last } : null,
    isEncodingDoubtful: row.is_encoding_doubtful,
    importedBy: personOf(row.imported_by),
    createdAt: row.created_at.toISOString(),
    publishedAt: row.published_at?.toISOString() ?? null,
    undoneAt: row.undone_at?.toISOString() ?? null,
    undoneBy: row.undone_by ? personOf(row.undone_by) : null,
    undoneReason: row.undone_reason,
    sameFileAs: row.twins,
  }))
}

/** One file by its counts; refuses `not_found`. */
export async function ideaImportSummary(db: Db, placeId: string, id: string): Promise<IdeaImportSummary> {
  const rows = await selectIdeaImports(db, placeId).where('id', '=', id).execute()
  const [summary] = await ideaImportSummaries(db, placeId, rows)
  if (!summary) throw new Refused({ code: 'not_found' })
  return summary
}
