import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boxAfterKey, boxBetween, boxInMiddle, boxOnDrawing, type DrawingBox } from './drawing-box.ts'

const size = { width: 960, height: 620 }
const pixel = fc.integer({ min: -2000, max: 3000 })
const sizes = fc.record({
  width: fc.integer({ min: 1, max: 4000 }),
  height: fc.integer({ min: 1, max: 4000 }),
})

describe('boxOnDrawing', () => {
  test('never leaves the drawing and never becomes nothing', () => {
    fc.assert(
      fc.property(fc.tuple(pixel, pixel, pixel, pixel), sizes, (box, drawing) => {
        const [left, top, width, height] = boxOnDrawing(box, drawing)
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
        expect(Math.min(width, height)).toBeGreaterThan(0)
        expect(left + width).toBeLessThanOrEqual(drawing.width)
        expect(top + height).toBeLessThanOrEqual(drawing.height)
      }),
    )
  })
})

describe('boxBetween', () => {
  test('is the same from whichever corner one begins', () => {
    fc.assert(
      fc.property(pixel, pixel, pixel, pixel, (x, y, u, v) => {
        expect(boxBetween([x, y], [u, v], size)).toEqual(boxBetween([u, v], [x, y], size))
      }),
    )
    expect(boxBetween([680, 270], [420, 180], size)).toEqual([420, 180, 260, 90])
  })
})

describe('boxAfterKey', () => {
  const box: DrawingBox = [420, 180, 260, 90]

  test('moves by arrows and changes its size by arrows with Shift', () => {
    expect(boxAfterKey(box, { key: 'ArrowRight', shiftKey: false }, size)).toEqual([430, 180, 260, 90])
    expect(boxAfterKey(box, { key: 'ArrowUp', shiftKey: true }, size)).toEqual([420, 180, 260, 80])
  })

  test('leaves other keys to the page', () => {
    expect(boxAfterKey(box, { key: 'Enter', shiftKey: false }, size)).toBeNull()
  })

  test('stays where it is when it grows against the edge', () => {
    expect(boxAfterKey([700, 0, 260, 90], { key: 'ArrowRight', shiftKey: true }, size)).toEqual([
      700, 0, 260, 90,
    ])
  })
})

describe('boxInMiddle', () => {
  test('begins as a quarter of the drawing in its middle', () => {
    expect(boxInMiddle(size)).toEqual([360, 233, 240, 155])
  })
})
