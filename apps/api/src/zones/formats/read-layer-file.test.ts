import type { Position } from '@hetu/domain/geometry/shape'
import gcoord from 'gcoord'
import { Buffer } from 'node:buffer'
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readLayerApart } from '../read-layer-apart.ts'
import { rect } from '../testing/zone.ts'
import { systemIn } from './epsg-of-wkt.ts'
import { dbfOf, shpOf, zipOf } from './testing/files.ts'
import {
  anticlockwise,
  choice,
  clockwise,
  corner,
  east,
  frame,
  kml,
  metres,
  one,
  placemark,
  polygon,
  read,
  shapefile,
  text,
  wgs84,
  wkt,
  zone123,
} from './testing/layers.ts'
import { writeGeopackage } from './write-geopackage.ts'

describe('readLayerFile', () => {
  test.each([
    ['UTF-8', text('东街'), 'UTF-8'],
    ['GBK', east, 'GBK'],
    ['GBK without a .cpg', east, undefined],
    ['UTF-8 without a .cpg', text('东街'), undefined],
  ])('a Shapefile in %s keeps its Chinese', async (_, cell, cpg) => {
    const layer = await read('zones.zip', shapefile(one, [cell], { prj: wgs84, ...(cpg && { cpg }) }))
    expect(layer).toMatchObject({ format: 'shapefile', rowCount: 1, datum: { epsg: 4326, basis: 'file' } })
    expect(layer.good).toMatchObject([{ name: '东街', isOutsidePlace: false, geometry: { type: 'Polygon' } }])
  })

  // Tables of fixed width are mostly spaces: that of a city's street trees packs to a five-hundredth.
  test('a table that packs to next to nothing is read, beside shapes that do not', async () => {
    const shapes = Array.from({ length: 4800 }, (_, at) => [
      clockwise(at % 60, at / 60, (at % 60) + 2 + at / 4801, at / 60 + 3),
    ])
    const table = dbfOf('MC', Array<Buffer>(4800).fill(text('Platanus')), 250)
    const packed = zipOf([
      { name: 'a.shp', bytes: shpOf(shapes) },
      { name: 'a.dbf', bytes: table },
      { name: 'a.prj', bytes: text(wgs84) },
    ])
    expect(deflateRawSync(table).length * 200).toBeLessThan(table.length)
    const layer = await read('trees.zip', packed)
    expect(layer).toMatchObject({ rowCount: 4800, refused: [] })
    expect(layer.good[4799]?.name).toBe('Platanus')
  })

  test('holes of a Shapefile go to the shell around them, whatever their order', async () => {
    const rings = [
      anticlockwise(20, 20, 30, 30),
      clockwise(10, 10, 60, 60),
      clockwise(100, 10, 160, 60),
      anticlockwise(110, 20, 120, 30),
    ]
    const { good } = await read('zones.zip', shapefile(shpOf([rings]), [east], { prj: wgs84 }))
    const coordinates = good[0]?.geometry.coordinates as Position[][][]
    expect(coordinates.map((part) => part.length)).toEqual([2, 2])
    expect(coordinates[0]?.[1]).toEqual(rings[0])
  })

  test('metres with a .prj are converted, without one the systems that fit are named', async () => {
    const shp = shpOf([[metres(clockwise(10, 10, 60, 60))]])
    const layer = await read('zones.zip', shapefile(shp, [east], { prj: zone123 }))
    expect(layer.datum).toEqual({ epsg: 4550, basis: 'file', isReprojected: true })
    expect(layer.good[0]).toMatchObject({ isOutsidePlace: false })
    const asked = read('zones.zip', shapefile(shp, [east]))
    await expect(asked).rejects.toMatchObject({
      refusal: { code: 'layer_needs_crs_among', params: { guess: 'EPSG:4550' } },
    })
    expect((await read('zones.zip', shapefile(shp, [east]), { epsg: 4550 })).good).toHaveLength(1)
  })

  test('degrees without a system are assumed, and said to be', async () => {
    expect((await read('zones.zip', shapefile(one, [east]))).datum).toMatchObject({
      epsg: 4326,
      basis: 'assumed',
    })
  })

  test('a broken record is refused by its row, and the rows before stay good', async () => {
    const shp = shpOf([[clockwise(10, 10, 60, 60)], [clockwise(70, 10, 90, 60)]])
    shp.writeInt32LE(1_000_000, shp.length - 40 - 80 - 40)
    const cut = shp.subarray(0, shp.length - 20)
    const layer = await read('zones.zip', shapefile(cut, [east, east], { prj: wgs84 }))
    expect(layer.good.map((row) => row.index)).toEqual([0])
    expect(layer.refused).toMatchObject([{ index: 1, code: 'layer_row_cut_off' }])
  })

  const three = shpOf([[clockwise(10, 10, 60, 60)], [clockwise(70, 10, 90, 60)], [clockwise(10, 70, 60, 90)]])
  const recordBytes = (three.length - 100) / 3
  test.each([
    ['after a record', 100 + recordBytes, [1, 2]],
    ['inside a record', 100 + recordBytes + 50, [1, 2]],
    ['inside the heading of a record', 100 + recordBytes * 2 + 6, [2]],
    ['before the first record', 100, [0, 1, 2]],
  ])('a .shp cut %s: every row of the table without a shape is refused', async (_, length, lost) => {
    const cut = three.subarray(0, length)
    const layer = await read('zones.zip', shapefile(cut, [east, east, east], { prj: wgs84 }))
    expect(layer.rowCount).toBe(3)
    expect(layer.refused).toMatchObject(
      lost.map((index) => ({ index, name: '东街', code: 'layer_row_cut_off' })),
    )
  })

  test('a .shp shorter than it says is told without a table too; a whole one is not accused', async () => {
    const alone = (shp: Buffer) => read('a.zip', zipOf([{ name: 'a.shp', bytes: shp }]))
    const cut = await alone(three.subarray(0, 100 + recordBytes * 2))
    expect(cut.good.map((row) => row.index)).toEqual([0, 1])
    expect(cut.refused).toMatchObject([{ index: 2, code: 'layer_row_cut_off' }])
    expect(await alone(three)).toMatchObject({ rowCount: 3, refused: [] })
  })

  test('a row marked as deleted in the table is refused by that name, with or without its shape', async () => {
    const dbf = dbfOf('MC', [east, east, east, east])
    for (const at of [1, 3]) dbf.write('*', 65 + at * 41, 'latin1')
    const { good, refused } = await read(
      'a.zip',
      zipOf([
        { name: 'a.shp', bytes: three },
        { name: 'a.dbf', bytes: dbf },
      ]),
    )
    expect(good.map((row) => row.index)).toEqual([0, 2])
    expect(refused).toMatchObject([
      { index: 1, code: 'layer_row_deleted' },
      { index: 3, code: 'layer_row_deleted' },
    ])
  })

  test('a table of more rows than a layer may have is refused, however few shapes there are', async () => {
    const rows = Array.from({ length: 5001 }, () => east)
    await expect(read('a.zip', shapefile(one, rows))).rejects.toMatchObject({
      refusal: { code: 'layer_too_many_rows' },
    })
  })

  test('KML and KMZ keep name and outline; several areas of one mark are parts', async () => {
    const bytes = kml(
      placemark(polygon(anticlockwise(10, 10, 60, 60))) +
        placemark(
          `<MultiGeometry>${polygon(anticlockwise(70, 10, 80, 60))}${polygon(anticlockwise(90, 10, 99, 60))}</MultiGeometry>`,
        ),
    )
    for (const layer of [
      await read('zones.kml', bytes),
      await read('zones.kmz', zipOf([{ name: 'doc.kml', bytes }])),
    ]) {
      expect(layer).toMatchObject({ format: 'kml', datum: { epsg: 4326 }, refused: [] })
      expect(layer.good).toMatchObject([
        { name: '东街', geometry: { type: 'Polygon' } },
        { geometry: { type: 'MultiPolygon' } },
      ])
      expect((layer.good[0]!.geometry.coordinates as Position[][])[0]?.[0]).toEqual(corner)
    }
  })

  test('a table with WKT, in UTF-8 and GBK, with its system in the text', async () => {
    const ring = anticlockwise(10, 10, 60, 60)
    const plain = await read(
      'zones.csv',
      Buffer.concat([text('名称,类型,WKT\r\n'), east, text(`,建设控制地带,${wkt(ring)}\r\n`)]),
    )
    expect(plain.datum.basis).toBe('assumed')
    const good = plain.good[0]
    expect(good?.geometry.coordinates).toEqual([ring])
    const named = await read(
      'zones.csv',
      text(
        `name;wkt\n东街;SRID=4550;${wkt(metres(ring)).replaceAll('"', '')}\n`
          .replace('东街;SRID=4550;POLYGON', '东街;"SRID=4550;POLYGON')
          .replace('))\n', '))"\n'),
      ),
    )
    expect(named).toMatchObject({
      datum: { epsg: 4550, basis: 'file' },
      good: [{ name: '东街', isOutsidePlace: false }],
    })
  })

  test.each([
    'POLYGON ((1 2, 3',
    'POLYGON 1 2',
    'CIRCLE (1 2 3)',
    'POLYGON ((1 x, 2 3))',
    `POLYGON ${'('.repeat(5000)}`,
  ])('a row with %s is refused', async (broken) => {
    const layer = await read(
      'zones.csv',
      text(`name,wkt\n好,${wkt(anticlockwise(10, 10, 60, 60))}\n坏,"${broken}"\n`),
    )
    expect(layer.good).toHaveLength(1)
    expect(layer.refused).toMatchObject([{ index: 1, name: '坏', code: 'layer_row_bad_shape' }])
  })

  test('a GeoPackage gives shapes and columns', async () => {
    const rows = [{ geometry: rect(10, 10, 60, 60), properties: { name: '东街', type: '建设控制地带' } }]
    const layer = await read(
      'zones.gpkg',
      writeGeopackage('保护 "区"', ['name', 'type'], rows, '2026-01-01T00:00:00Z'),
    )
    expect(layer).toMatchObject({ format: 'geopackage', datum: { epsg: 4326, basis: 'file' } })
    expect(layer.good).toMatchObject([
      { name: '东街', type: 'district_control', geometry: rows[0]!.geometry },
    ])
  })

  test.each(['gcj02', 'bd09'] as const)(
    'a file drawn on a shifted map (%s) is suspected, and moved back when told',
    async (shift) => {
      const system = shift === 'gcj02' ? gcoord.GCJ02 : gcoord.BD09
      const ring = anticlockwise(20, 20, 60, 60).map((at) =>
        gcoord.transform<Position>([...at], gcoord.WGS84, system),
      )
      const bytes = text(`name,wkt\n东街,${wkt(ring)}\n`)
      expect((await read('zones.csv', bytes)).suspects).toContain(shift)
      const moved = await readLayerApart({ fileName: 'zones.csv', bytes }, choice, undefined, shift)
      expect(moved).toMatchObject({ shift, good: [{ isOutsidePlace: false }] })
      const back = (moved.good[0]!.geometry.coordinates as Position[][])[0]![0]!
      expect(back[0]).toBeCloseTo(frame.toPosition(20, 20)[0], 6)
    },
  )

  test('names of systems in .prj files', () => {
    const codeOf = (words: string) => systemIn(words).epsg
    expect(
      codeOf(
        'PROJCS["CGCS2000 / 3-degree Gauss-Kruger CM 120E",UNIT["metre",1,AUTHORITY["EPSG","9001"]],AUTHORITY["EPSG","4549"]]',
      ),
    ).toBe(4549)
    expect(
      codeOf('PROJCS["CGCS2000_3_Degree_GK_Zone_41",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000"]]'),
    ).toBe(4529)
    expect(
      codeOf(
        'PROJCS["本市坐标",GEOGCS["China_2000"],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["Central_Meridian",120.0],PARAMETER["Scale_Factor",1.0],UNIT["Meter",1.0]]',
      ),
    ).toBe(4549)
    expect(codeOf('GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D"]]')).toBe(4490)
    expect(codeOf('PROJCS["WGS_1984_Web_Mercator_Auxiliary_Sphere",GEOGCS["GCS_WGS_1984"]]')).toBe(3857)
    expect(
      codeOf(
        'PROJCS["NAD_1983_UTM_Zone_18N_FtUS",GEOGCS["GCS_North_American_1983"],UNIT["Foot_US",0.3048006096012192]]',
      ),
    ).toBeNull()
    expect(
      codeOf(
        'PROJCS["本市坐标",GEOGCS["China_2000"],PROJECTION["Gauss_Kruger"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",-3000000.0],PARAMETER["Central_Meridian",120.0],PARAMETER["Scale_Factor",1.0],UNIT["Meter",1.0]]',
      ),
    ).toBeNull()
    expect(
      codeOf('PROJCS["NAD_1983_StatePlane_Texas_Central_FIPS_4203_Feet",GEOGCS["GCS_North_American_1983"]]'),
    ).toBeNull()
  })
})
