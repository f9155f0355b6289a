import { liutingLiAnchor, localFrame } from '@hetu/domain/geometry/local-frame'
import type { Shape } from '@hetu/domain/geometry/shape'
import { Buffer } from 'node:buffer'
import { rect } from '../../testing/zone.ts'
import type { LayerBytes } from '../layer-file.ts'
import { dbfOf, shpOf, zipOf } from './files.ts'
import { workbookParts } from './workbook.ts'
import { anticlockwise, clockwise, east, kml, placemark, polygon, text, wgs84, wkt } from './layers.ts'
import { writeGeopackage } from '../write-geopackage.ts'

const gml = text(
  `<FeatureCollection xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:xlink="http://www.w3.org/1999/xlink"><gml:featureMember><Zone gml:id="z1"><name>东街</name><geom><gml:Surface gml:id="s1" srsName="urn:ogc:def:crs:EPSG::4326"><gml:patches><gml:PolygonPatch><gml:exterior><gml:LinearRing><gml:posList srsDimension="2">${anticlockwise(
    10,
    10,
    60,
    60,
  )
    .map(([x, y]) => `${y} ${x}`)
    .join(
      ' ',
    )}</gml:posList></gml:LinearRing></gml:exterior></gml:PolygonPatch></gml:patches></gml:Surface></geom></Zone></gml:featureMember><gml:featureMember><Zone><geom><gml:MultiCurve srsName="EPSG:4326"><gml:curveMember><gml:Curve><gml:segments><gml:Arc><gml:posList>122 32 122.001 32.001 122.002 32</gml:posList></gml:Arc></gml:segments></gml:Curve></gml:curveMember></gml:MultiCurve></geom></Zone></gml:featureMember><gml:featureMember><Zone><geom xlink:href="#s1"/></Zone></gml:featureMember></FeatureCollection>`,
)

type Next = () => number
/** A sound file: its entries where it is an archive, so that they can be spoiled before they are packed. */
interface SoundFile {
  fileName: string
  parts: { name: string; bytes: Buffer }[]
}

const frame = localFrame(liutingLiAnchor)
const rows: { geometry: Shape; properties: Record<string, string | null> }[] = [
  { geometry: rect(1, 1, 9, 9), properties: { name: '东街', type: 'old_tree' } },
  { geometry: frame.toShape({ type: 'Point', coordinates: [5, 5] }), properties: { name: 'b', type: null } },
  {
    geometry: frame.toShape({ type: 'Point', coordinates: [6, 5] }),
    properties: { name: 'c', type: 'well', radius: '3 m' },
  },
]
const outline = anticlockwise(10, 10, 60, 60)
const mark = kml(
  placemark(polygon(outline)) +
    placemark(
      `<MultiGeometry>${polygon(outline)}<Point><coordinates>122,32</coordinates></Point></MultiGeometry>`,
    ),
)
const feature = (geometry: object) => ({ type: 'Feature', properties: { name: '东街' }, geometry })
const whole = (fileName: string, bytes: Uint8Array): SoundFile => ({
  fileName,
  parts: [{ name: fileName, bytes: Buffer.from(bytes) }],
})

const [lon, lat] = frame.toPosition(20, 20)

/** One small sound file of every kind that is read. */
export const soundFiles: SoundFile[] = [
  {
    fileName: 'a.zip',
    parts: [
      {
        name: 'a.shp',
        bytes: shpOf([[clockwise(10, 10, 60, 60), anticlockwise(20, 20, 30, 30)], [outline]]),
      },
      { name: 'a.dbf', bytes: dbfOf('MC', [east, text('west')]) },
      { name: 'a.prj', bytes: text(wgs84) },
      { name: 'a.cpg', bytes: text('GBK') },
    ],
  },
  whole('a.gpkg', writeGeopackage('z', ['name', 'type', 'radius'], rows, '')),
  whole('a.kml', mark),
  { fileName: 'a.kmz', parts: [{ name: 'doc.kml', bytes: mark }] },
  whole('a.gml', gml),
  {
    fileName: 'a.xlsx',
    parts: workbookParts([
      { name: '旧', rows: [['a', 'b']], state: 'hidden' },
      {
        name: '名单',
        rows: [
          ['古树一览'],
          ['名称', '坐标', null, '日期', '类型', '保护半径', '种植年份'],
          [null, '经度', '纬度'],
          ['古樟', lon, lat, { xml: '<c s="1"><f>B1</f><v>31364</v></c>' }, '古树名木', 5, '1850年'],
          ['银杏', '１２２', '32', { xml: '<c t="e"><v>#REF!</v></c>' }, '井', '10 ft'],
        ],
        merged: ['A1:D1', 'A2:A3', 'B2:C2', 'D2:D3'],
      },
    ]),
  },
  whole('a.csv', text(`name,type,wkt\n东街,古树名木,${wkt(outline)}\n"a ""b""",,POINT (122 32)\n`)),
  whole(
    'a.geojson',
    text(JSON.stringify({ type: 'FeatureCollection', features: rows.map((row) => feature(row.geometry)) })),
  ),
]

const words = [
  '<!DOCTYPE',
  '<!ENTITY x "y">',
  ']]>',
  '<![CDATA[',
  '&#x0;',
  '&lt',
  '"',
  '""',
  "'",
  '\0',
  '\u202E',
  '=1+1',
  '\r\n',
  ',,,,',
  'NaN',
  'Infinity',
  '1e999',
  '-0',
  '1e-400',
  'SRID=4326;',
  'SRID=999999;',
  'EMPTY',
  'POLYGON',
  '((((',
  '))))',
  '{',
  '[',
  'null',
  '"__proto__":',
  'constructor',
  '000000000000000000001',
  '９９',
  '<MultiGeometry>',
  ' xlink:href="#s1"',
  '<gml:Circle>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<c t="s"><v>99999</v></c>',
  '</Placemark>',
].map((word) => Buffer.from(word))
const numbers = [0, 1, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff]
const doubles = [Number.NaN, Infinity, -Infinity, 0, -0, 180, 90.000001, 1e308, 5e-324, -1e9]
const digits = [
  '0',
  '-0',
  '1',
  '-1',
  '122',
  '32',
  '180',
  '-180',
  '91',
  '1e9',
  '1e999',
  '-1e999',
  'NaN',
  '',
  '.',
  '122.0004',
  '0.1e-300',
  '9007199254740993',
]

/** Ways to spoil bytes, each at a place drawn by lot. */
const ways: ((bytes: Buffer, next: Next) => Buffer)[] = [
  (bytes, next) => {
    bytes[at(bytes, next)]! ^= 1 << Math.floor(next() * 8)
    return bytes
  },
  (bytes, next) => {
    bytes[at(bytes, next)] = Math.floor(next() * 256)
    return bytes
  },
  (bytes, next) => write(bytes, next, 4, (where) => bytes.writeUInt32LE(oneOf(numbers, next), where)),
  (bytes, next) => write(bytes, next, 4, (where) => bytes.writeUInt32BE(oneOf(numbers, next), where)),
  (bytes, next) => write(bytes, next, 8, (where) => bytes.writeDoubleLE(oneOf(doubles, next), where)),
  (bytes, next) => bytes.subarray(0, at(bytes, next)),
  (bytes, next) => {
    const [from, to] = piece(bytes, next)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  (bytes, next) => {
    const [from, to] = piece(bytes, next)
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, to), bytes.subarray(to)])
  },
  (bytes, next) => {
    const where = at(bytes, next)
    return Buffer.concat([bytes.subarray(0, where), oneOf(words, next), bytes.subarray(where)])
  },
  (bytes, next) => {
    const other = oneOf(oneOf(soundFiles, next).parts, next).bytes
    const [from, to] = piece(other, next)
    const where = at(bytes, next)
    return Buffer.concat([bytes.subarray(0, where), other.subarray(from, to), bytes.subarray(where)])
  },
]

/** A number written in digits becomes another, so that texts stay readable and their shapes go wrong. */
const otherNumber = (bytes: Buffer, next: Next): Buffer => {
  let from = at(bytes, next)
  const isDigit = (where: number) => /[-\d.]/.test(String.fromCharCode(bytes[where] ?? 0))
  while (from < bytes.length && !isDigit(from)) from += 1
  let to = from
  while (to < bytes.length && isDigit(to)) to += 1
  return Buffer.concat([bytes.subarray(0, from), Buffer.from(oneOf(digits, next)), bytes.subarray(to)])
}
ways.push(otherNumber, otherNumber, otherNumber)

const oneOf = <T>(list: readonly T[], next: Next): T => list[Math.floor(next() * list.length)]!
const at = (bytes: Buffer, next: Next) => Math.floor(next() * Math.max(1, bytes.length))
const piece = (bytes: Buffer, next: Next): [number, number] => {
  const from = at(bytes, next)
  return [from, Math.min(bytes.length, from + 1 + Math.floor(next() * 64))]
}
function write(bytes: Buffer, next: Next, width: number, put: (where: number) => void): Buffer {
  if (bytes.length >= width) put(Math.floor(next() * (bytes.length - width + 1)))
  return bytes
}
function spoiled(sound: Uint8Array, next: Next): Buffer {
  let bytes: Buffer = Buffer.from(sound)
  for (let times = 1 + Math.floor(next() * 4); times > 0; times -= 1) {
    if (bytes.length > 0) bytes = oneOf(ways, next)(bytes, next)
  }
  return bytes
}

/** A sound file spoiled by lot: an archive from outside, or one of its entries before it is packed. */
export function spoiledFile(next: Next): LayerBytes {
  const { fileName, parts } = oneOf(soundFiles, next)
  const isArchive = /\.(zip|kmz|xlsx)$/.test(fileName)
  if (!isArchive) return { fileName, bytes: spoiled(parts[0]!.bytes, next) }
  if (next() < 0.25) return { fileName, bytes: spoiled(zipOf(parts), next) }
  const chosen = Math.floor(next() * parts.length)
  return {
    fileName,
    bytes: zipOf(
      parts.map((part, i) => (i === chosen ? { ...part, bytes: spoiled(part.bytes, next) } : part)),
    ),
  }
}
