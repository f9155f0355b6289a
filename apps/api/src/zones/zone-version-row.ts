import type { Database } from '@hetu/db/database'
import { asGeoJson } from '@hetu/db/sql'
import type { Tx } from '@hetu/db/transaction'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import type { ObjectVersion } from '@hetu/domain/zones/object-version'
import type { ZoneVersion } from '@hetu/domain/zones/zone'

type Db = Database['kysely'] | Tx

export interface Recorded {
  valid_from: string
  valid_to: string | null
  recorded_from: Date
  recorded_to: Date | null
  end_before: string | null
  end_recorded_at: Date | null
}

export const recorded = [
  'valid_from',
  'valid_to',
  'recorded_from',
  'recorded_to',
  'end_before',
  'end_recorded_at',
] as const

/** Versions of the zones of a place, all or of one zone, oldest first. */
export function selectZoneVersions(db: Db, placeId: string) {
  return db
    .selectFrom('zone_version')
    .select(['zone_id', 'version', 'content', 'import_id', ...recorded, asGeoJson('geometry').as('geometry')])
    .where('place_id', '=', placeId)
    .orderBy('zone_id')
    .orderBy('version')
}

export function selectObjectVersions(db: Db, placeId: string) {
  return db
    .selectFrom('heritage_object')
    .select(['id', 'version', 'content', 'import_id', ...recorded, asGeoJson('geometry').as('geometry')])
    .where('place_id', '=', placeId)
    .orderBy('id')
    .orderBy('version')
}

type ZoneVersionRow = Awaited<ReturnType<ReturnType<typeof selectZoneVersions>['execute']>>[number]
type ObjectVersionRow = Awaited<ReturnType<ReturnType<typeof selectObjectVersions>['execute']>>[number]

/** The last day of a version as it was known at an instant: an end set later was not known yet. */
export function endAsKnown(row: Recorded, knownAt?: Date): string | null {
  return knownAt && row.end_recorded_at && knownAt < row.end_recorded_at ? row.end_before : row.valid_to
}

export function zoneVersionOf(row: Omit<ZoneVersionRow, 'import_id'>, knownAt?: Date): ZoneVersion {
  return {
    ...row.content,
    zoneId: row.zone_id,
    version: row.version,
    validFrom: row.valid_from,
    validTo: endAsKnown(row, knownAt),
    recordedFrom: row.recorded_from.toISOString(),
    recordedTo: row.recorded_to?.toISOString() ?? null,
    geometry: row.geometry as ZoneVersion['geometry'],
  }
}

/** A version as it was recorded: that a later one ended it is no entry of its own. */
export const zoneAsWritten = (row: ZoneVersionRow): ZoneVersion => zoneVersionOf(row, row.recorded_from)

/** The newest version of each object that is law on the day, among those known at the instant; oldest first. */
export function objectsInForce<Row extends Recorded & { id: string }>(
  rows: readonly Row[],
  onDay: string,
  knownAt?: Date,
): Row[] {
  const chosen = new Map<string, Row>()
  for (const row of rows) {
    const end = endAsKnown(row, knownAt)
    const isLaw = row.valid_from <= onDay && (end === null || onDay < end)
    const isKnown =
      !knownAt || (row.recorded_from <= knownAt && (!row.recorded_to || knownAt < row.recorded_to))
    if (isLaw && isKnown && (knownAt || row.recorded_to === null)) chosen.set(row.id, row)
  }
  return [...chosen.values()]
}

export function heritageObjectOf(row: Pick<ObjectVersionRow, 'content' | 'geometry'>): HeritageObject {
  return { ...row.content, geometry: row.geometry } as HeritageObject
}

export function objectVersionOf(row: Omit<ObjectVersionRow, 'import_id'>, knownAt?: Date): ObjectVersion {
  return {
    version: row.version,
    validFrom: row.valid_from,
    validTo: endAsKnown(row, knownAt),
    recordedFrom: row.recorded_from.toISOString(),
    recordedTo: row.recorded_to?.toISOString() ?? null,
    object: heritageObjectOf(row),
  }
}

/** A version as it was recorded, like `zoneAsWritten`. */
export const objectAsWritten = (row: ObjectVersionRow): ObjectVersion =>
  objectVersionOf(row, row.recorded_from)
