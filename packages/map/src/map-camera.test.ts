import { describe, expect, it } from 'vitest'
import { isThere } from './map-camera.ts'

const camera = { center: [122.5, 32] as [number, number], zoom: 17, bearing: 0, pitch: 0 }
const now = { ...camera, bounds: [0, 0, 1, 1] as [number, number, number, number] }

describe('isThere', () => {
  it('needs no movement when the page hands back what the map reported', () => {
    expect(isThere(now, now)).toBe(true)
    expect(isThere(now, { center: [122.5, 32] })).toBe(true)
  })

  it('needs one for another place, another zoom or a box to fit', () => {
    expect(isThere(now, { center: [122.501, 32] })).toBe(false)
    expect(isThere(now, { zoom: 18 })).toBe(false)
    expect(isThere(now, { bounds: [122.4, 31.9, 122.6, 32.1] })).toBe(false)
  })
})
