import { featureCollection, intersect, multiPolygon } from '@turf/turf'
import polygonClipping from 'polygon-clipping'
import { areaNear, marginMetres } from './area-near.ts'
import {
  areaOf,
  chainLength,
  depthInside,
  isInAny,
  lengthOf,
  shortestWay,
  stretchesNearest,
} from './measure.ts'
import { boxDistance, planarOf, segmentsOf } from './planar.ts'
import type { Planar, PlanarPolygon } from './planar.ts'
import type { Position } from './shape.ts'
import { mayComeWithin } from './stretches.ts'

/** Strips narrower than this, in metres, come from drawing and not from intent: touching is not inside. */
export const sliverMetres = 0.01

/** How one shape lies in another. */
export interface Overlap {
  isInside: boolean
  /** The part that lies inside, in metres; empty when outside. */
  part: Planar
  /** How far the innermost place of the part is from the edge; negative distance when outside. */
  depthMetres: number
  squareMetres: number
  lengthMetres: number
  /** The innermost place, or the place nearest to the other shape. */
  at: Position
}

const nothing = planarOf([], [], [])

/** Pieces of lines that run inside the area; a line along the edge is not inside. */
function linesInside(work: Planar, area: Planar): Position[][] {
  const edges = segmentsOf(area)
  const pieces: Position[][] = []
  for (const [from, to] of segmentsOf(work)) {
    const dx = to[0] - from[0]
    const dy = to[1] - from[1]
    const cuts = [0, 1]
    for (const [c, d] of edges) {
      const ex = d[0] - c[0]
      const ey = d[1] - c[1]
      const cross = dx * ey - dy * ex
      if (cross === 0) continue
      const along = ((c[0] - from[0]) * ey - (c[1] - from[1]) * ex) / cross
      const across = ((c[0] - from[0]) * dy - (c[1] - from[1]) * dx) / cross
      if (along > 0 && along < 1 && across >= 0 && across <= 1) cuts.push(along)
    }
    cuts.sort((a, b) => a - b)
    for (let i = 1; i < cuts.length; i++) {
      const [a, b] = [cuts[i - 1]!, cuts[i]!]
      const middle: Position = [from[0] + (dx * (a + b)) / 2, from[1] + (dy * (a + b)) / 2]
      if (depthInside(middle, area) > sliverMetres) {
        pieces.push([
          [from[0] + dx * a, from[1] + dy * a],
          [from[0] + dx * b, from[1] + dy * b],
        ])
      }
    }
  }
  return pieces
}

/** Common area of two sets of polygons, on a local grid of 0.1 mm, slivers dropped. */
function polygonsInside(work: PlanarPolygon[], area: PlanarPolygon[], origin: Position): PlanarPolygon[] {
  const local = (polygons: PlanarPolygon[]) =>
    polygons.map((rings) =>
      rings.map((ring) =>
        ring.map(([x, y]): Position => [
          Math.round((x - origin[0]) * 1e4) / 1e4,
          Math.round((y - origin[1]) * 1e4) / 1e4,
        ]),
      ),
    )
  if (area.length === 0) return []
  return common(local(work), local(area))
    .map((rings) => rings.map((ring) => ring.map(([x, y]): Position => [x + origin[0], y + origin[1]])))
    .filter((rings) => {
      const piece = planarOf([], [], [rings])
      return areaOf(piece) / (lengthOf(piece) / 2) > sliverMetres
    })
}

/** Clips in plain numbers; where those do not get a ring closed, with all their digits, which takes much longer. */
function common(work: PlanarPolygon[], area: PlanarPolygon[]): PlanarPolygon[] {
  try {
    return polygonClipping.intersection(work, area)
  } catch {
    const found = intersect(featureCollection([multiPolygon(work), multiPolygon(area)]))?.geometry
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- positions of two numbers went in
    return (found?.type === 'Polygon' ? [found.coordinates] : (found?.coordinates ?? [])) as PlanarPolygon[]
  }
}

const middle = (a: Position, b: Position): Position => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]

const mostCorners = 24

/** Some corners of a polygon from all the way round, and as many of its holes. */
function cornersAround([shell = [], ...holes]: PlanarPolygon): Position[] {
  return [shell, holes.flat()].flatMap((corners) => {
    const step = Math.ceil(corners.length / mostCorners)
    return corners.filter((_, at) => at % step === 0)
  })
}

/**
 * Places worth trying when the innermost one is sought: corners, middles of edges, middles between corners. Between
 * shell and hole as well, for the belt around a core has its innermost places only there.
 */
function candidates(part: Planar): Position[] {
  const known = tried.get(part)
  if (known) return known
  const found: Position[] = [...part.points]
  for (const [a, b] of segmentsOf(part)) found.push(a, b, middle(a, b))
  for (const polygon of part.polygons) {
    const corners = cornersAround(polygon)
    for (const [at, a] of corners.entries()) {
      for (const b of corners.slice(at + 1)) {
        const between = middle(a, b)
        if (isInAny(between, part.polygons)) found.push(between)
      }
    }
  }
  tried.set(part, found)
  return found
}
/** A work that lies wholly in several zones is the same part in each. */
const tried = new WeakMap<Planar, Position[]>()

function measured(part: Planar, area: Planar): Overlap {
  let depthMetres = -Infinity
  let at = part.points[0] ?? part.lines[0]?.[0] ?? part.polygons[0]?.[0]?.[0] ?? [0, 0]
  const stretches = stretchesNearest(area, part.box)
  for (const candidate of candidates(part)) {
    const depth = depthInside(candidate, area, depthMetres, stretches)
    if (depth > depthMetres + 1e-9) {
      depthMetres = depth
      at = candidate
    }
  }
  const lengthMetres = part.lines.reduce((sum, chain) => sum + chainLength(chain), 0)
  return { isInside: true, part, depthMetres, squareMetres: areaOf(part), lengthMetres, at }
}

function outside(work: Planar, other: Planar): Overlap {
  const nearest = shortestWay(work, other)
  return {
    isInside: false,
    part: nothing,
    depthMetres: -nearest.metres,
    squareMetres: 0,
    lengthMetres: 0,
    at: nearest.at,
  }
}

/**
 * How a work lies in a zone, both in metres. Areas count by area, lines by length, points by place;
 * touching an edge is not inside. A zone that is itself a line or point is met when the work covers or meets it.
 */
export function overlapOf(work: Planar, zone: Planar): Overlap {
  const known = overlaps.get(work) ?? new WeakMap<Planar, Overlap>()
  overlaps.set(work, known)
  const found = known.get(zone) ?? overlapAnew(work, zone)
  known.set(zone, found)
  return found
}

/** Rules and procedures ask for the same overlap one after the other. */
const overlaps = new WeakMap<Planar, WeakMap<Planar, Overlap>>()

function overlapAnew(work: Planar, zone: Planar): Overlap {
  if (boxDistance(work.box, zone.box) > 0) return outside(work, zone)
  if (zone.polygons.length === 0) return overlapWithThin(work, zone)
  if (work.polygons.length > 0) {
    const part = partInside(work, zone)
    return part.polygons.length > 0 ? measured(part, zone) : outside(work, zone)
  }
  if (work.lines.length > 0) {
    const lines = linesInside(work, zone).filter((piece) => chainLength(piece) > sliverMetres)
    return lines.length > 0 ? measured(planarOf([], lines, []), zone) : outside(work, zone)
  }
  const points = work.points.filter((at) => depthInside(at, zone) > sliverMetres)
  return points.length > 0 ? measured(planarOf(points, [], []), zone) : outside(work, zone)
}

/** What of an area lies in a zone; where no edge of the zone comes near, that is all of it or nothing. */
function partInside(work: Planar, zone: Planar): Planar {
  const { minX, minY, maxX, maxY } = work.box
  const within = (area: PlanarPolygon[]) =>
    planarOf([], [], polygonsInside(work.polygons, area, [minX, minY]))
  if (mayComeWithin(zone, work.box, marginMetres)) return within(areaNear(zone.polygons, work.box))
  if (!isInAny([minX, minY], zone.polygons)) return nothing
  const known = wholes.get(work)
  if (known) return known
  const [west, south, east, north] = [
    minX - marginMetres,
    minY - marginMetres,
    maxX + marginMetres,
    maxY + marginMetres,
  ]
  const around: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  const whole = within([[around]])
  wholes.set(work, whole)
  return whole
}
const wholes = new WeakMap<Planar, Planar>()

function overlapWithThin(work: Planar, zone: Planar): Overlap {
  if (work.polygons.length > 0) {
    const swapped = overlapOf(zone, work)
    return swapped.isInside ? { ...swapped, depthMetres: Infinity } : outside(work, zone)
  }
  const nearest = shortestWay(work, zone)
  if (nearest.metres > sliverMetres) return outside(work, zone)
  const part = planarOf([nearest.at], [], [])
  return { isInside: true, part, depthMetres: Infinity, squareMetres: 0, lengthMetres: 0, at: nearest.at }
}

/** Whether a shape lies in a zone by more than a touch. */
export const isInside = (work: Planar, zone: Planar): boolean => overlapOf(work, zone).isInside
