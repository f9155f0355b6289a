import { checkShape } from '@hetu/domain/geometry/check-shape'
import { plannerLimits } from '@hetu/domain/geometry/shape-limits'
import type { Position, Shape } from '@hetu/domain/geometry/shape'
import { array, assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { geometryOf, mergeParts, partsOf } from './zone-parts.ts'

const box = (x: number, y: number, size: number): Position[] => {
  const at = (dx: number, dy: number): Position => [
    Math.round((122.5 + (x + dx) / 1e4) * 1e9) / 1e9,
    Math.round((32 + (y + dy) / 1e4) * 1e9) / 1e9,
  ]
  return [at(0, 0), at(size, 0), at(size, size), at(0, size), at(0, 0)]
}
const area = (id: string, ring: Position[]) => ({
  id,
  geometry: { type: 'Polygon' as const, coordinates: [ring] },
})

describe('parts of a zone', () => {
  test('come apart and together again to the same sound zone, holes and all', () => {
    const sizes = array(integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 6 })
    assert(
      property(sizes, (holes) => {
        const polygons = holes.map((count, at) => [
          box(at * 20, 0, 10),
          ...Array.from({ length: count }, (_, hole) => box(at * 20 + 1 + hole * 4, 2, 2).toReversed()),
        ])
        const [only] = polygons
        const zone: Shape =
          polygons.length === 1
            ? { type: 'Polygon', coordinates: only ?? [] }
            : { type: 'MultiPolygon', coordinates: polygons }
        const again = geometryOf(partsOf(zone))
        expect(again).toEqual(zone)
        expect(checkShape(again, plannerLimits).ok).toBe(true)
      }),
    )
  })

  test('an island in a hole keeps its own hole, and a hole may touch its boundary at a corner', () => {
    const [corner = [0, 0]] = box(40, 0, 10)
    const touching = [corner, ...box(42, 2, 2).slice(1, 3), corner].toReversed()
    const zone: Shape = {
      type: 'MultiPolygon',
      coordinates: [
        [box(0, 0, 30), box(2, 2, 26).toReversed()],
        [box(5, 5, 20), box(7, 7, 3).toReversed()],
        [box(40, 0, 10), touching],
      ],
    }
    expect(checkShape(zone, plannerLimits).ok).toBe(true)
    expect(geometryOf(partsOf(zone))).toEqual(zone)
  })

  test('an area drawn inside another is a hole, one beside it a second part', () => {
    const [shell] = partsOf({ type: 'Polygon', coordinates: [box(0, 0, 10)] })
    if (!shell) throw new Error('no part')
    const parts = mergeParts([shell], [shell, area('a', box(2, 2, 3)), area('b', box(20, 0, 4))])
    expect(parts.map((part) => part.isHole)).toEqual([false, true, false])
    const zone = geometryOf(parts)
    expect(zone?.type).toBe('MultiPolygon')
    expect(zone?.type === 'MultiPolygon' && zone.coordinates.map((rings) => rings.length)).toEqual([2, 1])
  })

  test('turns a ring drawn the wrong way round', () => {
    const zone = geometryOf([{ ...area('a', box(0, 0, 5).toReversed()), isHole: false }])
    expect(zone).toEqual({ type: 'Polygon', coordinates: [box(0, 0, 5)] })
  })

  test('a hole outside every boundary is kept and said by the check, with its place', () => {
    const zone = geometryOf([
      { ...area('a', box(0, 0, 5)), isHole: false },
      { ...area('b', box(50, 0, 5)), isHole: true },
    ])
    expect(checkShape(zone, plannerLimits)).toMatchObject({
      ok: false,
      refusal: { code: 'shape_hole_outside' },
    })
  })

  test('knows nothing from nothing, and no zone of a line and an area', () => {
    expect(geometryOf([])).toBeNull()
    const line = {
      id: 'l',
      geometry: { type: 'LineString' as const, coordinates: box(0, 0, 5) },
      isHole: false,
    }
    expect(geometryOf([line, { ...area('a', box(0, 0, 5)), isHole: false }])).toBeNull()
    expect(geometryOf([line])?.type).toBe('LineString')
    expect(partsOf({ type: 'Point', coordinates: [122.5, 32] })).toHaveLength(1)
  })
})
