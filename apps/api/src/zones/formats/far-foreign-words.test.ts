import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readLayerApart } from '../read-layer-apart.ts'
import { rect } from '../testing/zone.ts'
import { choice, read, wkt } from './testing/layers.ts'

// A national layer of protected views has its few foreign letters behind a hundred kilobytes of plain ones.
const names = ['Oosterend (Fryslân)', 'Höfke', 'Schweiberg / Höfke Westelijk Deel', 'Mijnkoloniën Brunssum']
const plain = Array.from({ length: 400 }, (_, at) => `Oudewater ${at}`)
const all = [...plain, ...names]
const square = (at: number) => rect(at % 20, at / 20, (at % 20) + 5, at / 20 + 7)
const geojson = JSON.stringify({
  type: 'FeatureCollection',
  features: all.map((name, at) => ({ type: 'Feature', geometry: square(at), properties: { name } })),
})
const csv = `geometry,name\n${all.map((name, at) => `${wkt(square(at).coordinates[0] ?? [])},${name}`).join('\n')}`
// One shape of twenty thousand figures before the name: a line is told by its foreign words, not by its beginning.
const corners = Array.from({ length: 1500 }, (_, at) => [122.5 + at * 1e-7, 32] as [number, number])
const ring = [...corners, [122.5, 32.001] as [number, number], corners[0]!]
const longLine = `geometry,name\n${names.map((name) => `${wkt(ring)},${name}`).join('\n')}`

const offered = ({ encoding }: Awaited<ReturnType<typeof read>>) =>
  encoding?.readings?.map((reading) => reading.encoding) ?? [encoding?.encoding]

test.each([
  ['GeoJSON', 'a.geojson', geojson],
  ['a table', 'a.csv', csv],
  ['a table with long lines', 'a.csv', longLine],
])(
  'how %s is written is asked by its few foreign words, and read as it is said',
  async (_, fileName, words) => {
    const bytes = Buffer.from(words, 'latin1')
    const layer = await read(fileName, bytes, { mapping: undefined })
    expect(offered(layer)).toContain('windows-1252')
    const reading = layer.encoding?.readings?.find(({ encoding }) => encoding === 'windows-1252')
    expect(reading?.cells.join(' · ')).toContain('Mijnkoloniën Brunssum')
    const file = { fileName, bytes, textEncoding: 'windows-1252' as const }
    const said = await readLayerApart(file, { ...choice, mapping: undefined })
    expect(said.encoding).toEqual({ encoding: 'windows-1252', basis: 'given' })
    expect(said.good.map(({ name }) => name).slice(-4)).toEqual(names)
  },
)

test.each(['gb18030', 'big5', 'shift_jis'] as const)(
  'GeoJSON in %s is read or asked for',
  async (encoding) => {
    const words = geojson.replaceAll('Höfke', '東街保護区').replaceAll(/[âë]/g, '')
    const layer = await read('a.geojson', iconv.encode(words, encoding), { mapping: undefined })
    expect(offered(layer)).toContain(encoding)
  },
)

test('GeoJSON in UTF-8 has nothing to say of that', async () => {
  const layer = await read('a.geojson', Buffer.from(geojson), { mapping: undefined })
  expect(layer.encoding).toBeUndefined()
  expect(layer.good.map(({ name }) => name).slice(-4)).toEqual(names)
})
