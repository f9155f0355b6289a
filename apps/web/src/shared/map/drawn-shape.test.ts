import { positionsFromText } from '@hetu/map/edit-shape'
import { describe, expect, test } from 'vitest'
import { cornersAsText, shapeThrough } from './drawn-shape.ts'

const corners: [number, number][] = [
  [122.5011, 32.0011],
  [122.5012, 32.0011],
  [122.5012, 32.0012],
]

describe('shapeThrough', () => {
  test('waits until a line has two corners and an area three', () => {
    expect(shapeThrough('LineString', corners.slice(0, 1))).toBeNull()
    expect(shapeThrough('Polygon', corners.slice(0, 2))).toBeNull()
    expect(shapeThrough('Point', [])).toBeNull()
  })

  test('closes an area with its first corner', () => {
    expect(shapeThrough('Polygon', corners)).toEqual({
      type: 'Polygon',
      coordinates: [[...corners, corners[0]]],
    })
  })
})

describe('cornersAsText', () => {
  test('gives what can be typed in again to the same shape', () => {
    for (const type of ['LineString', 'Polygon'] as const) {
      const shape = shapeThrough(type, corners)
      const typed = shape && positionsFromText(cornersAsText(shape))
      expect(typed && shapeThrough(type, typed)).toEqual(shape)
    }
  })
})
