import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'
import type { EarlierMapping } from '@hetu/domain/zones/layer-columns'
import type {
  LayerFacts,
  LayerMapping,
  ZoneImport,
  ZoneImportSummary,
  ZoneLayer,
} from '@hetu/domain/zones/zone-import'
import { publicPersons } from '../people/public-person.ts'
import type { PlaceContext } from '../server/place-context.ts'
import { zoneActor } from './zone-actor.ts'

type Db = Database['kysely'] | Tx

/** The row of an import in this place, kept from others while it is settled; refuses `not_found`. */
export async function findZoneImport(tx: Tx, placeId: string, id: string) {
  const row = await tx
    .selectFrom('zone_import')
    .selectAll()
    .where('place_id', '=', placeId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Refused({ code: 'not_found' })
  return row
}

/** Mappings of the last files, newest first: the next file of the same columns is read the same way. */
export async function earlierMappings(tx: Tx, placeId: string): Promise<EarlierMapping[]> {
  const rows = await tx
    .selectFrom('zone_import')
    .select([
      'number',
      sql<string[]>`preview -> 'layer' -> 'columns'`.as('columns'),
      sql<LayerMapping>`preview -> 'layer' -> 'mapping'`.as('mapping'),
    ])
    .where('place_id', '=', placeId)
    .orderBy('number', 'desc')
    .limit(50)
    .execute()
  return rows
}

function selectImports(db: Db, placeId: string) {
  const count = (list: string) => sql<number>`jsonb_array_length(preview -> 'layer' -> ${list})`
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
      'undone_at',
      sql<number>`(preview -> 'layer' ->> 'rowCount')::int`.as('rows'),
      count('good').as('good'),
      count('refused').as('refused'),
      sql<string | null>`preview -> 'layer' ->> 'digest'`.as('digest'),
      sql<number>`jsonb_array_length(jsonb_path_query_array(preview, '$.layer.good[*] ? (@.isOutsidePlace == true)'))`.as(
        'outside',
      ),
    ])
    .where('place_id', '=', placeId)
}

type ImportRow = Awaited<ReturnType<ReturnType<typeof selectImports>['execute']>>[number]

/** Files of zones, newest first, for those who bring or approve them. */
export async function listZoneImports(db: Db, place: PlaceContext): Promise<ZoneImportSummary[]> {
  const rows = await selectImports(db, place.id).orderBy('number', 'desc').limit(100).execute()
  return summaries(db, place, rows)
}

/** One file by its counts; refuses `not_found`. */
export async function readImportSummary(db: Db, place: PlaceContext, id: string): Promise<ZoneImportSummary> {
  const rows = await selectImports(db, place.id).where('id', '=', id).execute()
  const [summary] = await summaries(db, place, rows)
  if (!summary) throw new Refused({ code: 'not_found' })
  return summary
}

/** One file with every row, good and refused. */
export async function readZoneImport(db: Db, place: PlaceContext, id: string): Promise<ZoneImport> {
  const summary = await readImportSummary(db, place, id)
  const { preview } = await db
    .selectFrom('zone_import')
    .select('preview')
    .where('place_id', '=', place.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { ...summary, ...(preview as { facts: LayerFacts; layer: ZoneLayer }) }
}

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
    .where('state', '!=', 'undone')
    .orderBy('number')
    .execute()
}

async function summaries(db: Db, place: PlaceContext, rows: ImportRow[]): Promise<ZoneImportSummary[]> {
  const ids = rows.flatMap((row) => [row.imported_by, row.settled_by ?? row.imported_by])
  const people = await publicPersons(db, place.id, ids)
  const twins = await sameFiles(db, place.id, rows)
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    fileName: row.file_name,
    state: row.state as ZoneImportSummary['state'],
    rowCount: row.rows,
    goodCount: row.good,
    refusedCount: row.refused,
    outsideCount: row.outside,
    importedBy: zoneActor(people, row.imported_by),
    createdAt: row.created_at.toISOString(),
    askedAt: row.asked_at?.toISOString() ?? null,
    settledBy: row.settled_by ? zoneActor(people, row.settled_by) : null,
    settledAt: row.settled_at?.toISOString() ?? null,
    undoneAt: row.undone_at?.toISOString() ?? null,
    sameFileAs: twins
      .filter((twin) => twin.digest === row.digest && twin.number !== row.number)
      .map((twin) => twin.number),
  }))
}
