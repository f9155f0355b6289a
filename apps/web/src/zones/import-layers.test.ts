import type { ZoneImport } from '@hetu/domain/zones/zone-import-record'
import { expect, test } from 'vitest'
import { importBounds, importLayers } from './import-layers.ts'

const good = {
  geometry: {
    type: 'LineString',
    coordinates: [
      [122.5, 32],
      [122.6, 32.1],
    ],
  },
}
const refused = [{ index: 1, place: [-179.9, 10] }, { index: 2 }]
const of = (layer: object) => importBounds({ layer } as ZoneImport)

test('the preview shows the good rows whole, however far off a refused one lies', () => {
  expect(of({ good: [good], refused })).toEqual([122.5, 32, 122.6, 32.1])
  expect(of({ good: [], refused })).toEqual([-179.9, 10, -179.9, 10])
  expect(of({ good: [], refused: [] })).toBeUndefined()
})

test('a row that is a point is a dot on the preview’s map', () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the layers read no more of an import
  const [rows] = importLayers({ layer: { good: [], refused: [] } } as unknown as ZoneImport, 'light')
  const dot = rows?.layers.find(({ type }) => type === 'circle')
  expect(dot).toMatchObject({ filter: ['==', ['geometry-type'], 'Point'] })
})
