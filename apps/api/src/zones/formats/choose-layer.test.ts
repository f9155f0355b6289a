import { Buffer } from 'node:buffer'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { readLayer } from '../read-layer.ts'
import { rect } from '../testing/zone.ts'
import { chooseLayer } from './choose-layer.ts'
import { dbfOf, shpOf, zipOf } from './testing/files.ts'
import {
  anticlockwise,
  choice,
  clockwise,
  east,
  kml,
  one,
  placemark,
  polygon,
  text,
  wgs84,
} from './testing/layers.ts'
import { writeGeopackage } from './write-geopackage.ts'

const read = (fileName: string, bytes: Uint8Array, layer?: string) =>
  readLayer({ file: { fileName, bytes, layer }, choice })
const refused = (code: string, params: object = {}) => ({ refusal: { code, params } })

const west = text('西街')
const bomb = Buffer.alloc(60 * 1024 * 1024)
const twoShapefiles = zipOf([
  { name: '保护/A.shp', bytes: one },
  { name: '保护/A.dbf', bytes: dbfOf('MC', [east]) },
  { name: '保护/A.prj', bytes: text(wgs84) },
  { name: 'b.SHP', bytes: shpOf([[clockwise(10, 10, 60, 60)], [clockwise(70, 10, 90, 60)]]) },
  { name: 'b.dbf', bytes: dbfOf('MC', [west, west]) },
  { name: 'b.prj', bytes: text(wgs84) },
])

/** Two tables of shapes, and what is said to be a third but is a view. */
function severalTables(): Uint8Array {
  const rows = [{ geometry: rect(10, 10, 60, 60), properties: { name: '东街' } }]
  const db = new DatabaseSync(':memory:')
  db.deserialize(writeGeopackage('甲 "区"', ['name'], rows, '2026-01-01T00:00:00Z'))
  db.exec(`pragma foreign_keys = off; create table b as select * from "甲 ""区"""; update b set name = '西街';
    create view v as select * from b`)
  for (const name of ['b', 'v']) {
    db.exec(`insert into gpkg_contents select '${name}', data_type, '${name}', description, last_change, min_x, min_y,
      max_x, max_y, srs_id from gpkg_contents limit 1;
      insert into gpkg_geometry_columns select '${name}', column_name, geometry_type_name, srs_id, z, m
      from gpkg_geometry_columns limit 1`)
  }
  const bytes = db.serialize()
  db.close()
  return bytes
}

describe('a file of several layers', () => {
  test('Shapefiles in a zip: refused with their paths, and the chosen one is read alone', async () => {
    const layers = '保护/A.shp\nb.SHP'
    await expect(read('z.zip', twoShapefiles)).rejects.toMatchObject(
      refused('layer_several', { count: 2, names: '保护/A.shp · b.SHP', layers }),
    )
    const first = await read('z.zip', twoShapefiles, '保护/A.shp')
    expect(first).toMatchObject({ layerName: '保护/A.shp', rowCount: 1, good: [{ name: '东街' }] })
    const second = await read('z.zip', twoShapefiles, 'b.SHP')
    expect(second).toMatchObject({ layerName: 'b.SHP', rowCount: 2, good: [{ name: '西街' }, {}] })
  })

  test('tables of a GeoPackage: the same; a view that chooses columns is read too', async () => {
    const bytes = severalTables()
    await expect(read('z.gpkg', bytes)).rejects.toMatchObject(
      refused('layer_several', { count: 3, layers: '甲 "区"\nb\nv' }),
    )
    expect(await read('z.gpkg', bytes, '甲 "区"')).toMatchObject({ good: [{ name: '东街' }] })
    expect(await read('z.gpkg', bytes, 'b')).toMatchObject({ layerName: 'b', good: [{ name: '西街' }] })
    expect(await read('z.gpkg', bytes, 'v')).toMatchObject({ layerName: 'v', good: [{ name: '西街' }] })
  })

  test('two KML files in a KMZ', async () => {
    const mark = kml(placemark(polygon(anticlockwise(10, 10, 60, 60))))
    const bytes = zipOf(['a.kml', 'b.kml'].map((name) => ({ name, bytes: mark })))
    await expect(read('z.kmz', bytes)).rejects.toMatchObject(refused('layer_several', { count: 2 }))
    expect(await read('z.kmz', bytes, 'b.kml')).toMatchObject({ layerName: 'b.kml', rowCount: 1 })
  })

  test.each(['a.shp', '保护/a.shp', 'B.shp', 'b ', '../b.SHP', '保护/A.dbf', 'sqlite_schema', ''])(
    'only exact names are read, not “%s”',
    async (name) => {
      await expect(read('z.zip', twoShapefiles, name)).rejects.toMatchObject(refused('layer_not_in_file'))
      await expect(read('z.gpkg', severalTables(), name)).rejects.toMatchObject(refused('layer_not_in_file'))
    },
  )

  test('a file of one layer needs no name, keeps none, and another name is not there', async () => {
    const alone = zipOf([{ name: 'a.shp', bytes: one }])
    for (const layer of [undefined, 'a.shp']) {
      expect(await read('z.zip', alone, layer)).not.toHaveProperty('layerName')
    }
    await expect(read('z.zip', alone, 'b.shp')).rejects.toMatchObject(refused('layer_not_in_file'))
  })

  test('a bomb in the layer beside the chosen one is left packed', async () => {
    const bytes = zipOf([
      { name: 'a.shp', bytes: one },
      { name: 'b.shp', bytes: bomb },
      { name: 'b.dbf', bytes: bomb },
    ])
    expect(await read('z.zip', bytes, 'a.shp')).toMatchObject({ rowCount: 1 })
    await expect(read('z.zip', bytes, 'b.shp')).rejects.toMatchObject({
      refusal: { code: 'archive_too_large' },
    })
  })

  test('names are few, short and what they seem', () => {
    const hostile = ['a\nb', '\u202Egpj', ' a', 'x'.repeat(241), '']
    const many = [...hostile, ...Array.from({ length: 100 }, (_, i) => `l${i}`)].map((name) => ({ name }))
    try {
      chooseLayer(many, undefined)
      expect.unreachable()
    } catch (error) {
      const { params } = (error as { refusal: { params: { layers: string; names: string; count: number } } })
        .refusal
      expect(params.count).toBe(105)
      expect(params.layers.split('\n')).toEqual(Array.from({ length: 45 }, (_, i) => `l${i}`))
      expect(params.names.length).toBeLessThan(600)
      expect(params.names).not.toMatch(/[\n\u202E]/u)
    }
  })
})
