import type { ShapeLimits } from './shape-limits.ts'
import type { ShapeProblem } from './shape-problem.ts'
import type { Position } from './shape.ts'

/** How deep the lists of a type are nested: a point is one list of numbers. */
const depths: Record<string, number> = { Point: 0, LineString: 1, Polygon: 2, MultiPolygon: 3 }

function checkPosition(
  input: unknown[],
  limits: ShapeLimits,
  path: (string | number)[],
): Position | ShapeProblem {
  const dimensions = input.length
  if (dimensions !== 2 && !(limits.dropsAltitude && dimensions === 3)) {
    return { code: 'shape_dimensions', params: { count: dimensions }, path }
  }
  const [lon, lat] = input
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat)) {
    return { code: 'shape_bad_number', path }
  }
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90)
    return { code: 'shape_out_of_range', params: { lon, lat }, path }
  if (lon === 0 && lat === 0) return { code: 'shape_at_zero', path }
  const at: Position = [lon, lat]
  const bounds = limits.bounds
  if (bounds && (lon < bounds[0] || lat < bounds[1] || lon > bounds[2] || lat > bounds[3])) {
    return { code: 'shape_outside_place', path, place: at }
  }
  return at
}

/** One pass over the lists, every cap before the next list is opened: cost never exceeds the caps. */
export function readCoordinates(
  type: string,
  coordinates: unknown,
  limits: ShapeLimits,
): { coordinates: unknown } | { problem: ShapeProblem } {
  let vertices = 0
  let rings = 0
  let problem: ShapeProblem | undefined
  const read = (input: unknown, depth: number, path: (string | number)[]): unknown => {
    if (problem) return undefined
    if (!Array.isArray(input)) {
      problem = { code: 'shape_not_geojson', path }
      return undefined
    }
    if (depth === 0) {
      const at = checkPosition(input, limits, path)
      if (Array.isArray(at)) return at
      problem = at
      return undefined
    }
    if (depth === 1) vertices += input.length
    if (vertices > limits.maxVertices) {
      problem = { code: 'shape_too_many_vertices', params: { limit: limits.maxVertices }, path }
      return undefined
    }
    if (depth === 2) rings += input.length
    if (rings > limits.maxRings) {
      problem = { code: 'shape_too_many_rings', params: { limit: limits.maxRings }, path }
      return undefined
    }
    if (depth === 3 && input.length > limits.maxParts) {
      problem = { code: 'shape_too_many_parts', params: { limit: limits.maxParts }, path }
      return undefined
    }
    if (input.length === 0) {
      problem = { code: 'shape_too_few_points', path }
      return undefined
    }
    const list: unknown[] = []
    for (const [i, item] of input.entries()) {
      if (problem) break
      list.push(read(item, depth - 1, [...path, i]))
    }
    return list
  }
  const read0 = read(coordinates, depths[type] ?? 0, ['coordinates'])
  return problem ? { problem } : { coordinates: read0 }
}
