import type { LineString, Point, Polygon } from 'geojson'
import type { Position } from './map-camera.ts'

/** A shape that can be drawn by hand or entered by numbers. */
export type DrawnGeometry = Point | LineString | Polygon
export type DrawnShape = { id: string; geometry: DrawnGeometry }

/** Decimals of a degree that the drawing tool takes (a tenth of a millimetre); it drops shapes with more. */
export const drawnDecimals = 9

/** The same shape as the drawing tool takes it: numbers worked out from metres have more decimals. */
export function rounded({ id, geometry }: DrawnShape): DrawnShape {
  const scale = 10 ** drawnDecimals
  const round = (position: number[]) => position.map((degrees) => Math.round(degrees * scale) / scale)
  if (geometry.type === 'Point')
    return { id, geometry: { ...geometry, coordinates: round(geometry.coordinates) } }
  if (geometry.type === 'LineString')
    return { id, geometry: { ...geometry, coordinates: geometry.coordinates.map(round) } }
  return { id, geometry: { ...geometry, coordinates: geometry.coordinates.map((ring) => ring.map(round)) } }
}

/** The corners of a shape in order; the closing corner of an area is not repeated. */
export function verticesOf(geometry: DrawnGeometry): Position[] {
  if (geometry.type === 'Point') return [asPosition(geometry.coordinates)]
  if (geometry.type === 'LineString') return geometry.coordinates.map(asPosition)
  return (geometry.coordinates[0] ?? []).slice(0, -1).map(asPosition)
}

/** The same kind of shape with other corners; holes of an area stay. */
export function withVertices<Geometry extends DrawnGeometry>(
  geometry: Geometry,
  vertices: Position[],
): Geometry {
  const [first] = vertices
  if (first === undefined) return geometry
  if (geometry.type === 'Point') return { ...geometry, coordinates: first }
  if (geometry.type === 'LineString') return { ...geometry, coordinates: vertices }
  return { ...geometry, coordinates: [[...vertices, first], ...geometry.coordinates.slice(1)] }
}

/** A new corner after the one with this number (counted from 0; -1 puts it first). */
export function withVertex<Geometry extends DrawnGeometry>(
  geometry: Geometry,
  after: number,
  position: Position,
): Geometry {
  if (geometry.type === 'Point') return withVertices(geometry, [position])
  return withVertices(geometry, verticesOf(geometry).toSpliced(after + 1, 0, position))
}

/** One corner put somewhere else. */
export function withVertexMoved<Geometry extends DrawnGeometry>(
  geometry: Geometry,
  at: number,
  position: Position,
): Geometry {
  const vertices = verticesOf(geometry)
  return at < 0 || at >= vertices.length ? geometry : withVertices(geometry, vertices.with(at, position))
}

/** One corner taken out; a line keeps two and an area three, so the shape stays what it is. */
export function withoutVertex<Geometry extends DrawnGeometry>(geometry: Geometry, at: number): Geometry {
  const vertices = verticesOf(geometry)
  const least = geometry.type === 'Polygon' ? 3 : geometry.type === 'LineString' ? 2 : 1
  if (vertices.length <= least || at < 0 || at >= vertices.length) return geometry
  return withVertices(geometry, vertices.toSpliced(at, 1))
}

/** Coordinates as typed or pasted: "122.50254, 32.00165" or one pair a line; null when a pair cannot be read. */
export function positionsFromText(text: string): Position[] | null {
  const lines = text.split(/[\n;；]+/).filter((line) => line.trim() !== '')
  const positions = lines.map((line): Position | null => {
    const parts = line.trim().split(/[\s,，]+/)
    const [lon, lat] = parts.map(Number)
    if (parts.length !== 2 || lon === undefined || lat === undefined) return null
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null
  })
  return positions.every((position) => position !== null) ? positions : null
}

function asPosition([lon = 0, lat = 0]: number[]): Position {
  return [lon, lat]
}
