import { checkShape } from '@hetu/domain/geometry/check-shape'
import { plannerLimits } from '@hetu/domain/geometry/shape-limits'
import { Refused } from '@hetu/domain/refusal'
import { Buffer } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { beforeAll, describe, expect, test } from 'vitest'
import { processorTime } from '../../server/processor-time.ts'
import { seededNumbers } from '../testing/generated-cases.ts'
import { readLayer } from '../read-layer.ts'
import { spoiledFile } from './testing/spoil-file.ts'
import { zipOf } from './testing/files.ts'
import { choice, corner, east, inMetres, kml, one, read, shapefile, text, zone123 } from './testing/layers.ts'
import { writeGeopackage } from './write-geopackage.ts'

function hostileGeopackage(sql: string): Uint8Array {
  const db = new DatabaseSync(':memory:')
  db.deserialize(writeGeopackage('z', ['name'], [], '2026-01-01T00:00:00Z'))
  db.exec(`pragma foreign_keys = off; ${sql}`)
  const bytes = db.serialize()
  db.close()
  return bytes
}

const endless =
  'with recursive n (i) as (select 1 union all select i + 1 from n) select i as fid, null as geom, i as name from n'
const bomb = Buffer.alloc(60 * 1024 * 1024)
/** Eleven megabytes that shrink a hundredfold only: each file of a layer may have them, four of them may not. */
const noisyBomb = Buffer.concat([randomBytes(110 * 1024), bomb.subarray(0, 11 * 1024 * 1024)])
const laughs = `<!DOCTYPE l [<!ENTITY a "haha">${Array.from({ length: 20 }, (_, i) => `<!ENTITY b${i} "&a;&a;">`).join('')}]>`
const locked = { name: 'a.shp', bytes: one, flags: 0x801 }
/** Sixteen archives in each of sixteen, five floors high: opened to the ground it would be a million layers. */
const tower = Array.from({ length: 5 }).reduce<Buffer>(
  (inner) => zipOf(Array.from({ length: 16 }, (_, i) => ({ name: `${i}.zip`, bytes: inner }))),
  zipOf([{ name: 'a.shp', bytes: one }]),
)
const crowd = zipOf(Array.from({ length: 100_000 }, (_, i) => ({ name: `${i}.txt`, bytes: Buffer.alloc(0) })))
const overlapping = () => {
  const zip = zipOf([
    { name: 'a.shp', bytes: one },
    { name: 'b.dbf', bytes: one },
  ])
  const second = zip.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
  zip.writeUInt32LE(0, second + 42)
  return zip
}

describe('readLayerFile refuses', () => {
  const hostile: [string, string, () => Uint8Array, string][] = [
    [
      'a zip bomb that lies about its size',
      'a.zip',
      () => zipOf([{ name: 'a.shp', bytes: bomb, claimedBytes: 100 }]),
      'archive_too_large',
    ],
    [
      'a bomb in the files of one layer',
      'a.zip',
      () => zipOf(['a.shp', 'a.dbf', 'a.prj', 'a.cpg'].map((name) => ({ name, bytes: noisyBomb }))),
      'archive_too_large',
    ],
    [
      'a bomb in many entries',
      'a.zip',
      () =>
        zipOf(
          Array.from({ length: 60 }, (_, i) => ({ name: `${i}.shp`, bytes: bomb.subarray(0, 1024 * 1024) })),
        ),
      'layer_several',
    ],
    ['archives in archives', 'a.zip', () => tower, 'archive_nested'],
    [
      'an archive that calls itself a layer',
      'a.zip',
      () => zipOf([{ name: 'a.shp', bytes: tower }]),
      'layer_unreadable',
    ],
    [
      'an archive that holds its like on every floor',
      'a.zip',
      () => zipOf([{ name: 'r/a.kmz', bytes: zipOf([{ name: 'r/a.kmz', bytes: tower }]) }]),
      'archive_nested',
    ],
    ['entries that share their bytes', 'a.zip', overlapping, 'archive_broken'],
    ['a way up and out', 'a.zip', () => zipOf([{ name: '../../etc/a.shp', bytes: one }]), 'archive_bad_name'],
    ['a NUL in a name', 'a.zip', () => zipOf([{ name: 'a.shp\0.txt', bytes: one }]), 'archive_bad_name'],
    ['a link', 'a.zip', () => zipOf([{ name: 'a.shp', bytes: one, mode: 0o120777 }]), 'archive_bad_name'],
    ['a password', 'a.zip', () => zipOf([locked]), 'archive_locked'],
    ['a hundred thousand entries', 'a.zip', () => crowd, 'archive_too_many'],
    [
      'more entries claimed than there are',
      'a.zip',
      () => zipOf([{ name: 'a.shp', bytes: one }], 65_535),
      'archive_too_many',
    ],
    ['half an archive', 'a.zip', () => shapefile(one, [east]).subarray(0, 300), 'archive_broken'],
    [
      'an archive without a layer',
      'a.zip',
      () => zipOf([{ name: 'a.txt', bytes: one }]),
      'archive_without_layer',
    ],
    [
      'two layers',
      'a.zip',
      () =>
        zipOf([
          { name: 'a.shp', bytes: one },
          { name: 'b.shp', bytes: one },
        ]),
      'layer_several',
    ],
    [
      'words as a .shp',
      'a.zip',
      () => zipOf([{ name: 'a.shp', bytes: text('x'.repeat(200)) }]),
      'layer_unreadable',
    ],
    [
      'a billion laughs',
      'a.kml',
      () => text(`<?xml version="1.0"?>${laughs}<kml>&b19;</kml>`),
      'layer_has_doctype',
    ],
    [
      'an entity that reads a file',
      'a.kml',
      () => text('<!DOCTYPE k [<!ENTITY x SYSTEM "file:///etc/passwd">]><kml>&x;</kml>'),
      'layer_has_doctype',
    ],
    [
      'a document type in UTF-16',
      'a.kml',
      () => Buffer.from('\uFEFF<!DOCTYPE k []><kml/>', 'utf16le'),
      'layer_has_doctype',
    ],
    ['KML nested 50,000 deep', 'a.kml', () => kml('<Folder>'.repeat(50_000)), 'layer_too_heavy'],
    ['KML of a million tags', 'a.kml', () => kml('<a/>'.repeat(1_000_000)), 'layer_too_heavy'],
    ['broken KML', 'a.kml', () => text('<kml><a></b></kml>'), 'layer_unreadable'],
    ['a million columns', 'a.csv', () => text(`wkt${',a'.repeat(1_000_000)}\n`), 'layer_too_many_columns'],
    ['a table without shapes', 'a.csv', () => text('name,type\na,b\n'), 'layer_without_wkt'],
    [
      'two systems in one table',
      'a.csv',
      () => text('wkt\n"SRID=4326;POINT (1 2)"\n"SRID=4550;POINT (1 2)"\n'),
      'layer_several_systems',
    ],
    [
      'a GeoPackage whose layer is an endless view',
      'a.gpkg',
      () => hostileGeopackage(`drop table z; create view z as ${endless}`),
      'layer_runs_code',
    ],
    [
      'a view that joins a table with itself for ever',
      'a.gpkg',
      () =>
        hostileGeopackage(
          `create table n as with recursive n (i) as (select 1 union all select i + 1 from n limit 2000) select i from n;
          drop table z; create view z as select a.i as fid, null as geom, '' as name from n a, n b, n c, n d where a.i > 9999`,
        ),
      'layer_runs_code',
    ],
    [
      'a GeoPackage whose list of layers is an endless view',
      'a.gpkg',
      () => hostileGeopackage(`drop table gpkg_contents; create view gpkg_contents as ${endless}`),
      'layer_unreadable',
    ],
    [
      'a list of layers that joins a table with itself for ever',
      'a.gpkg',
      () =>
        hostileGeopackage(
          `create table n as with recursive n (i) as (select 1 union all select i + 1 from n limit 2000) select i from n;
          drop table gpkg_contents; create view gpkg_contents as select 'z' as table_name, 'x' || a.i as data_type from n a, n b, n c, n d`,
        ),
      'layer_unreadable',
    ],
    [
      'a computed column',
      'a.gpkg',
      () =>
        hostileGeopackage(
          'drop table z; create table z (fid integer, geom blob, name text generated always as (hex(zeroblob(100000000))) virtual)',
        ),
      'layer_runs_code',
    ],
    [
      'a virtual table',
      'a.gpkg',
      () => hostileGeopackage('drop table z; create virtual table z using fts5(geom, name)'),
      'layer_runs_code',
    ],
    [
      'a SQLite file cut in half',
      'a.gpkg',
      () => writeGeopackage('z', ['name'], [], '').subarray(0, 5000),
      'layer_unreadable',
    ],
    ['a program', 'a.exe', () => text('MZ'), 'layer_format_unknown'],
  ]

  // Made beforehand, and the readers compiled: what that takes says nothing about the file.
  const packed = hostile.map(([name, fileName, make, code]) => [name, fileName, make(), code] as const)
  beforeAll(() => read('a.zip', shapefile(one, [east], { prj: zone123 })))

  test.each(packed)('%s, within a second', async (_, fileName, bytes, code) => {
    const milliseconds = await processorTime(() =>
      expect(read(fileName, bytes)).rejects.toMatchObject({ refusal: { code } }),
    )
    expect(milliseconds).toBeLessThan(1000)
  })

  test('bombs take less than 256 MB of memory beyond what the server has', async () => {
    const bombs = hostile
      .filter(([name]) => /bomb|entries|million tags/.test(name))
      .map(([, name, make]) => [name, make()] as const)
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss)
    }, 5)
    for (const [fileName, bytes] of bombs)
      await expect(read(fileName, bytes)).rejects.toHaveProperty('refusal')
    clearInterval(watch)
    expect(bombs.length).toBeGreaterThan(3)
    expect((most - before) / 1024 / 1024).toBeLessThan(256)
  })

  test('a bomb that is no part of the layer is left packed', async () => {
    const files = [
      { name: 'a.shp', bytes: one },
      { name: 'b.prj', bytes: bomb },
      { name: 'a.txt', bytes: bomb },
    ]
    expect(await read('a.zip', zipOf(files), { epsg: 4550 })).toMatchObject({ rowCount: 1 })
  })

  test('triggers and attached files of a GeoPackage are left alone', async () => {
    const bytes = hostileGeopackage(
      "insert into z (name) values ('a'); create trigger t after insert on z begin delete from z; end",
    )
    expect((await read('a.gpkg', bytes)).refused).toMatchObject([{ code: 'layer_row_without_shape' }])
  })

  test('numbers that are none end in a refusal of the file or the row', async () => {
    const cells = text(`name,wkt\n甲,POINT (1e999 1e999)\n乙,POINT (${inMetres(corner).join(' ')})\n`)
    await expect(read('a.csv', cells)).rejects.toMatchObject({ refusal: { code: 'layer_needs_crs_among' } })
    const { good, refused } = await read('a.csv', cells, { epsg: 4550 })
    expect(good).toMatchObject([{ index: 1 }])
    expect(refused).toMatchObject([{ index: 0, code: 'shape_bad_number' }])
  })

  // A million of these: bench/fuzz-zone-files.ts.
  test('spoiled files of every kind end in a layer of sound shapes or a refusal, never in a crash', async () => {
    for (let input = 1; input <= 3000; input += 1) {
      const end = await readLayer({ file: spoiledFile(seededNumbers(input)), choice }).then(
        ({ good, refused, rowCount }) =>
          new Set([...good, ...refused].map(({ index }) => index)).size === rowCount &&
          good.every((row) => checkShape(row.geometry, plannerLimits).ok),
        (error: unknown) => error instanceof Refused || error,
      )
      expect({ input, end }).toEqual({ input, end: true })
    }
  })
})
