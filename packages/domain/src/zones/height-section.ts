import type { LocalText } from '../language.ts'
import { distanceBetween, isInAny } from '../geometry/measure.ts'
import { boxDistance, boxOf, toPlanar } from '../geometry/planar.ts'
import { projectorFor } from '../geometry/projection.ts'
import type { Position, Shape } from '../geometry/shape.ts'
import type { HeightLimit } from './height-limits.ts'
import { heightLimits, strictestAt } from './height-limits.ts'
import { pointWidthMetres } from './height-masses.ts'
import type { HeightReading } from './height-reading.ts'
import type { Surroundings, Work } from './work.ts'
import type { ZoneVersion } from './zone.ts'

export interface ExistingBuilding {
  geometry: Shape
  heightMetres: number
  name: LocalText | null
}

interface Span {
  fromMetres: number
  toMetres: number
}

/** A cut through the ground seen from the side; all in metres, along the cut and above the ground. */
export interface HeightSection extends Span {
  /** What the distances count from: the eye of the sight line, or null for the element's own middle. */
  countsFrom: LocalText | null
  element: Span & { heightMetres: number; worstAtMetres: number }
  buildings: (Span & { heightMetres: number; name: LocalText | null })[]
  /** The strictest limit along the cut, a straight line each; nothing where nothing limits. */
  limits: (Span & {
    fromLimitMetres: number
    toLimitMetres: number
    zoneId: string
    kind: HeightLimit['kind']
  })[]
  /** A free spot for a person of 1.7 m to stand for scale; null when the cut has none. */
  personAtMetres: number | null
  /** The same spot in degrees, for the map. */
  personPosition: Position | null
  /** Which way the cut runs, in degrees from north. */
  bearingDegrees: number
}

const stepMetres = 0.25

interface SectionChoice {
  work: Work
  reading: HeightReading
  zones: readonly ZoneVersion[]
  buildings: readonly ExistingBuilding[]
  epsg: number
  /** So far to either side of the element. */
  asideMetres?: number
  surroundings?: Surroundings
}

/**
 * The side view of one element: along the sight line where it stands in one, else from west to east through its
 * middle, with the buildings cut, the strictest limit above them, and room for a person. Exact to 0.25 m along.
 */
export function heightSection(choice: SectionChoice): HeightSection {
  const { work, reading, zones, epsg, asideMetres = 24 } = choice
  const projector = projectorFor(epsg)
  const planar = toPlanar(work.geometry, projector)
  const { box } = planar
  const middle: Position = [(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2]
  const worst = reading.place ? projector.forward(reading.place.coordinates) : middle
  const limits = heightLimits(zones, epsg, choice.surroundings)
  const corridor = limits.find(
    (limit): limit is HeightLimit & { kind: 'view_corridor' } =>
      limit.kind === 'view_corridor' && (isInAny(middle, limit.polygons) || isInAny(worst, limit.polygons)),
  )
  const axis = axisOf(corridor, middle)
  const along = (at: Position) =>
    (at[0] - axis.start[0]) * axis.direction[0] + (at[1] - axis.start[1]) * axis.direction[1]
  const corners = [...planar.points, ...planar.lines.flat(), ...planar.polygons.flat(2)].map(along)
  const half = planar.points.length > 0 ? pointWidthMetres / 2 : 0
  const element = {
    fromMetres: Math.min(...corners) - half,
    toMetres: Math.max(...corners) + half,
    heightMetres: reading.heightMetres,
    worstAtMetres: along(worst),
  }
  const [first, last] = [element.fromMetres - asideMetres, element.toMetres + asideMetres]
  const aside = distanceAside(middle, axis)
  const onCut = (metres: number): Position => [
    axis.start[0] + axis.direction[0] * metres - axis.direction[1] * aside,
    axis.start[1] + axis.direction[1] * metres + axis.direction[0] * aside,
  ]
  const stops = Array.from(
    { length: Math.round((last - first) / stepMetres) + 1 },
    (_, at) => first + at * stepMetres,
  )
  const cut = stops.map((metres) => ({ metres, at: onCut(metres) }))
  const cutBox = boxOf(cut.map(({ at }) => at))
  const buildings = choice.buildings.flatMap(({ geometry, heightMetres, name }) => {
    const outline = toPlanar(geometry, projector)
    if (boxDistance(outline.box, cutBox) > 0) return []
    return spansOf(cut, ({ at }) => isInAny(at, outline.polygons)).map((span) => ({
      ...span,
      heightMetres,
      name,
    }))
  })
  const found = cut.map(({ metres, at }) => ({ metres, strictest: strictestAt(limits, at) }))
  const lines = [...new Set(found.map(({ strictest }) => strictest?.limit))].flatMap((limit) =>
    limit === undefined
      ? []
      : spansOf(found, ({ strictest }) => strictest?.limit === limit).map((span) => ({
          ...span,
          fromLimitMetres: strictestIn(found, span.fromMetres),
          toLimitMetres: strictestIn(found, span.toMetres),
          zoneId: limit.zoneId,
          kind: limit.kind,
        })),
  )
  const personAtMetres = freeSpot(stops, element, [element, ...buildings])
  return {
    fromMetres: first,
    toMetres: last,
    countsFrom: corridor?.fromName ?? null,
    element,
    buildings: buildings.toSorted((a, b) => a.fromMetres - b.fromMetres),
    limits: lines.toSorted((a, b) => a.fromMetres - b.fromMetres),
    personAtMetres,
    personPosition: personAtMetres === null ? null : projector.inverse(onCut(personAtMetres)),
    bearingDegrees: (Math.atan2(axis.direction[0], axis.direction[1]) * 180) / Math.PI,
  }
}

interface Axis {
  start: Position
  direction: Position
}

function axisOf(corridor: (HeightLimit & { kind: 'view_corridor' }) | undefined, middle: Position): Axis {
  if (!corridor) return { start: middle, direction: [1, 0] }
  const { from, to } = corridor
  const length = distanceBetween(from.at, to.at) || 1
  return {
    start: from.at,
    direction: [(to.at[0] - from.at[0]) / length, (to.at[1] - from.at[1]) / length],
  }
}

const distanceAside = (at: Position, { start, direction }: Axis) =>
  (at[1] - start[1]) * direction[0] - (at[0] - start[0]) * direction[1]

function spansOf<Stop extends { metres: number }>(stops: Stop[], holds: (stop: Stop) => boolean): Span[] {
  const spans: Span[] = []
  let open: Span | undefined
  for (const stop of stops) {
    if (!holds(stop)) open = undefined
    else if (open) open.toMetres = stop.metres
    else spans.push((open = { fromMetres: stop.metres, toMetres: stop.metres }))
  }
  return spans.filter(({ fromMetres, toMetres }) => toMetres > fromMetres)
}

const strictestIn = (
  found: { metres: number; strictest: { limitMetres: number } | undefined }[],
  metres: number,
) => found.find((stop) => stop.metres === metres)?.strictest?.limitMetres ?? 0

/** The spot nearest to the element with 0.7 m free to either side. */
function freeSpot(stops: number[], element: Span, taken: Span[]): number | null {
  const middle = (element.fromMetres + element.toMetres) / 2
  const room = 0.7
  const spot = stops
    .filter((at) => at > (stops[0] ?? 0) + room && at < (stops.at(-1) ?? 0) - room)
    .filter((at) => taken.every(({ fromMetres, toMetres }) => at < fromMetres - room || at > toMetres + room))
    .toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
  return spot ?? null
}
