import { projectorFor } from '@hetu/domain/geometry/projection'
import type { LineString, Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import type { DrawnGeometry } from './edit-shape.ts'
import {
  drawnDecimals,
  positionsFromText,
  rounded,
  verticesOf,
  withVertex,
  withVertexMoved,
  withoutVertex,
} from './edit-shape.ts'
import type { Position } from './map-camera.ts'

const projector = projectorFor(4550)
const middle: Position = [122.5025, 32.0016]
const line: LineString = {
  type: 'LineString',
  coordinates: [
    [122.5, 32],
    [122.501, 32],
  ],
}
const hole = [
  [122.5002, 32.0002],
  [122.5004, 32.0002],
  [122.5004, 32.0004],
  [122.5002, 32.0002],
]
const area: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [122.5, 32],
      [122.501, 32],
      [122.501, 32.001],
      [122.5, 32.001],
      [122.5, 32],
    ],
    hole,
  ],
}

describe('withVertex', () => {
  it('puts a corner after the one named and keeps an area closed, holes untouched', () => {
    const next = withVertex(area, 0, [122.5005, 31.9999])
    expect(verticesOf(next)[1]).toEqual([122.5005, 31.9999])
    expect(next.coordinates[0]?.at(0)).toEqual(next.coordinates[0]?.at(-1))
    expect(next.coordinates[1]).toEqual(hole)
  })

  it('moves the first corner together with the closing one', () => {
    const next = withVertexMoved(area, 0, [122.4999, 31.9999])
    expect(next.coordinates[0]?.at(-1)).toEqual([122.4999, 31.9999])
  })

  it('leaves a shape alone when there is no such corner', () => {
    expect(withVertexMoved(area, 9, middle)).toBe(area)
    expect(withoutVertex(area, 9)).toBe(area)
  })
})

describe('withoutVertex', () => {
  it('keeps two corners of a line and three of an area', () => {
    expect(withoutVertex(line, 0)).toBe(line)
    const triangle = withoutVertex(area, 3)
    expect(verticesOf(triangle)).toHaveLength(3)
    expect(withoutVertex(triangle, 0)).toBe(triangle)
  })
})

describe('positionsFromText', () => {
  it('reads pairs one a line, with Latin or Chinese commas', () => {
    expect(positionsFromText('122.5, 32\n122.501，32.001')).toEqual([
      [122.5, 32],
      [122.501, 32.001],
    ])
  })

  it('refuses what is not a longitude and a latitude', () => {
    expect(positionsFromText('32.001 122.5')).toBeNull()
    expect(positionsFromText('122.5')).toBeNull()
  })
})

it('hands a corner typed in metres to the drawing tool with the decimals that it takes', () => {
  const position = projector.inverse([452_884.48, 3_542_162.876])
  const shapes: DrawnGeometry[] = [
    { type: 'Point', coordinates: position },
    { type: 'LineString', coordinates: [position, [122.5, 32]] },
    { type: 'Polygon', coordinates: [[position, [122.5, 32], [122.501, 32], position]] },
  ]
  for (const geometry of shapes) {
    const drawn = rounded({ id: 'a', geometry }).geometry
    const decimals = JSON.stringify(drawn.coordinates).match(/\.\d+/g) ?? []
    expect(Math.max(...decimals.map((part) => part.length - 1))).toBeLessThanOrEqual(drawnDecimals)
    expect(verticesOf(drawn)[0]?.[0]).toBeCloseTo(position[0], 9)
  }
})
