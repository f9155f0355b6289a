import type { Database } from '@hetu/db/database'
import { type RawBuilder, sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'
import type { ZoneImportSummary } from '@hetu/domain/zones/zone-import-record'
import { publicPersons } from '../places/public-person.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { zoneActor } from './zone-actor.ts'

type Db = Database['kysely'] | Tx

/** One file by its counts; refuses `not_found`. */
export async function zoneImportSummary(db: Db, place: PlaceContext, id: string): Promise<ZoneImportSummary> {
  const rows = await selectImports(db, place.id).where('id', '=', id).execute()
  const [summary] = await zoneImportSummaries(db, place, rows)
  if (!summary) throw new Refused({ code: 'not_found' })
  return summary
}

export function selectImports(db: Db, placeId: string) {
  const count = (list: string) => sql<number>`jsonb_array_length(preview -> 'layer' -> ${list})`
  const among = (path: RawBuilder<unknown>) =>
    sql<number>`jsonb_array_length(jsonb_path_query_array(preview, ${path}))`
  return db
    .selectFrom('zone_import')
    .select([
      'id',
      'number',
      'file_name',
      'state',
      'imported_by',
      'created_at',
      'asked_at',
      'settled_by',
      'settled_at',
      'return_reason',
      'withdrawn_at',
      'undone_at',
      sql<number>`(preview -> 'layer' ->> 'rowCount')::int`.as('rows'),
      count('good').as('good'),
      count('refused').as('refused'),
      sql<string | null>`preview -> 'layer' ->> 'digest'`.as('digest'),
      sql<boolean>`preview #> '{layer,encoding,readings}' is not null`.as('is_encoding_doubtful'),
      among(sql.lit('$.layer.good[*] ? (@.isOutsidePlace == true)')).as('outside'),
      among(sql.lit('$.layer.good[*] ? (@.known.isChanged == true)')).as('changed'),
      among(sql.lit('$.layer.good[*] ? (@.known.isChanged == false)')).as('unchanged'),
      among(sql.lit('$.layer.gone[*] ? (@.isEnding == true)')).as('ending'),
    ])
    .where('place_id', '=', placeId)
}

type ImportRow = Awaited<ReturnType<ReturnType<typeof selectImports>['execute']>>[number]

/** Imports, law or waiting for it, of files that are among these. */
async function sameFiles(db: Db, placeId: string, rows: ImportRow[]) {
  const digests = rows.flatMap((row) => row.digest ?? [])
  if (digests.length === 0) return []
  const digest = sql<string>`preview -> 'layer' ->> 'digest'`
  return db
    .selectFrom('zone_import')
    .select(['number', digest.as('digest')])
    .where('place_id', '=', placeId)
    .where(digest, 'in', digests)
    .where((eb) => eb.or([eb('state', '=', 'published'), eb('asked_at', 'is not', null)]))
    .where('state', 'in', ['previewed', 'published'])
    .orderBy('number')
    .execute()
}

/** Files of zones by their counts, in the order of the rows. */
export async function zoneImportSummaries(
  db: Db,
  place: PlaceContext,
  rows: ImportRow[],
): Promise<ZoneImportSummary[]> {
  const ids = rows.flatMap((row) => [row.imported_by, row.settled_by ?? row.imported_by])
  const people = await publicPersons(db, place.id, ids)
  const twins = await sameFiles(db, place.id, rows)
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    fileName: row.file_name,
    state: row.state,
    rowCount: row.rows,
    goodCount: row.good,
    refusedCount: row.refused,
    outsideCount: row.outside,
    changedCount: row.changed,
    unchangedCount: row.unchanged,
    endingCount: row.ending,
    isEncodingDoubtful: row.is_encoding_doubtful,
    importedBy: zoneActor(people, row.imported_by),
    createdAt: row.created_at.toISOString(),
    askedAt: row.asked_at?.toISOString() ?? null,
    settledBy: row.settled_by ? zoneActor(people, row.settled_by) : null,
    settledAt: row.settled_at?.toISOString() ?? null,
    returnReason: row.return_reason,
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    undoneAt: row.undone_at?.toISOString() ?? null,
    sameFileAs: twins
      .filter((twin) => twin.digest === row.digest && twin.number !== row.number)
      .map((twin) => twin.number),
  }))
}
