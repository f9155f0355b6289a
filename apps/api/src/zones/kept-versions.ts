import type { Database } from '@hetu/db/database'
import { sql } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { Shape } from '@hetu/domain/geometry/shape'
import type { HeritageContent } from '@hetu/domain/zones/heritage-object'
import type { ZoneInFile } from '@hetu/domain/zones/zone-in-file'
import { KeptByBytes } from '../server/kept-by-bytes.ts'

type Db = Database['kysely'] | Tx

/** Which version of a zone or object, as light as it can be told. */
export interface VersionName {
  id: string
  version: number
  recorded_from: Date
}

/** What a version says. It never changes, so its metres are worked out once for as long as it is kept. */
export interface KeptVersion<Kind extends VersionKind = VersionKind> {
  content: Contents[Kind]
  geometry: Shape
}

interface Contents {
  zone: ZoneInFile
  object: HeritageContent
}

const mostBytes = 96 * 1024 * 1024
/** What a corner takes, in degrees and in metres, and what a version takes besides. */
const [bytesOfCorner, bytesOfVersion] = [160, 6000]

const tables = { zone: ['zone_version', 'zone_id'], object: ['heritage_object', 'id'] } as const
export type VersionKind = keyof typeof tables

const kept = new KeptByBytes<KeptVersion>(mostBytes)

const keyOf = (kind: VersionKind, placeId: string, { id, version, recorded_from: at }: VersionName) =>
  `${kind} ${placeId} ${version} ${at.getTime()} ${id}`

/** What these versions say, in their order: the ones at hand, the others from the database. */
export async function keptVersions<Kind extends VersionKind>(
  db: Db,
  kind: Kind,
  placeId: string,
  names: readonly VersionName[],
): Promise<KeptVersion<Kind>[]> {
  const found = new Map<string, KeptVersion>()
  const missing: VersionName[] = []
  for (const name of names) {
    const key = keyOf(kind, placeId, name)
    const known = kept.get(key)
    if (known) found.set(key, known)
    else missing.push(name)
  }
  for (const [name, version] of await readVersions(db, kind, placeId, missing)) {
    const key = keyOf(kind, placeId, name)
    found.set(key, version)
    kept.set(key, version, bytesOfVersion + cornersOf(version.geometry) * bytesOfCorner)
  }
  // Versions are never deleted, so each was found; its kind is part of the key.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return names.map((name) => found.get(keyOf(kind, placeId, name)) as KeptVersion<Kind>)
}

async function readVersions(db: Db, kind: VersionKind, placeId: string, names: readonly VersionName[]) {
  if (names.length === 0) return []
  const [table, id] = tables[kind]
  const { rows } = await sql<VersionName & Pick<KeptVersion, 'content'> & { shape: string }>`
    select ${sql.ref(id)} as id, version, recorded_from, content, ST_AsGeoJSON(geometry, 9) as shape
    from ${sql.table(table)}
    where place_id = ${placeId} and (${sql.ref(id)}, version) in (
      select * from unnest(${names.map((name) => name.id)}::text[], ${names.map(({ version }) => version)}::int[])
    )`.execute(db)
  return rows.map(({ content, shape, ...name }): [VersionName, KeptVersion] => [
    name,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the table holds is a shape
    { content, geometry: JSON.parse(shape) as Shape },
  ])
}

function cornersOf(shape: Shape): number {
  if (shape.type === 'Point') return 1
  if (shape.type === 'LineString') return shape.coordinates.length
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
  return polygons.flat().reduce((sum, ring) => sum + ring.length, 0)
}
