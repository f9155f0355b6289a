import { type Bag, isBag } from './bag.ts'
import { plannerLimits } from '../geometry/shape-limits.ts'
import type { ShapeNote } from './zone-layer.ts'

export interface SettledShape {
  geometry: unknown
  notes: ShapeNote[]
}

const deepestCollection = 4

/**
 * The shapes of one row as our zones keep them: one part is that part, polygons are one area in parts, several points
 * or lines become several; measures are dropped, doubled corners too. What is no such geometry stays as it is for the
 * check to refuse. GeoJSON of RFC 7946, with the collections and four numbers a position that programs write.
 */
export function settleGeometry(geometry: unknown): SettledShape[] {
  const parts = partsOf(geometry, 0)
  if (!parts || parts.length === 0) return [{ geometry, notes: [] }]
  const areas = parts.filter(({ type }) => type === 'Polygon')
  const shapes =
    areas.length === parts.length && areas.length > 1
      ? [{ type: 'MultiPolygon', coordinates: areas.map(({ coordinates }) => coordinates) }]
      : parts
  return shapes.map((shape, at) => {
    const written: Written = { dropped: 0, hasHeights: false, left: plannerLimits.maxVertices + 1 }
    const settled = { ...shape, coordinates: withoutDoubles(shape.coordinates, written) }
    return {
      geometry: settled,
      notes: [
        ...(shapes.length > 1 ? [{ kind: 'part_of' as const, part: at + 1, of: shapes.length }] : []),
        ...(written.dropped > 0 ? [{ kind: 'points_dropped' as const, count: written.dropped }] : []),
        ...(written.hasHeights ? [{ kind: 'heights_dropped' as const }] : []),
      ],
    }
  })
}

/** A settled shape after its corners moved to our degrees, where some that lay closer than a tenth of a millimetre meet. */
export function settleMoved({ geometry, notes }: SettledShape): SettledShape {
  if (!isBag(geometry)) return { geometry, notes }
  const written: Written = { dropped: 0, hasHeights: false, left: plannerLimits.maxVertices + 1 }
  const settled = { ...geometry, coordinates: withoutDoubles(geometry.coordinates, written) }
  if (written.dropped === 0) return { geometry, notes }
  const before = notes.find((note) => note.kind === 'points_dropped')?.count ?? 0
  return {
    geometry: settled,
    notes: [
      ...notes.filter((note) => note.kind !== 'points_dropped'),
      { kind: 'points_dropped', count: before + written.dropped },
    ],
  }
}

/** Single points, lines and polygons; undefined where anything else is among them. */
function partsOf(geometry: unknown, depth: number): Bag[] | undefined {
  if (!isBag(geometry) || depth > deepestCollection) return undefined
  const { type, coordinates, geometries } = geometry
  if (type === 'GeometryCollection') {
    if (!Array.isArray(geometries) || geometries.length > plannerLimits.maxParts) return undefined
    const parts: Bag[] = []
    for (const each of geometries) {
      const inner = partsOf(each, depth + 1)
      if (!inner) return undefined
      parts.push(...inner)
    }
    return parts
  }
  const single = typeof type === 'string' && /^Multi(Point|LineString|Polygon)$/.exec(type)?.[1]
  if (!single) return [geometry]
  if (!Array.isArray(coordinates) || coordinates.length > plannerLimits.maxParts) return undefined
  return coordinates.map((part: unknown) => ({ ...geometry, type: single, coordinates: part }))
}

interface Written {
  dropped: number
  hasHeights: boolean
  /** Positions that may still be looked at; a longer list is refused by its length. */
  left: number
}

const isPosition = (at: unknown): at is number[] => Array.isArray(at) && typeof at[0] === 'number'

function withoutDoubles(list: unknown, written: Written): unknown {
  if (!Array.isArray(list) || written.left < 0) return list
  if (isPosition(list)) return plainPosition(list, written)
  const kept: unknown[] = []
  for (const item of list) {
    const next = withoutDoubles(item, written)
    const last = kept.at(-1)
    if (isPosition(next) && isPosition(last) && next[0] === last[0] && next[1] === last[1])
      written.dropped += 1
    else kept.push(next)
  }
  return kept
}

/** Longitude and latitude; the third number is a height, the fourth a measure. */
function plainPosition(at: number[], written: Written): number[] {
  written.left -= 1
  if (at.length < 3 || at.length > 4) return at
  // Files write 0, or a number that is none, where no height was measured.
  if (Number.isFinite(at[2]) && at[2] !== 0) written.hasHeights = true
  return at.slice(0, 2)
}
