import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { readLayer } from '../read-layer.ts'
import { zipOf } from './testing/files.ts'
import { choice, frame, read } from './testing/layers.ts'
import { type TestCell, type TestSheet, workbookOf, workbookParts } from './testing/workbook.ts'
import { readXlsx } from './read-xlsx.ts'

const [lon, lat] = frame.toPosition(20, 20)
const sheet = (rows: TestCell[][], more: Partial<TestSheet> = {}): TestSheet => ({
  name: '名单',
  rows,
  ...more,
})
const tableOf = (rows: TestCell[][], more: Partial<TestSheet> & { is1904?: boolean } = {}) =>
  readXlsx(workbookOf([sheet(rows, more)], more), undefined, 5000).table
const refused = (code: string, params?: object) => ({ refusal: { code, ...(params && { params }) } })
const xml = (inside: string) => ({ xml: inside })

describe('readXlsx', () => {
  test('trees with longitude and latitude are points, full width or not', async () => {
    const file = workbookOf([
      sheet([
        ['名称', '类型', '经度', '纬度'],
        ['古樟', '古树名木', lon, lat],
        [
          '银杏',
          '古树名木',
          String(lon).replaceAll(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!),
          String(lat),
        ],
        ['无处', '古树名木', null, lat],
      ]),
    ])
    const layer = await read('古树.xlsx', file)
    expect(layer).toMatchObject({ format: 'xlsx', rowCount: 4 - 1, columns: ['名称', '类型'] })
    expect(layer.good).toMatchObject(
      ['古樟', '银杏'].map((name) => ({
        name,
        type: 'old_tree',
        geometry: { type: 'Point', coordinates: [lon, lat] },
      })),
    )
    expect(layer.refused).toMatchObject([{ index: 2, name: '无处', code: 'layer_row_without_shape' }])
  })

  test('metres of a system that the place can tie are asked for, then read', async () => {
    const file = workbookOf([
      sheet([
        ['名称', 'X坐标', 'Y坐标'],
        ['井', 500_100, 3_544_000],
      ]),
    ])
    await expect(read('a.xlsx', file)).rejects.toMatchObject({ refusal: { code: /layer_needs_crs/ } })
    expect((await read('a.xlsx', file, { epsg: 4550 })).good).toHaveLength(1)
  })

  test('dates, shares, formulas and errors are read as the cell shows them', () => {
    const { rows } = tableOf([
      ['a', 'b'],
      [xml('<c s="1"><v>31364</v></c>'), xml('<c s="3"><v>31364.5</v></c>')],
      [xml('<c s="2"><v>0.6</v></c>'), xml('<c><v>0.10000000000000001</v></c>')],
      [xml('<c><f>A2*2</f><v>62728</v></c>'), xml('<c><f>SUM(A1:A2)</f></c>')],
      [xml('<c t="e"><v>#REF!</v></c>'), xml('<c t="b"><v>1</v></c>')],
      [
        xml('<c t="str"><f>A1</f><v>东街</v></c>'),
        xml('<c t="inlineStr"><is><r><t>西</t></r><r><t>街</t></r></is></c>'),
      ],
    ])
    expect(rows).toEqual([
      ['1985-11-13', '1985-11-13 12:00:00'],
      ['60%', '0.1'],
      ['62728', '=SUM(A1:A2)'],
      ['#REF!', 'TRUE'],
      ['东街', '西街'],
    ])
  })

  test('the 1904 system and the day that never was', () => {
    expect(tableOf([['a', 'b'], [xml('<c s="1"><v>29902</v></c>')]], { is1904: true }).rows).toEqual([
      ['1985-11-13'],
    ])
    const first = [1, 59, 61].map((serial) => [xml(`<c s="1"><v>${serial}</v></c>`)])
    expect(tableOf([['a', 'b'], ...first]).rows).toEqual([['1900-01-01'], ['1900-02-28'], ['1900-03-01']])
  })

  test('a title over the table is left out, headings on two floors are told apart', () => {
    const { columns, rows } = tableOf(
      [
        ['古树名木一览表'],
        ['名称', '坐标', null, '保护范围', null],
        [null, '经度', '纬度', '长（米）', '宽\n（米）'],
        ['古樟', lon, lat, 3, 4],
      ],
      { merged: ['A1:E1', 'A2:A3', 'B2:C2', 'D2:E2'] },
    )
    expect(columns).toEqual(['名称', '经度', '纬度', '长（米）', '宽（米）'])
    expect(rows).toEqual([['古樟', String(lon), String(lat), '3', '4']])
  })

  test('lower words that are the same get the upper one; a wide heading takes no row of the table', () => {
    const same = tableOf(
      [
        ['a', 'b', null, 'c', null],
        [null, 'm', 'n', 'm', 'n'],
        ['1', '2', '3', '4', '5'],
      ],
      {
        merged: ['A1:A2', 'B1:C1', 'D1:E1'],
      },
    )
    expect(same.columns).toEqual(['a', 'b m', 'b n', 'c m', 'c n'])
    const wide = tableOf(
      [
        ['a', '备注', null],
        ['1', '2', '3'],
      ],
      { merged: ['B1:C1'] },
    )
    expect(wide.rows).toEqual([['1', '2', '3']])
  })

  test('of several sheets one is chosen; empty ones are none, hidden ones are told', async () => {
    const trees = sheet(
      [
        ['名称', '经度', '纬度'],
        ['古樟', lon, lat],
      ],
      { name: '古树' },
    )
    const wells = { ...trees, name: '古井' }
    const book = [trees, sheet([], { name: 'Sheet3' }), { ...trees, name: '旧', state: 'hidden' as const }]
    expect(await read('a.xlsx', workbookOf(book))).toMatchObject({
      rowCount: 1,
      leftOut: [{ kind: 'HiddenSheet', count: 1, names: ['旧'] }],
    })
    const both = workbookOf([wells, ...book])
    await expect(read('a.xlsx', both)).rejects.toMatchObject({
      refusal: { code: 'layer_several', params: { layers: '古井\n古树' } },
    })
    const file = { fileName: 'a.xlsx', bytes: both, layer: '古井' }
    expect(await readLayer({ file, choice })).toMatchObject({ layerName: '古井', rowCount: 1 })
  })

  test('rows without coordinates stand where the place has their address, or are refused with it', async () => {
    const bytes = workbookOf([
      sheet([
        ['名称', '地址'],
        ['张家井', '双井巷７号院'],
        ['李家', '双井巷99号'],
        ['王家', null],
      ]),
    ])
    const name = { zh: '双井巷7号', en: '7 Twin Wells Lane' }
    const places = [{ kind: 'door' as const, name, position: frame.toPosition(20, 20) }]
    const task = { file: { fileName: 'a.xlsx', bytes, places }, choice: { ...choice, epsg: 4550 } }
    const layer = await readLayer({ ...task, shift: 'gcj02' })
    expect(layer.datum).toEqual({ epsg: 4326, basis: 'standard', isReprojected: false })
    expect(layer.good).toMatchObject([
      {
        name: '张家井',
        geometry: { type: 'Point', coordinates: [lon, lat] },
        warnings: expect.arrayContaining([{ kind: 'placed_by_address', name }]),
      },
    ])
    expect(layer.refused).toMatchObject([
      { index: 1, name: '李家', code: 'layer_row_address_unknown', params: { address: '双井巷99号' } },
      { index: 2, name: '王家', code: 'layer_row_without_shape' },
    ])
    await expect(read('a.xlsx', bytes)).rejects.toMatchObject(refused('layer_without_wkt'))
  })

  test('a hundred thousand rows are read in the memory of a layer, and too many are refused', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i): TestCell[] => [`树 ${i}`, lon, lat, i, '古树名木'])
    const bytes = workbookOf([sheet([['名称', '经度', '纬度', '编号', '类型'], ...rows])])
    const { table } = readXlsx(bytes, undefined, 100_000)
    expect(table.rows).toHaveLength(100_000)
    expect(table.rows.at(-1)).toEqual(['树 99999', String(lon), String(lat), '99999', '古树名木'])
    await expect(read('a.xlsx', bytes)).rejects.toMatchObject(refused('layer_too_many_rows', { limit: 5000 }))
  }, 30_000)
})

const heading = ['名称', '经度', '纬度']
const parts = () => workbookParts([sheet([heading, ['古樟', lon, lat]])])
const changed = (name: string, change: (xml: string) => string) =>
  zipOf(
    parts().map((part) =>
      part.name === name ? { ...part, bytes: Buffer.from(change(part.bytes.toString())) } : part,
    ),
  )
const laughs = '<!DOCTYPE l [<!ENTITY a "haha"><!ENTITY b "&a;&a;">]>'
const big = (inside: string, times: number) => inside.repeat(times)

describe('readXlsx refuses', () => {
  const hostile: [string, string, () => Uint8Array, string][] = [
    [
      'a bomb of zeros',
      'a.xlsx',
      () => changed('xl/worksheets/sheet1.xml', () => '\0'.repeat(60 * 1024 * 1024)),
      'archive_too_large',
    ],
    [
      'a bomb of shared strings',
      'a.xlsx',
      () => changed('xl/sharedStrings.xml', () => `<sst>${big('<si><t/></si>', 3_000_000)}</sst>`),
      'archive_too_large',
    ],
    [
      'one long string in many cells',
      'a.xlsx',
      () =>
        workbookOf([
          sheet([
            ['x'.repeat(32_000), 'b'],
            ...Array.from({ length: 4000 }, () => [xml('<c t="s"><v>0</v></c>'), 'y']),
          ]),
        ]),
      'layer_too_heavy',
    ],
    [
      'entities',
      'a.xlsx',
      () => changed('xl/sharedStrings.xml', (from) => from.replace('?>', `?>${laughs}`)),
      'layer_has_doctype',
    ],
    [
      'a sheet outside the file',
      'a.xlsx',
      () =>
        changed('xl/_rels/workbook.xml.rels', (from) =>
          from.replace('worksheets/sheet1.xml', '../../../etc/passwd'),
        ),
      'layer_unreadable',
    ],
    [
      'a sheet that is elsewhere',
      'a.xlsx',
      () => changed('xl/_rels/workbook.xml.rels', (from) => from.replace('Id="rId1"', 'Id="rId9"')),
      'layer_unreadable',
    ],
    [
      'a workbook that is not there',
      'a.xlsx',
      () => changed('_rels/.rels', () => '<Relationships/>'),
      'layer_unreadable',
    ],
    [
      'a sheet that is cut off',
      'a.xlsx',
      () => changed('xl/worksheets/sheet1.xml', (from) => from.slice(0, -40)),
      'layer_unreadable',
    ],
    [
      'a column beyond any table',
      'a.xlsx',
      () => changed('xl/worksheets/sheet1.xml', (from) => from.replace('"C1"', '"XFD1"')),
      'layer_too_many_columns',
    ],
    [
      'hidden sheets alone',
      'a.xlsx',
      () => workbookOf([sheet([heading], { state: 'veryHidden' })]),
      'layer_without_cells',
    ],
    ['an old workbook', 'a.xls', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'layer_old_workbook'],
    [
      'a workbook with a password',
      'a.xlsx',
      () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'layer_old_workbook',
    ],
    [
      'another program’s table',
      'a.ods',
      () => zipOf([{ name: 'mimetype', bytes: Buffer.from('x') }]),
      'layer_other_workbook',
    ],
  ]
  test.each(hostile)(
    '%s',
    async (_, fileName, bytes, code) => {
      await expect(read(fileName, bytes())).rejects.toMatchObject({ refusal: { code } })
    },
    20_000,
  )
})
