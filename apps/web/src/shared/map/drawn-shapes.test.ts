import { expect, test } from 'vitest'
import { changeLayers } from '../../zones/change-layers.ts'
import { drawnShapes } from './drawn-shapes.ts'

const line = {
  type: 'LineString' as const,
  coordinates: [
    [122.5, 32],
    [122.6, 32],
  ],
}

test('shapes in the page are drawn in the colours of their layers, dashed where those are', () => {
  const shapes = drawnShapes(changeLayers(line, line))
  expect(shapes.map(({ colour, isDashed, geometry }) => [colour, isDashed, geometry])).toEqual([
    ['#0B5CAD', false, line],
    ['#14202B', true, line],
  ])
})

test('what comes as tiles is not drawn', () => {
  expect(drawnShapes([{ id: 'tiles', source: { kind: 'vector', tiles: [] }, layers: [] }])).toEqual([])
})
