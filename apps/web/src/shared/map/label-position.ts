import type { LineString, MultiPolygon, Point, Polygon, Position } from 'geojson'

/** What the reader sees, in degrees: west, south, east, north. */
export type ViewBox = readonly [number, number, number, number]

type Ring = readonly Position[]

/** Places tried along each side of what is seen of an area. */
const steps = 9
/** A name is so much wider than high. */
const wideness = 3

/**
 * Where the name of an area finds most room: inside it, away from its edges and holes and, when the view is given,
 * from the edge of the screen. Null where nothing of it is seen. Longitude and latitude in degrees, as the zone is.
 */
export function labelPosition(
  geometry: Point | LineString | Polygon | MultiPolygon,
  view?: ViewBox,
): Position | null {
  if (geometry.type === 'Point') return geometry.coordinates
  if (geometry.type === 'LineString') return middleSeen(geometry.coordinates, view)
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const spots = parts.flatMap((rings) => bestSpot(rings, view) ?? [])
  return spots.toSorted((a, b) => b.room - a.room)[0]?.at ?? null
}

/** The middle of what is seen of a line. */
function middleSeen(line: Ring, view: ViewBox | undefined): Position | null {
  const places = line.slice(1).flatMap(([x2 = 0, y2 = 0], index) => {
    const [x1 = 0, y1 = 0] = line[index] ?? []
    return Array.from({ length: steps }, (_, step): Position => {
      const share = (step + 0.5) / steps
      return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]
    })
  })
  const seen = view
    ? places.filter(([lon = 0, lat = 0]) => lon > view[0] && lon < view[2] && lat > view[1] && lat < view[3])
    : places
  return seen[Math.floor(seen.length / 2)] ?? null
}

function bestSpot(rings: readonly Ring[], view: ViewBox | undefined): { at: Position; room: number } | null {
  const outer = boxOf(rings[0] ?? [])
  const box = view
    ? {
        west: Math.max(outer.west, view[0]),
        south: Math.max(outer.south, view[1]),
        east: Math.min(outer.east, view[2]),
        north: Math.min(outer.north, view[3]),
      }
    : outer
  if (!(box.west < box.east && box.south < box.north)) return null
  const narrow = Math.cos((box.south * Math.PI) / 180) / wideness
  let best: { at: Position; room: number } | null = null
  for (let row = steps - 1; row >= 0; row -= 1) {
    for (let column = 0; column < steps; column += 1) {
      const at: Position = [
        box.west + ((box.east - box.west) * (column + 0.5)) / steps,
        box.south + ((box.north - box.south) * (row + 0.5)) / steps,
      ]
      const inside = Math.min(roomInside(at, rings, narrow), roomInView(at, box, narrow))
      // Along a strip every place has the same room to its edges: then the middle is better than an end.
      const aside = Math.min((at[0] ?? 0) - box.west, box.east - (at[0] ?? 0)) * narrow
      const room = inside > 0 ? inside + 0.1 * aside : 0
      // The first of equals wins: the uppermost, where the pins and clusters of the middle do not lie.
      if (room > 0 && (best === null || room > best.room * 1.02)) best = { at, room }
    }
  }
  return best
}

const roomInView = ([lon = 0, lat = 0]: Position, box: ReturnType<typeof boxOf>, narrow: number) =>
  Math.min((lon - box.west) * narrow, (box.east - lon) * narrow, lat - box.south, box.north - lat)

/** How far from the nearest edge, with the width of a name counted in; negative outside. */
function roomInside(at: Position, rings: readonly Ring[], narrow: number): number {
  let nearest = Infinity
  let isInside = false
  for (const ring of rings) {
    for (let index = 0; index + 1 < ring.length; index += 1) {
      const [x1 = 0, y1 = 0] = ring[index] ?? []
      const [x2 = 0, y2 = 0] = ring[index + 1] ?? []
      const [lon = 0, lat = 0] = at
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) isInside = !isInside
      const [ax, ay, bx, by] = [(x1 - lon) * narrow, y1 - lat, (x2 - lon) * narrow, y2 - lat]
      const [dx, dy] = [bx - ax, by - ay]
      const length = dx * dx + dy * dy
      const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length))
      nearest = Math.min(nearest, Math.hypot(ax + share * dx, ay + share * dy))
    }
  }
  return isInside ? nearest : -nearest
}

function boxOf(ring: Ring) {
  const lons = ring.map(([lon = 0]) => lon)
  const lats = ring.map(([, lat = 0]) => lat)
  return {
    west: Math.min(...lons),
    east: Math.max(...lons),
    south: Math.min(...lats),
    north: Math.max(...lats),
  }
}
