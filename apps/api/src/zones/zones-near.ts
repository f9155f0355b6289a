import type { Database } from '@hetu/db/database'
import { isAmong, sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { zonesInForce } from '@hetu/domain/zones/zones-in-force'
import type { DegreeBox } from './degree-box.ts'
import { type VersionName, keptVersions } from './kept-versions.ts'
import {
  type Recorded,
  endAsKnown,
  heritageObjectOf,
  objectsInForce,
  recorded,
  zoneVersionOf,
} from './zone-version-row.ts'

type Db = Database['kysely'] | Tx

/** Around where something is asked, and which objects are named besides: a zone may protect those from afar. */
export interface Asked {
  boxes: readonly DegreeBox[]
  objectIds?: readonly string[]
}

/** A day of the place (`YYYY-MM-DD`), as the system knew it at an instant (now, when not given). */
export interface LawOf {
  onDay: string
  knownAt?: Date | undefined
}

const boxesIn = (boxes: readonly DegreeBox[]) => {
  const [west, south, east, north] = [0, 1, 2, 3].map((side) => boxes.map((box) => box[side] ?? 0))
  return sql`(select ST_MakeEnvelope(w, s, e, n, 4326) as box from unnest(
    ${west}::float8[], ${south}::float8[], ${east}::float8[], ${north}::float8[]) as given (w, s, e, n)) as asked`
}

/** Every version of every zone that ever came near; a newer one may have moved away. */
const zoneIdsNear = (placeId: string, { boxes, objectIds = [] }: Asked) => sql<string>`(
  select near.zone_id from ${boxesIn(boxes)} join zone_version near on near.reach && asked.box and near.place_id = ${placeId}
  union select near.zone_id from zone_version near where near.place_id = ${placeId}
    and jsonb_path_query_array(near.content, '$.rules[*].objectIds[*]') ?| ${objectIds}::text[])`

/**
 * The zones in force that can say something of what is asked: within their accuracy of a box, or naming an object.
 * Only what is not at hand of them is read.
 */
export async function zonesNear(db: Db, placeId: string, asked: Asked, law: LawOf): Promise<ZoneVersion[]> {
  if (asked.boxes.length === 0) return []
  const rows = await selectNames(db, placeId, law)
    .where('zone_id', 'in', zoneIdsNear(placeId, asked))
    .execute()
  return versionsInForce(db, placeId, rows, law)
}

/** The zones in force with these ids. */
export async function zonesNamed(
  db: Db,
  placeId: string,
  zoneIds: readonly string[],
  law: LawOf,
): Promise<ZoneVersion[]> {
  if (zoneIds.length === 0) return []
  const rows = await selectNames(db, placeId, law)
    .where(isAmong('zone_id', zoneIds, 'text'))
    .execute()
  return versionsInForce(db, placeId, rows, law)
}

const selectNames = (db: Db, placeId: string, { onDay }: LawOf) =>
  db
    .selectFrom('zone_version')
    .select(['zone_id as id', 'version', 'status', ...recorded])
    .where('place_id', '=', placeId)
    .where('valid_from', '<=', onDay)

/** Of rows of versions those that are law, one of each zone. */
export function rowsInForce<Row extends VersionName & Recorded & { status: string }>(
  rows: readonly Row[],
  { onDay, knownAt }: LawOf,
): Row[] {
  const dated = rows.map((row) => ({
    row,
    zoneId: row.id,
    version: row.version,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as its content has it
    status: row.status as ZoneVersion['status'],
    validFrom: row.valid_from,
    validTo: endAsKnown(row, knownAt),
    recordedFrom: row.recorded_from.toISOString(),
    recordedTo: row.recorded_to?.toISOString() ?? null,
  }))
  return zonesInForce(dated, onDay, knownAt?.toISOString()).map(({ row }) => row)
}

async function versionsInForce(
  db: Db,
  placeId: string,
  rows: readonly (VersionName & Recorded & { status: string })[],
  law: LawOf,
): Promise<ZoneVersion[]> {
  const inForce = rowsInForce(rows, law)
  const versions = await keptVersions(db, 'zone', placeId, inForce)
  return inForce.map((row, at) => zoneVersionOf({ ...row, ...versions[at]!, zone_id: row.id }, law.knownAt))
}

/** The heritage objects in force, all or those that can say something of a box. */
export async function objectsNear(
  db: Db,
  placeId: string,
  { onDay, knownAt }: LawOf,
  box?: DegreeBox,
): Promise<HeritageObject[]> {
  let rows = db
    .selectFrom('heritage_object')
    .select(['id', 'version', ...recorded])
    .where('place_id', '=', placeId)
    .where('valid_from', '<=', onDay)
    .orderBy('id')
    .orderBy('version')
  if (box) {
    const [west, south, east, north] = box
    rows = rows.where('id', 'in', (eb) =>
      eb
        .selectFrom('heritage_object as near')
        .select('near.id')
        .where('near.place_id', '=', placeId)
        .where(
          sql<boolean>`near.reach && ST_MakeEnvelope(${west}::float8, ${south}::float8, ${east}::float8, ${north}::float8, 4326)`,
        ),
    )
  }
  const law = objectsInForce(await rows.execute(), onDay, knownAt)
  return (await keptVersions(db, 'object', placeId, law)).map(heritageObjectOf)
}
