import { isInPolygon } from '@hetu/domain/geometry/measure'
import type { Position, Shape } from '@hetu/domain/geometry/shape'
import type { DrawnGeometry, DrawnShape } from '@hetu/map/edit-shape'

/** One outline of a zone as it is drawn: its outer boundary, a hole in it, or a line or point. */
export interface ZonePart extends DrawnShape {
  isHole: boolean
}

/** The outlines of a zone one by one: only so can each be moved, measured and deleted by itself. */
export function partsOf(geometry: Shape): ZonePart[] {
  const part = (shape: DrawnGeometry, isHole: boolean, at: number): ZonePart => ({
    id: `part-${at + 1}`,
    geometry: shape,
    isHole,
  })
  if (geometry.type === 'Point' || geometry.type === 'LineString') return [part(geometry, false, 0)]
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons
    .flatMap((rings) => rings.map((ring, at) => ({ ring, isHole: at > 0 })))
    .map(({ ring, isHole }, at) => part({ type: 'Polygon', coordinates: [ring] }, isHole, at))
}

/**
 * The outlines put together again: each hole in the innermost outer boundary around it (an island may lie in a hole), rings turned as RFC 7946 3.1.6
 * asks. A hole outside every boundary goes to the first, so that the check can say where it lies. Null when there is
 * nothing, or when lines, points and areas are mixed.
 */
export function geometryOf(parts: readonly ZonePart[]): Shape | null {
  const [first] = parts
  if (!first) return null
  if (first.geometry.type !== 'Polygon') {
    return parts.length === 1 ? (first.geometry as Shape) : null
  }
  if (parts.some((part) => part.geometry.type !== 'Polygon')) return null
  const rings = parts.map((part) => ({ isHole: part.isHole, ring: ringOf(part) }))
  const polygons = rings.filter(({ isHole }) => !isHole).map(({ ring }) => [turned(ring, true)])
  if (polygons.length === 0) return null
  for (const { isHole, ring } of rings) {
    if (!isHole) continue
    const around = polygons.filter(([shell = []]) => isInPolygon(middleOfEdge(ring), [shell]))
    const [into = polygons[0]] = around.toSorted(([a = []], [b = []]) => sizeOf(a) - sizeOf(b))
    into?.push(turned(ring, false))
  }
  const [only] = polygons
  return polygons.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons }
}

/** What the tool drew, with what was known of each part; a new area inside another is taken for a hole in it. */
export function mergeParts(parts: readonly ZonePart[], drawn: readonly DrawnShape[]): ZonePart[] {
  const known = new Map(parts.map((part) => [part.id, part]))
  const shells = parts.filter((part) => !part.isHole && part.geometry.type === 'Polygon').map(ringOf)
  return drawn.map((shape) => {
    const before = known.get(shape.id)
    if (before) return { ...before, geometry: shape.geometry }
    const corners = shape.geometry.type === 'Polygon' ? ringOf(shape) : []
    const isHole =
      corners.length > 0 && shells.some((shell) => corners.every((at) => isInPolygon(at, [shell])))
    return { ...shape, isHole }
  })
}

function ringOf({ geometry }: DrawnShape): Position[] {
  if (geometry.type !== 'Polygon') return []
  return (geometry.coordinates[0] ?? []).map(([lon = 0, lat = 0]): Position => [rounded(lon), rounded(lat)])
}

/** A tenth of a millimetre: finer than any survey, coarse enough that a zone sent and read is the same. */
const rounded = (degrees: number) => Math.round(degrees * 1e9) / 1e9

/** A corner of a hole may touch the outer boundary, the middle of its side never does. */
const middleOfEdge = ([a = [0, 0], b = a]: Position[]): Position => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]

const doubledArea = (ring: Position[]): number =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)

const sizeOf = (ring: Position[]): number => Math.abs(doubledArea(ring))

function turned(ring: Position[], isCounterClockwise: boolean): Position[] {
  return doubledArea(ring) > 0 === isCounterClockwise ? ring : ring.toReversed()
}
