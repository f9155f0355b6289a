import { isZoneRow } from '@hetu/domain/zones/zone-layer'
import type { LayerChoice } from '@hetu/domain/zones/read-zone-layer'
import type { ZoneLayer } from '@hetu/domain/zones/zone-layer'
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readLayerApart } from '../read-layer-apart.ts'

const folder = new URL('testing/cases/', import.meta.url)
const choice: LayerChoice = { placeBox: [122.49, 31.99, 122.52, 32.02], placeEpsg: 4550 }
const readCase = (fileName: string, more: Partial<LayerChoice> = {}): Promise<ZoneLayer> =>
  readLayerApart({ fileName, bytes: readFileSync(new URL(fileName, folder)) }, { ...choice, ...more })
const names = ({ good }: ZoneLayer) => good.map(({ name }) => name)
const kinds = ({ good }: ZoneLayer) => good.map(({ geometry }) => geometry.type)
const notes = ({ good }: ZoneLayer) => good.map(({ warnings = [] }) => warnings.map(({ kind }) => kind))

/** Files as offices and programs write them; each stands for a kind, and its right value is what the office meant. */
describe('readLayerFile, with the files of offices', () => {
  test('every file of the folder is read or refused by name, and lies where it should', async () => {
    for (const file of readdirSync(folder)) {
      const { good, rowCount } = await readCase(file)
      expect({ file, isRead: rowCount > 0 && good.length > 0 }).toEqual({ file, isRead: true })
      for (const row of good)
        expect({ file, isOutside: row.isOutsidePlace }).toEqual({ file, isOutside: false })
    }
  }, 60_000)

  test.each([
    ['cp1250-cpg.zip', ['Łódź Śródmieście', 'Księży Młyn', 'Żółć']],
    ['cp1251-cpg.zip', ['Историческая зона', 'Охранная зона']],
    ['sjis-cpg932.zip', ['歴史的風致地区', '城下町保存地区']],
    ['big5-ldid78.zip', ['歷史風貌特定專用區', '大稻埕', '功能許蓋']],
    ['utf8-cut.zip', ['历史文化街区核心保护范围历史文化街区核心保护范围历史', '打灯巷']],
  ])('%s is in the encoding that its table says', async (file, wanted) => {
    const layer = await readCase(file)
    expect(names(layer)).toEqual(wanted)
    expect(layer.encoding?.readings).toBeUndefined()
  })

  const german = ['Häuserensemble Königstraße', 'Cañón de Tentudía', 'Bâtiment industriel', 'Århus Ø']
  test.each([['latin1-no-cpg.zip'], ['latin1-cpg-utf8.zip'], ['backslash.zip']])(
    '%s, where nothing says so or a lie: the right names are among what one is asked',
    async (file) => {
      const { encoding } = await readCase(file)
      expect(encoding?.readings?.map(({ cells }) => cells)).toContainEqual(german)
    },
  )

  test.each([
    ['cdata-br-few.kml', 9],
    ['cdata-doctype.kml', 1],
    ['prefixed.kml', 1],
    ['xsi-undeclared.kml', 1],
    ['kmz-250-photos.kmz', 1],
    ['wal.gpkg', 1],
    ['single-feature.geojson', 1],
    ['utf16.geojson', 1],
  ])('%s holds %i zones', async (file, count) => {
    const layer = await readCase(file)
    expect([layer.good.length, layer.refused]).toEqual([count, []])
  })

  test('a picture over the ground is named and left out', async () => {
    const layer = await readCase('ground-overlay.kml')
    expect(names(layer)).toEqual(['real zone'])
    expect(layer.leftOut).toEqual([{ kind: 'GroundOverlay', count: 1, names: ['scan of the 1930 plan'] }])
  })

  test('one part is that part, two lines are two zones and told, a collection of one polygon is a polygon', async () => {
    const layer = await readCase('multi-geometries.geojson')
    expect(layer.rowCount).toBe(5)
    expect(kinds(layer)).toEqual(['LineString', 'LineString', 'LineString', 'Point', 'Polygon', 'Polygon'])
    expect(layer.good.map(({ index, part }) => [index, part])).toEqual([
      [0, undefined],
      [1, 1],
      [1, 2],
      [2, undefined],
      [3, undefined],
      [4, undefined],
    ])
    expect(notes(layer)[1]).toContain('part_of')
  })

  test('lanes of a GeoPackage come as lines of several parts', async () => {
    expect(names(await readCase('qgis-lanes.gpkg'))).toEqual(['打灯巷'])
  })

  test('a number of nineteen digits stays exact', async () => {
    const layer = await readCase('int64.gpkg')
    expect(layer.values?.['parcel']).toEqual(['3201040010120000001'])
  })

  test('straight surfaces stay as they are; an arc becomes chords and the deviation is said', async () => {
    const layer = await readCase('curves.gpkg')
    expect(notes(layer)).toEqual([['arcs_as_chords'], []])
    const arc = layer.good[0]!.warnings!.find((warning) => warning.kind === 'arcs_as_chords')!
    expect(arc).toMatchObject({ metres: expect.any(Number) })
  })

  test.each([
    ['epsg900913.geojson', 3857],
    ['cgcs2000-6deg-zone21.zip', 4326],
  ])('%s lies at its place', async (file, epsg) => {
    const layer = await readCase(file)
    expect(layer.datum.epsg).toBe(epsg)
    const [corner] = (layer.good[0]!.geometry.coordinates as number[][][])[0]!
    expect(corner![0]).toBeCloseTo(122.501, 3)
    expect(corner![1]).toBeCloseTo(32.001, 3)
  })

  test('a doubled corner is dropped and told', async () => {
    expect(notes(await readCase('repeated-point.geojson'))).toEqual([
      ['points_dropped'],
      ['points_dropped', 'same_as'],
    ])
  })

  test('holes and parts that touch in one point are valid', async () => {
    const layer = await readCase('hole-touches-edge.geojson')
    expect([layer.good.length, layer.refused]).toEqual([4, []])
  })

  test('a table with longitude and latitude', async () => {
    const layer = await readCase('lon-lat.csv')
    expect([names(layer), kinds(layer)]).toEqual([['古井'], ['Point']])
  })

  test('every way of writing WKT; a decimal comma is refused with its row', async () => {
    const layer = await readCase('wkt-forms.csv')
    expect(names(layer)).toEqual([
      'plain',
      'lower',
      'POLYGONZ',
      'POLYGON Z',
      'MULTIPOLYGON ZM',
      'MULTIPOINT brackets',
      'MULTIPOINT flat',
      'GEOMETRYCOLLECTION',
      'sci',
    ])
    expect(layer.refused).toEqual([{ index: 9, name: 'comma decimal', code: 'layer_row_bad_shape' }])
  })

  test('dates as offices write them: one reading is read, a month keeps its precision, an unknown day is no missing zone', async () => {
    const layer = await readCase('uk-dates.csv')
    expect(layer.refused).toEqual([])
    const read = Object.fromEntries(
      layer.good
        .filter(isZoneRow)
        .map(({ name, mapped, warnings = [] }) => [
          name,
          [
            mapped?.validFrom,
            ...warnings.flatMap((warning) =>
              warning.kind === 'date_rough' || warning.kind === 'date_unknown' ? warning.text : [],
            ),
          ],
        ]),
    )
    const day = '1985-11-13'
    expect(read).toEqual({
      iso: [day],
      uk: [day],
      us: [day],
      longer: [day],
      fw: [day],
      kanji: [day],
      excel: [day],
      year: ['1985-01-01', '1985'],
      month: ['1985-11-01', '1985-11'],
      empty: [undefined],
      null: [undefined],
      zero: [undefined],
      feb30: [undefined, '1985-02-30'],
      'end before': ['2030-01-01'],
    })
  })
})
