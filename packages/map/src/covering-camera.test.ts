import { MercatorCoordinate } from 'maplibre-gl'
import { assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { coveringCamera } from './covering-camera.ts'
import { noPadding } from './map-camera.ts'

const site = [122.5, 32, 122.50508, 32.003247] as const
const pixels = (zoom: number) => {
  const a = MercatorCoordinate.fromLngLat([site[0], site[3]])
  const b = MercatorCoordinate.fromLngLat([site[2], site[1]])
  const scale = 512 * 2 ** zoom
  return { width: (b.x - a.x) * scale, height: (b.y - a.y) * scale }
}

test('leaves no emptiness beside the box, and cuts it on one axis only', () => {
  const side = integer({ min: 200, max: 4000 })
  assert(
    property(side, side, integer({ min: 0, max: 150 }), (width, height, bottom) => {
      const { zoom } = coveringCamera([...site], { width, height }, { ...noPadding, bottom })
      const box = pixels(zoom)
      const over = [box.width - width, box.height - (height - bottom)]
      expect(Math.min(...over)).toBeGreaterThan(-1e-3)
      expect(Math.min(...over)).toBeLessThan(1e-3)
    }),
  )
})

test('stands in the middle of the box', () => {
  const { center } = coveringCamera([...site], { width: 390, height: 400 }, noPadding)
  expect(center[0]).toBeCloseTo(122.50254, 6)
  expect(center[1]).toBeCloseTo(32.001624, 5)
})
