import { nearestOnSegment } from '@hetu/domain/geometry/measure'
import type { Geometry } from 'geojson'
import type { Position } from './map-camera.ts'

/** What the pointer catches while drawing: corners first, then edges. EPSG:4326. */
export type SnapTargets = {
  corners: readonly Position[]
  edges: readonly (readonly [Position, Position])[]
}

export type Snapped = { position: Position; to: 'corner' | 'edge' }

/** As near as this on the screen, the pointer is caught. */
export const snapPixels = 14

export const noTargets: SnapTargets = { corners: [], edges: [] }

const degreesPerMetre = 1 / 111_320

/**
 * The corner, or else the spot on an edge, that lies within `toleranceMetres` of a position; corners win, because
 * whoever aims at a corner is always near two edges as well. Undefined when nothing is that near.
 */
export function snapPosition(
  at: Position,
  targets: SnapTargets,
  toleranceMetres: number,
): Snapped | undefined {
  // Flat about the pointer: over a few metres the error is far below a millimetre.
  const eastScale = Math.cos((at[1] * Math.PI) / 180)
  const tolerance = toleranceMetres * degreesPerMetre
  const flat = ([lon, lat]: Position): Position => [(lon - at[0]) * eastScale, lat - at[1]]
  let best: Position | undefined
  let nearest = tolerance
  for (const corner of targets.corners) {
    const [x, y] = flat(corner)
    const distance = Math.hypot(x, y)
    if (distance <= nearest) [best, nearest] = [corner, distance]
  }
  if (best) return { position: best, to: 'corner' }
  for (const [from, to] of targets.edges) {
    const [a, b] = [flat(from), flat(to)]
    if (Math.min(a[0], b[0]) > nearest || Math.max(a[0], b[0]) < -nearest) continue
    if (Math.min(a[1], b[1]) > nearest || Math.max(a[1], b[1]) < -nearest) continue
    const [x, y] = nearestOnSegment([0, 0], a, b)
    const distance = Math.hypot(x, y)
    if (distance <= nearest) [best, nearest] = [[at[0] + x / eastScale, at[1] + y], distance]
  }
  return best && { position: best, to: 'edge' }
}

/** Corners and edges of shapes; points are corners of their own. */
export function targetsOf(geometries: readonly Geometry[]): SnapTargets {
  const corners: Position[] = []
  const edges: [Position, Position][] = []
  const line = (positions: readonly number[][]) => {
    let before: Position | undefined
    for (const [lon = 0, lat = 0] of positions) {
      const corner: Position = [lon, lat]
      corners.push(corner)
      if (before) edges.push([before, corner])
      before = corner
    }
  }
  for (const geometry of geometries) {
    if (geometry.type === 'Point') line([geometry.coordinates])
    else if (geometry.type === 'LineString') line(geometry.coordinates)
    else if (geometry.type === 'Polygon') geometry.coordinates.forEach(line)
    else if (geometry.type === 'MultiPolygon') geometry.coordinates.flat().forEach(line)
  }
  return { corners, edges }
}
