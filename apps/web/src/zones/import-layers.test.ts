import type { ZoneImport } from '@hetu/domain/zones/zone-import-record'
import { expect, test } from 'vitest'
import { importBounds } from './import-layers.ts'

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
