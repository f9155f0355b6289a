import { assert, double, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { metresPerPixelAt, scaleBar } from './scale-bar.ts'

describe('scaleBar', () => {
  it('is round and no wider than it may be', () => {
    expect(scaleBar(0.6, 120)).toEqual({ metres: 50, pixels: 50 / 0.6 })
    assert(
      property(double({ min: 0.001, max: 5000, noNaN: true }), (metresPerPixel) => {
        const { metres, pixels } = scaleBar(metresPerPixel, 120)
        expect(pixels).toBeLessThanOrEqual(120.001)
        expect(pixels).toBeGreaterThan(40)
        expect(['1', '2', '5']).toContain(metres.toExponential(6).charAt(0))
      }),
    )
  })

  it('draws nothing for nonsense', () => {
    expect(scaleBar(Number.NaN, 120).pixels).toBe(0)
  })

  it('measures true at the latitude: at 32° N a pixel is 15 % shorter than at the equator', () => {
    expect(metresPerPixelAt(32, 17) / metresPerPixelAt(0, 17)).toBeCloseTo(0.848, 3)
  })
})
