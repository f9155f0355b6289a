import { expect, test } from 'vitest'
import { zoomToSee } from './zoom-to-see.ts'

test('a long lane is seen whole, a yard from as near as a map goes, a coast from as far as one goes', () => {
  const along = (degrees: number) => ({
    type: 'LineString' as const,
    coordinates: [
      [122.5 - degrees, 32],
      [122.5 + degrees, 32],
    ] as [number, number][],
  })
  // At this zoom 512 pixels are 360° ÷ 2^zoom, so 0.0016° are 100 pixels.
  expect(zoomToSee(along(0.0016), [122.5, 32])).toBeCloseTo(15.42, 1)
  expect(zoomToSee(along(0.00001), [122.5, 32])).toBe(18.5)
  expect(zoomToSee(along(5), [122.5, 32])).toBe(13)
})
