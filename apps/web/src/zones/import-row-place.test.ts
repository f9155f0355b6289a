import type { Shape } from '@hetu/domain/geometry/shape'
import { readZoneLayer } from '@hetu/domain/zones/read-zone-layer'
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { en } from '../app/testing/catalogue-en.ts'
import { zh } from '../app/testing/catalogue-zh.ts'
import { rowPlace } from './import-row-place.ts'

const ring = (x: number, size: number): [number, number][] => [
  [x, 32],
  [x + size, 32],
  [x + size, 32 + size],
  [x, 32 + size],
  [x, 32],
]
const outer = ring(122.5, 0.004)
const hole = ring(122.501, 0.001).map(([lon, lat]): [number, number] => [lon, lat + 0.001])
const spoiled = (at: [number, number][], corner: number) => at.with(corner, [0, 0])

const say = (geometry: Omit<Shape, 'coordinates'> & { coordinates: unknown }) => {
  const text = JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: {}, geometry }],
  })
  const [row] = readZoneLayer(text, { placeBox: [122, 31, 123, 33] }).refused
  const place = row && rowPlace(row)
  const chinese = createTranslator({ locale: 'zh-CN', messages: zh, namespace: 'zones.mapping.refused' })
  const english = createTranslator({ locale: 'en', messages: en, namespace: 'zones.mapping.refused' })
  return place && [chinese('at', { ...place }), english('at', { ...place })]
}

test('the corner, hole and outline that a reason means are said in words, counted from 1', () => {
  expect(say({ type: 'Polygon', coordinates: [spoiled(outer, 2)] })).toEqual([
    '第 1 条边界，第 3 个角点',
    'outline 1, corner 3',
  ])
  expect(say({ type: 'Polygon', coordinates: [outer, hole, spoiled(hole, 2)] })).toEqual([
    '第 1 条边界，第 2 个洞，第 3 个角点',
    'outline 1, hole 2, corner 3',
  ])
  expect(
    say({ type: 'MultiPolygon', coordinates: [[ring(122.51, 0.001)], [outer, spoiled(hole, 0)]] }),
  ).toEqual(['第 2 条边界，第 1 个洞，第 1 个角点', 'outline 2, hole 1, corner 1'])
  expect(say({ type: 'MultiPolygon', coordinates: [[outer], []] })).toEqual(['第 2 条边界', 'outline 2'])
  expect(say({ type: 'LineString', coordinates: spoiled(outer, 1) })).toEqual(['第 2 个角点', 'corner 2'])
})

test('where the whole row is meant, or its kind is unknown, nothing is said', () => {
  expect(say({ type: 'Point', coordinates: [0, 0] })).toBeUndefined()
  expect(say({ type: 'Polygon', coordinates: [] })).toBeUndefined()
  expect(say({ type: 'GeometryCollection' as 'Point', coordinates: [] })).toBeUndefined()
  const path = ['coordinates', 0, 0]
  expect(rowPlace({ index: 0, name: null, code: 'shape_bad_number', path })).toBeUndefined()
  expect(rowPlace({ index: 0, name: null, code: 'shape_not_geojson', path: ['geometries'] })).toBeUndefined()
  expect(rowPlace({ index: 0, name: null, code: 'layer_row_without_shape' })).toBeUndefined()
})
