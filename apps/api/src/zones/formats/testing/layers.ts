import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import { projectorFor } from '@hetu/domain/geometry/projection'
import type { Position } from '@hetu/domain/geometry/shape'
import type { LayerChoice } from '@hetu/domain/zones/read-zone-layer'
import { Buffer } from 'node:buffer'
import { readLayerApart } from '../../read-layer-apart.ts'
import { rect } from '../../testing/zone.ts'
import { dbfOf, shpOf, zipOf } from './files.ts'

export const frame = localFrame(liutingLiAnchor)
export const choice: LayerChoice = {
  mapping: { defaultType: 'designated_area' },
  placeBox: [...frame.toPosition(0, 0), ...frame.toPosition(480, 360)],
  placeEpsg: 4550,
}
export const read = (fileName: string, bytes: Uint8Array, more: Partial<LayerChoice> = {}) =>
  readLayerApart({ fileName, bytes }, { ...choice, ...more })
export const text = (words: string) => Buffer.from(words)
export const clockwise = (x1: number, y1: number, x2: number, y2: number) =>
  [...rect(x1, y1, x2, y2).coordinates[0]!].toReversed()
export const anticlockwise = (x1: number, y1: number, x2: number, y2: number) =>
  rect(x1, y1, x2, y2).coordinates[0]!
export const east = Buffer.from([0xb6, 0xab, 0xbd, 0xd6])
export const wgs84 = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]]]'
export const zone123 =
  'PROJCS["CGCS2000_3_Degree_GK_CM_123E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000"]]'
export const shapefile = (shp: Buffer, cells: Buffer[], more: { prj?: string; cpg?: string } = {}) =>
  zipOf([
    { name: 'zones/保护区.shp', bytes: shp },
    { name: 'zones/保护区.dbf', bytes: dbfOf('MC', cells) },
    ...(more.prj ? [{ name: 'zones/保护区.prj', bytes: text(more.prj) }] : []),
    ...(more.cpg ? [{ name: 'zones/保护区.cpg', bytes: text(more.cpg) }] : []),
  ])
export const one = shpOf([[clockwise(10, 10, 60, 60)]])
export const corner = frame.toPosition(10, 10)
export const inMetres = projectorFor(4550).forward
export const metres = (ring: Position[]) => ring.map(inMetres)
export const kml = (inner: string) =>
  text(
    `<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inner}</Document></kml>`,
  )
export const polygon = (ring: Position[]) =>
  `<Polygon><outerBoundaryIs><LinearRing><coordinates>${ring.map((at) => `${at.join(',')},0`).join(' ')}</coordinates></LinearRing></outerBoundaryIs></Polygon>`
export const placemark = (inner: string) => `<Placemark><name>东街</name>${inner}</Placemark>`
export const wkt = (ring: Position[]) => `"POLYGON ((${ring.map((at) => at.join(' ')).join(', ')}))"`
