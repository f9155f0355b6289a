import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkShape, PlannerShape, ResidentShape } from './check-shape.ts'
import { plannerLimits, residentLimits } from './shape-limits.ts'
import { liutingLiAnchor, localFrame } from './local-frame.ts'
import type { Position } from './shape.ts'

const frame = localFrame(liutingLiAnchor)
const at = frame.toPosition
const polygon = (...rings: Position[][]) => ({ type: 'Polygon', coordinates: rings })
const square = (x: number, y: number, side: number) => [
  at(x, y),
  at(x + side, y),
  at(x + side, y + side),
  at(x, y + side),
  at(x, y),
]
const circle = (corners: number, metres: number) => {
  const ring = Array.from({ length: corners }, (_, i) =>
    at(metres * Math.cos((2 * Math.PI * i) / corners), metres * Math.sin((2 * Math.PI * i) / corners)),
  )
  return [...ring, ring[0]!]
}
const codeOf = (input: unknown, limits = residentLimits) => {
  const checked = checkShape(input, limits)
  return checked.ok ? 'ok' : checked.refusal.code
}

describe('checkShape', () => {
  test('a drawn square, a line and a point are taken as they were sent', () => {
    for (const input of [
      polygon(square(0, 0, 10)),
      { type: 'LineString', coordinates: [at(0, 0), at(5, 5)] },
      { type: 'Point', coordinates: at(1, 2) },
      polygon(square(0, 0, 10), square(2, 2, 3)),
      { type: 'MultiPolygon', coordinates: [[square(0, 0, 5)], [square(20, 0, 5)]] },
    ]) {
      const checked = checkShape(input, residentLimits)
      expect(checked).toEqual({ ok: true, shape: input })
    }
  })

  test('a bow-tie is refused with the place of the crossing', () => {
    const checked = checkShape(
      polygon([at(0, 0), at(10, 10), at(10, 0), at(0, 10), at(0, 0)]),
      residentLimits,
    )
    if (checked.ok) throw new Error('taken')
    expect(checked.refusal.code).toBe('shape_crosses_itself')
    const [x, y] = frame.toMetres(checked.refusal.place!)
    expect(x).toBeCloseTo(5, 3)
    expect(y).toBeCloseTo(5, 3)
  })

  test('a million corners are refused by count before any comparison', () => {
    expect(codeOf(polygon(circle(1_000_000, 200)))).toBe('shape_too_many_vertices')
    expect(codeOf(polygon(circle(1_000_000, 200)), plannerLimits)).toBe('shape_too_many_vertices')
  })

  test('a surveyed comb of 20 000 corners is taken from planners and not from residents', () => {
    const teeth = Array.from({ length: 4998 }, (_, i) => [
      at(i, 0),
      at(i, 100),
      at(i + 0.5, 100),
      at(i + 0.5, 0),
    ]).flat()
    const comb = polygon([...teeth, at(4998, -1), at(0, -1), teeth[0]!])
    expect(codeOf(comb, plannerLimits)).toBe('ok')
    expect(codeOf(comb)).toBe('shape_too_many_vertices')
  })

  test('a scribble of 20 000 corners is refused and the check finishes', () => {
    const points = Array.from({ length: 19_999 }, (_, i) => at((i * 7919) % 997, (i * 104_729) % 991))
    expect(codeOf(polygon([...points, points[0]!]), plannerLimits)).not.toBe('ok')
  })

  test('a star whose every edge is near every other is taken or named too intricate, and the check finishes', () => {
    const spikes = Array.from({ length: 19_998 }, (_, i) => {
      const turn = (2 * Math.PI * i) / 19_998
      const reach = i % 2 === 0 ? 400 : 1
      return at(reach * Math.cos(turn), reach * Math.sin(turn))
    })
    expect(['ok', 'shape_too_intricate']).toContain(codeOf(polygon([...spikes, spikes[0]!]), plannerLimits))
  })

  test('ten thousand holes are refused by count', () => {
    const holes = Array.from({ length: 10_000 }, (_, i) =>
      square((i % 100) * 4 + 1, Math.floor(i / 100) * 4 + 1, 2),
    )
    const limits = { ...plannerLimits, maxVertices: 100_000 }
    expect(codeOf(polygon(square(0, 0, 500), ...holes), limits)).toBe('shape_too_many_rings')
    expect(codeOf(polygon(square(0, 0, 500), ...holes), plannerLimits)).not.toBe('ok')
  })

  test('a collection nested 20 000 deep is refused without descending', () => {
    let nested: unknown = { type: 'Point', coordinates: at(0, 0) }
    for (let i = 0; i < 20_000; i++) nested = { type: 'GeometryCollection', geometries: [nested] }
    expect(codeOf(nested)).toBe('shape_not_geojson')
    let lists: unknown = at(0, 0)
    for (let i = 0; i < 20_000; i++) lists = [lists]
    expect(codeOf({ type: 'Polygon', coordinates: lists })).not.toBe('ok')
  })

  test('spikes, flat shapes, repeated points, open rings and too few points each have their own word', () => {
    expect(
      codeOf(polygon([at(0, 0), at(10, 0), at(10, 10), at(10, 20), at(10, 10), at(0, 10), at(0, 0)])),
    ).toBe('shape_spike')
    expect(codeOf(polygon([at(0, 0), at(10, 0), at(20, 0), at(0, 0)]))).toBe('shape_no_area')
    expect(codeOf(polygon([at(0, 0), at(10, 0), at(10, 0), at(10, 10), at(0, 0)]))).toBe(
      'shape_repeats_point',
    )
    expect(codeOf(polygon([at(0, 0), at(10, 0), at(10, 10), at(0, 10)]))).toBe('shape_open_ring')
    expect(codeOf(polygon([at(0, 0), at(10, 0), at(0, 0)]))).toBe('shape_too_few_points')
    expect(codeOf({ type: 'LineString', coordinates: [at(0, 0)] })).toBe('shape_too_few_points')
    expect(codeOf({ type: 'LineString', coordinates: [at(0, 0), at(0, 0)] })).toBe('shape_repeats_point')
    expect(codeOf({ type: 'Polygon', coordinates: [] })).toBe('shape_too_few_points')
  })

  test('holes outside their shell, crossing it or nested in another hole are refused; touching it at a corner is not', () => {
    expect(codeOf(polygon(square(0, 0, 10), square(20, 0, 3)))).toBe('shape_hole_outside')
    expect(codeOf(polygon(square(0, 0, 10), square(8, 2, 5)))).toBe('shape_crosses_itself')
    expect(codeOf(polygon(square(0, 0, 20), square(2, 2, 12), square(4, 4, 3)))).toBe('shape_hole_outside')
    expect(codeOf(polygon(square(0, 0, 10), [at(0, 0), at(2, 3), at(3, 2), at(0, 0)]))).toBe('ok')
    expect(codeOf({ type: 'MultiPolygon', coordinates: [[square(0, 0, 10)], [square(2, 2, 3)]] })).toBe(
      'shape_parts_overlap',
    )
  })

  test('a coordinate system of its own, the date line, zero-zero and swapped axes are refused', () => {
    expect(codeOf({ type: 'Point', coordinates: at(0, 0), crs: { type: 'name' } })).toBe('shape_has_crs')
    expect(
      codeOf(
        polygon([
          [179, -1],
          [-179, -1],
          [-179, 1],
          [179, 1],
          [179, -1],
        ]),
      ),
    ).toBe('shape_over_date_line')
    expect(codeOf({ type: 'Point', coordinates: [0, 0] })).toBe('shape_at_zero')
    expect(codeOf({ type: 'Point', coordinates: [32, 122.5] })).toBe('shape_out_of_range')
    expect(
      codeOf(
        { type: 'Point', coordinates: [121.99, 31.99] },
        { ...residentLimits, bounds: [122.4, 31.9, 122.6, 32.1] },
      ),
    ).toBe('shape_outside_place')
    expect(codeOf({ type: 'Point', coordinates: [540_000, 3_540_000] })).toBe('shape_out_of_range')
  })

  test('heights are refused from residents and dropped from imports; four numbers are always refused', () => {
    expect(codeOf({ type: 'Point', coordinates: [122.5, 32, 5] })).toBe('shape_dimensions')
    expect(checkShape({ type: 'Point', coordinates: [122.5, 32, 5] }, plannerLimits)).toEqual({
      ok: true,
      shape: { type: 'Point', coordinates: [122.5, 32] },
    })
    expect(codeOf({ type: 'Point', coordinates: [122.5, 32, 5, 6] }, plannerLimits)).toBe('shape_dimensions')
  })

  test('nonsense never becomes a place: what is taken is exactly what was sent', () => {
    const nonsense = fc.oneof(
      fc.string(),
      fc.constantFrom(null, undefined, Number.NaN, Infinity, -Infinity, JSON.parse('1e400'), '122.5', true),
      fc.double(),
      fc.double({ min: -400, max: 400, noNaN: true }),
    )
    const position = fc.array(nonsense, { maxLength: 4 })
    const coordinates = fc.oneof(position, fc.array(position), fc.array(fc.array(position)), nonsense)
    const type = fc.constantFrom(
      'Point',
      'LineString',
      'Polygon',
      'MultiPolygon',
      'GeometryCollection',
      'Feature',
      7,
    )
    fc.assert(
      fc.property(type, coordinates, (kind, list) => {
        const input = { type: kind, coordinates: list }
        const checked = checkShape(input, residentLimits)
        if (!checked.ok) return
        expect(checked.shape).toEqual(input)
        const numbers = [checked.shape.coordinates].flat(4)
        expect(numbers.length).toBeGreaterThan(1)
        expect(numbers.every((value) => Number.isFinite(value))).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('anything at all is answered, never thrown at', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(checkShape(input, plannerLimits)).toHaveProperty('ok')
      }),
    )
  })

  test('as zod fields the shapes carry the refusal and the place', () => {
    const taken = ResidentShape.safeParse(polygon(square(0, 0, 10)))
    expect(taken.success).toBe(true)
    const refused = PlannerShape.safeParse(polygon([at(0, 0), at(10, 10), at(10, 0), at(0, 10), at(0, 0)]))
    expect(refused.error?.issues[0]).toMatchObject({
      message: 'shape_crosses_itself',
      params: { refusal: { place: expect.any(Array) } },
    })
  })
})
