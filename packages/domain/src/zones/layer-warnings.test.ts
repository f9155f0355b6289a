import { expect, test } from 'vitest'
import { rect } from './liuting-li.test-data.ts'
import { readZoneLayer } from './read-zone-layer.ts'

const area = rect(0, 0, 10, 10)
const corners = (area.coordinates as [number, number][][])[0] ?? []
const pointAt = (corner: number) => ({ type: 'Point', coordinates: corners[corner] })
const line = { type: 'LineString', coordinates: corners.slice(0, 3) }

/** The warnings of each good row: what it is called, its kind and its shape. */
const warned = (rows: [name: string, type: string, geometry: unknown][]) =>
  readZoneLayer(
    JSON.stringify({
      type: 'FeatureCollection',
      features: rows.map(([name, type, geometry]) => ({
        type: 'Feature',
        properties: { name, type },
        geometry,
      })),
    }),
    { placeBox: [122.4, 31.9, 122.6, 32.1] },
  ).good.map((row) => row.warnings ?? [])

test('a name that was cut is said, one of exactly 200 characters or with unseen signs is not', () => {
  const [long, fits] = ['字'.repeat(201), ` ${'𠮷'.repeat(200)}\u200B `]
  expect(
    warned([
      [long, '历史建筑', area],
      [fits, '历史建筑', rect(20, 0, 30, 10)],
    ]),
  ).toEqual([[{ kind: 'name_cut' }], []])
})

test('a point or line is said where the kind covers ground, and not where it may be one', () => {
  expect(
    warned([
      ['', '', pointAt(0)],
      ['', '核心保护范围', { ...line, coordinates: corners.slice(0, 2) }],
      ['', '道路红线', pointAt(1)],
      ['', '古树名木', pointAt(2)],
      ['', '历史街巷', line],
    ]),
  ).toEqual([
    [{ kind: 'no_area', shapeType: 'Point' }],
    [{ kind: 'no_area', shapeType: 'LineString' }],
    [{ kind: 'no_area', shapeType: 'Point' }],
    [],
    [],
  ])
})

test('an exact repetition of an earlier row is said with its number; another known kind on the same ground is not', () => {
  expect(
    warned([
      ['甲', '历史建筑', area],
      ['丙', '城市紫线', area],
      ['乙', '历史建筑', rect(0, 0, 10, 11)],
      ['甲', '历史建筑', area],
      ['丁', '', area],
    ]),
  ).toEqual([[], [], [], [{ kind: 'same_as', index: 0 }], [{ kind: 'same_as', index: 0 }]])
})

test('a repetition is said though the ring begins elsewhere, turns the other way or stands as a part', () => {
  const elsewhere = { ...area, coordinates: [[...corners.slice(1), corners[1]]] }
  const turned = { ...area, coordinates: [corners.toReversed()] }
  const part = { type: 'MultiPolygon', coordinates: [area.coordinates] }
  expect(warned([area, elsewhere, turned, part].map((shape) => ['甲', '历史建筑', shape]))).toEqual([
    [],
    ...Array.from({ length: 3 }, () => [{ kind: 'same_as', index: 0 }]),
  ])
})
