import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { zoneColumn } from '@hetu/domain/zones/zone-in-file'
import { writeGeopackage } from './formats/write-geopackage.ts'

/** Columns that any map program can show, and the whole zone for reading it in again. */
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
] as const

function inColumns(zone: ZoneVersion): Record<(typeof columns)[number], string | null> {
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
    rules: zone.rules.map((rule) => `${rule.article.zh}：${rule.text.zh}`).join('\n'),
    rules_en: zone.rules.map((rule) => `${rule.article.en}: ${rule.text.en}`).join('\n'),
    [zoneColumn]: JSON.stringify(content),
  }
}

/** Zones with their rules as GeoJSON; read in again they are the same zones. */
export const zonesAsGeojson = (zones: ZoneVersion[]) => ({
  type: 'FeatureCollection' as const,
  features: zones.map((zone) => ({
    type: 'Feature' as const,
    geometry: zone.geometry,
    properties: inColumns(zone),
  })),
})

/** Zones with their rules as a GeoPackage; read in again they are the same zones. */
export function zonesAsGeopackage(zones: ZoneVersion[], changedAt: Date): Uint8Array {
  const rows = zones.map((zone) => ({ geometry: zone.geometry, properties: inColumns(zone) }))
  return writeGeopackage('zones', columns, rows, changedAt.toISOString())
}
