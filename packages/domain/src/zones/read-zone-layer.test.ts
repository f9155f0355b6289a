import { expect, test } from 'vitest'
import { projectorFor } from '../geometry/projection.ts'
import { readZoneLayer } from './read-zone-layer.ts'

const { forward } = projectorFor(4550)
const [x, y] = forward([122.5, 32])

/** A square in metres of the place's own grid, with one more corner so many metres beside another. */
const square = (metres: number) => [
  [x, y],
  [x + 50, y],
  [x + 50 + metres, y],
  [x + 50, y + 50],
  [x, y + 50],
  [x, y],
]
const read = (coordinates: number[][]) =>
  readZoneLayer(
    JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'EPSG:4550' } },
      features: [
        {
          type: 'Feature',
          properties: { name: '东街' },
          geometry: { type: 'Polygon', coordinates: [coordinates] },
        },
      ],
    }),
    { placeBox: [122.4, 31.9, 122.6, 32.1], placeEpsg: 4550 },
  )

// Offices' programs leave corners a hundredth of a millimetre apart; in degrees with nine places they are one.
test('corners that lie closer than our degrees tell are kept once, told', () => {
  const { good, refused } = read(square(0.000_01))
  expect(refused).toEqual([])
  expect(good).toMatchObject([{ name: '东街', warnings: [{ kind: 'points_dropped', count: 1 }] }])
  const [shape] = good
  expect(shape?.geometry.type === 'Polygon' && shape.geometry.coordinates[0]).toHaveLength(5)
})

test('doubles in the file and doubles in our degrees are told as one count', () => {
  const [first = [], ...rest] = square(0.000_01)
  expect(read([first, first, ...rest]).good).toMatchObject([
    { warnings: [{ kind: 'points_dropped', count: 2 }] },
  ])
})

test('corners a millimetre apart stay two', () => {
  expect(read(square(0.001)).good[0]?.warnings).toBeUndefined()
})
