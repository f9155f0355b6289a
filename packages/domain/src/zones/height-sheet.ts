import { commonPart, without } from '../geometry/combine.ts'
import { distanceBetween } from '../geometry/measure.ts'
import { boxOf, toPlanar } from '../geometry/planar.ts'
import type { PlanarPolygon } from '../geometry/planar.ts'
import { projectorFor } from '../geometry/projection.ts'
import type { PolygonShape, Position, Shape } from '../geometry/shape.ts'
import { heightLimits, limitMetresAt } from './height-limits.ts'
import type { HeightLimit } from './height-limits.ts'
import type { Surroundings } from './work.ts'
import type { ZoneVersion } from './zone.ts'

/** A piece of the sheet: flat where both figures are equal, else rising from one end to the other, above ground. */
export interface SheetPiece {
  zoneId: string
  ruleId: string
  kind: HeightLimit['kind']
  geometry: PolygonShape
  fromLimitMetres: number
  toLimitMetres: number
}

/** So long is a strip of a sloping limit; at 1 in 37 its ends differ by 8 cm. */
const stripMetres = 3
/** So far around the shapes the sheet is drawn. */
const aroundMetres = 24
/** Wider than any corridor. */
const wideMetres = 1000

type Piece = { limit: HeightLimit; polygons: PlanarPolygon[]; from: number; to: number }

/**
 * How high one may build around some shapes, as a sheet above the ground: where limits meet the stricter one is
 * drawn, a sight line in strips with its limit at either end. Shapes in degrees, metres by the system `epsg`.
 */
export function heightSheet(
  around: readonly Shape[],
  zones: readonly ZoneVersion[],
  epsg: number,
  surroundings: Surroundings = {},
): SheetPiece[] {
  if (around.length === 0) return []
  const projector = projectorFor(epsg)
  const window = windowAround(around.map((shape) => toPlanar(shape, projector).box))
  const pieces = heightLimits(zones, epsg, surroundings)
    .flatMap((limit): Piece[] => {
      const polygons = commonPart(limit.polygons, window)
      if (polygons.length === 0) return []
      if (limit.kind === 'view_corridor') return stripsOf(limit, polygons)
      return [{ limit, polygons, from: limit.limitMetres, to: limit.limitMetres }]
    })
    .toSorted((a, b) => a.from + a.to - b.from - b.to || (a.limit.ruleId < b.limit.ruleId ? -1 : 1))
  return pieces.flatMap(({ limit, polygons, from, to }, at) => {
    const stricter = pieces.slice(0, at).filter((other) => other.limit !== limit)
    return without(
      polygons,
      stricter.map((other) => other.polygons),
    ).map((rings) => ({
      zoneId: limit.zoneId,
      ruleId: limit.ruleId,
      kind: limit.kind,
      geometry: {
        type: 'Polygon' as const,
        coordinates: rings.map((ring) => ring.map(projector.inverse)),
      },
      fromLimitMetres: from,
      toLimitMetres: to,
    }))
  })
}

function windowAround(boxes: ReturnType<typeof boxOf>[]): PlanarPolygon[] {
  const west = Math.min(...boxes.map(({ minX }) => minX)) - aroundMetres
  const south = Math.min(...boxes.map(({ minY }) => minY)) - aroundMetres
  const east = Math.max(...boxes.map(({ maxX }) => maxX)) + aroundMetres
  const north = Math.max(...boxes.map(({ maxY }) => maxY)) + aroundMetres
  return [[ring([west, south], [east, south], [east, north], [west, north])]]
}

const ring = (...corners: [Position, Position, Position, Position]): Position[] => [...corners, corners[0]]

/** The corridor cut across its axis, each strip with the limits at its two cuts. */
function stripsOf(limit: HeightLimit & { kind: 'view_corridor' }, polygons: PlanarPolygon[]): Piece[] {
  const { from, to } = limit
  const length = distanceBetween(from.at, to.at)
  if (length === 0) return []
  const [ux, uy] = [(to.at[0] - from.at[0]) / length, (to.at[1] - from.at[1]) / length]
  const along = (at: Position) => (at[0] - from.at[0]) * ux + (at[1] - from.at[1]) * uy
  const onAxis = (chainage: number, aside = 0): Position => [
    from.at[0] + ux * chainage - uy * aside,
    from.at[1] + uy * chainage + ux * aside,
  ]
  const chainages = polygons.flat(2).map(along)
  const [first, last] = [Math.min(...chainages), Math.max(...chainages)]
  const strips: Piece[] = []
  for (let start = first; start < last - 1e-6; start += stripMetres) {
    const end = Math.min(last, start + stripMetres)
    const [a, b] = [onAxis(start, wideMetres), onAxis(end, wideMetres)]
    const [c, d] = [onAxis(end, -wideMetres), onAxis(start, -wideMetres)]
    strips.push({
      limit,
      polygons: commonPart(polygons, [[ring(a, b, c, d)]]),
      from: limitMetresAt(limit, onAxis(start)),
      to: limitMetresAt(limit, onAxis(end)),
    })
  }
  return strips
}
