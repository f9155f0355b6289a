import { describe, expect, test } from 'vitest'
import { frame, rect } from './liuting-li.test-data.ts'
import type { ColumnMapping } from './layer-mapping.ts'
import { readZoneLayer } from './read-zone-layer.ts'
import { isObjectRow } from './zone-layer.ts'

const point = (x: number, y: number) => ({ type: 'Point', coordinates: frame.toPosition(x, y) })
const line = { type: 'LineString', coordinates: [frame.toPosition(0, 0), frame.toPosition(30, 0)] }

const read = (rows: [geometry: unknown, cells: object][], mapping?: Partial<ColumnMapping>) =>
  readZoneLayer(
    JSON.stringify({
      type: 'FeatureCollection',
      features: rows.map(([geometry, properties]) => ({ type: 'Feature', properties, geometry })),
    }),
    {
      placeBox: [122.4, 31.9, 122.6, 32.1],
      ...(mapping && { mapping: { defaultType: 'designated_area', ...mapping } }),
    },
  )
const objectsOf = (layer: ReturnType<typeof read>) =>
  layer.good.filter(isObjectRow).map(({ object: { kind, figures } }) => ({ kind, ...figures }))

describe('rows that are heritage objects', () => {
  test('bring the figures of their kind from columns known by their headings, whatever the unit', () => {
    const layer = read([
      [
        point(0, 0),
        { 名称: '古樟', 类型: '古树名木', 树种: '香樟', '保护半径（米）': '5', 种植年份: '1850年' },
      ],
      [
        point(20, 0),
        { 名称: '枫杨', 类型: '古树', 树种: '枫杨', '保护半径（米）': '33 ft', 种植年份: '清末' },
      ],
      [point(40, 0), { 名称: '双眼井', 类型: '井', '保护半径（米）': '' }],
    ])
    expect(layer.refused).toEqual([])
    expect(objectsOf(layer)).toEqual([
      { kind: 'old_tree', species: { zh: '香樟', en: '香樟' }, radiusMetres: 5, plantedYear: 1850 },
      { kind: 'old_tree', species: { zh: '枫杨', en: '枫杨' }, radiusMetres: 10.0584 },
      { kind: 'well' },
    ])
    expect(layer.good[1]?.warnings).toEqual([{ kind: 'year_unknown', text: '清末' }])
  })

  test('know a wall, a bridge, steps and a gate by the word for it, or by a column of their own', () => {
    const layer = read([
      [line, { type: '古墙' }],
      [point(0, 9), { type: 'bridge' }],
      [line, { type: '台阶' }],
      [point(9, 9), { type: '历史环境要素', 要素: '门楼' }],
      [rect(0, 0, 9, 9), { type: '文物', 级别: '省级文物保护单位', 要素: '' }],
    ])
    expect(objectsOf(layer)).toEqual([
      { kind: 'environment_element', element: 'wall' },
      { kind: 'environment_element', element: 'bridge' },
      { kind: 'environment_element', element: 'steps' },
      { kind: 'environment_element', element: 'gate' },
      { kind: 'relic', grade: 'province' },
    ])
  })

  test('are buildings with ridge, eaves, storeys and year, in metres from feet where the mapping says so', () => {
    const cells = { kind: '历史建筑', h: '30', e: '6.5', n: '2 层', y: '1905-06-01' }
    const layer = read([[rect(0, 0, 9, 9), cells]], {
      type: 'kind',
      figures: {
        ridgeMetres: { column: 'h', factor: 0.3048 },
        eavesMetres: { column: 'e' },
        storeys: { column: 'n' },
        builtYear: { column: 'y' },
      },
    })
    expect(objectsOf(layer)).toEqual([
      { kind: 'historic_building', ridgeMetres: 9.144, eavesMetres: 6.5, storeys: 2, builtYear: 1905 },
    ])
  })

  test('are refused where a need of their kind is not met, each with its reason and place', () => {
    const layer = read([
      [point(0, 0), { type: '古树名木', radius: '' }],
      [point(5, 0), { type: '古树名木', radius: '五米' }],
      [point(6, 0), { type: '古树名木', radius: '-3' }],
      [line, { type: 'object that is none', radius: '' }],
      [line, { type: '井', radius: '2' }],
      [line, { type: '墙', radius: '' }],
      [point(9, 0), { type: '文物', radius: '', grade: '特级' }],
    ])
    expect(layer.refused.map(({ index, code, place }) => [index, code, Boolean(place)])).toEqual([
      [0, 'layer_row_object_lacks', true],
      [1, 'layer_row_bad_cell', true],
      [2, 'layer_row_bad_cell', true],
      [4, 'layer_row_object_shape', true],
      [6, 'layer_row_bad_cell', true],
    ])
    expect(layer.refused[0]?.params).toMatchObject({ figure: { zh: '保护半径（米）' } })
    expect(layer.refused[2]?.params).toMatchObject({ column: 'radius', value: '-3' })
    expect(layer.good).toHaveLength(2)
  })

  test('take one value for all rows; what the planner calls a zone stays one', () => {
    const rows: [unknown, object][] = [[point(0, 0), { type: 'T' }]]
    const asObject = { type: 'type', typeOf: { T: 'object:old_tree' as const } }
    expect(read(rows, asObject).refused).toMatchObject([{ code: 'layer_row_object_lacks' }])
    expect(objectsOf(read(rows, { ...asObject, figures: { radiusMetres: { fixed: 5 } } }))).toEqual([
      { kind: 'old_tree', radiusMetres: 5 },
    ])
    expect(read(rows, { type: 'type', typeOf: { T: 'old_tree' } }).good).toMatchObject([{ type: 'old_tree' }])
  })

  test('say which rules of the layer are not for them', () => {
    const rule = {
      kind: 'approval' as const,
      severity: 'mandatory' as const,
      article: { zh: '第 1 条', en: 'Art. 1' },
      text: { zh: '须经批准', en: 'needs approval' },
      parameters: { workTypes: { fixed: ['repair'] }, authority: { fixed: { zh: '甲', en: 'A' } } },
    }
    const [row] = read([[point(0, 0), { type: '井' }]], { type: 'type', rules: [rule] }).good
    expect(row?.warnings).toEqual([{ kind: 'rules_left_out', count: 1 }])
  })

  test('a name that zone and object share is an object’s where the file says what it needs, else a zone’s', () => {
    const layer = read([
      [rect(0, 0, 9, 9), { type: '古树名木', width: '' }],
      [line, { type: '历史街巷', width: '3' }],
    ])
    expect(layer.good.map((row) => (isObjectRow(row) ? row.object.kind : row.type))).toEqual([
      'old_tree',
      'lane',
    ])
    expect(layer.good.map(isObjectRow)).toEqual([false, true])
    expect(read([[line, { type: '历史街巷' }]]).good).toMatchObject([{ type: 'historic_lane' }])
    expect(read([[point(0, 0), { type: '古树名木' }]]).good).toMatchObject([{ type: 'old_tree' }])
  })
})
