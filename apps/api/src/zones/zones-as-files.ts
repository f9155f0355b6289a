import { isObjectLawKnown } from '@hetu/domain/zones/law-known'
import type { ObjectVersion } from '@hetu/domain/zones/object-version'
import type { Rule } from '@hetu/domain/zones/rule'
import { rulesOfObject } from '@hetu/domain/zones/rules-of-object'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { objectColumn, zoneColumn } from '@hetu/domain/zones/zone-in-file'
import { writeGeopackage } from './formats/write-geopackage.ts'

/** Columns that any map program can show, and the whole zone or object for reading it in again. */
const columns = [
  'zone_id',
  'name',
  'name_en',
  'type',
  'level',
  'status',
  'valid_from',
  'valid_to',
  'accuracy_m',
  'rules',
  'rules_en',
  zoneColumn,
  objectColumn,
] as const
type Columns = Record<(typeof columns)[number], string | null>

/** A heritage object and when it is protected. */
type DatedObject = Pick<ObjectVersion, 'validFrom' | 'validTo' | 'object'>

/** What goes into a file: nothing whose place is hidden, since files are handed on. */
export interface LawInFile {
  zones: readonly ZoneVersion[]
  objects: readonly DatedObject[]
}

const rulesIn = (rules: readonly Rule[]) => ({
  rules: rules.map((rule) => `${rule.article.zh}：${rule.text.zh}`).join('\n'),
  rules_en: rules.map((rule) => `${rule.article.en}: ${rule.text.en}`).join('\n'),
})

function zoneInColumns(zone: ZoneVersion): Columns {
  const { geometry: _outline, version: _number, recordedFrom: _from, recordedTo: _to, ...content } = zone
  return {
    zone_id: zone.zoneId,
    name: zone.name.zh,
    name_en: zone.name.en,
    type: zone.type,
    level: zone.level,
    status: zone.status,
    valid_from: zone.validFrom,
    valid_to: zone.validTo,
    accuracy_m: String(zone.accuracyMetres),
    ...rulesIn(zone.rules),
    [zoneColumn]: JSON.stringify(content),
    [objectColumn]: null,
  }
}

function objectInColumns({ validFrom, validTo, object }: DatedObject): Columns {
  const { geometry: _outline, ...content } = object
  return {
    zone_id: object.id,
    name: object.name.zh,
    name_en: object.name.en,
    type: object.kind,
    level: null,
    status: isObjectLawKnown(object) ? 'in_force' : 'law_unknown',
    valid_from: validFrom,
    valid_to: validTo,
    accuracy_m: String(object.accuracyMetres),
    ...rulesIn(rulesOfObject(object)),
    [zoneColumn]: null,
    [objectColumn]: JSON.stringify({ validFrom, validTo, object: content }),
  }
}

const rowsOf = ({ zones, objects }: LawInFile) => [
  ...zones.map((zone) => ({ geometry: zone.geometry, properties: zoneInColumns(zone) })),
  ...objects.flatMap((dated) =>
    dated.object.isLocationHidden
      ? []
      : { geometry: dated.object.geometry, properties: objectInColumns(dated) },
  ),
]

/** Zones and objects with their rules as GeoJSON; read in again they are the same. */
export const zonesAsGeojson = (law: LawInFile) => ({
  type: 'FeatureCollection' as const,
  features: rowsOf(law).map((row) => ({ type: 'Feature' as const, ...row })),
})

/** Zones and objects with their rules as a GeoPackage; read in again they are the same. */
export const zonesAsGeopackage = (law: LawInFile, changedAt: Date): Uint8Array =>
  writeGeopackage('zones', columns, rowsOf(law), changedAt.toISOString())
