import type { ShapeType } from './shape.ts'

/** What may be drawn: counts are caps, checked before anything slower is tried. */
export interface ShapeLimits {
  types: readonly ShapeType[]
  maxVertices: number
  maxRings: number
  maxParts: number
  /** Imports often carry heights; they are dropped where this is set and refused elsewhere. */
  dropsAltitude: boolean
  /** The place's box [west, south, east, north]; shapes that leave it are refused. */
  bounds?: [number, number, number, number]
}

const allTypes = ['Point', 'LineString', 'Polygon', 'MultiPolygon'] as const

/** Residents draw by hand: 200 corners are plenty, and a hostile shape stops here. */
export const residentLimits: ShapeLimits = {
  types: allTypes,
  maxVertices: 200,
  maxRings: 10,
  maxParts: 10,
  dropsAltitude: false,
}

/** Planners bring surveyed boundaries. */
export const plannerLimits: ShapeLimits = {
  types: allTypes,
  maxVertices: 20_000,
  maxRings: 1000,
  maxParts: 500,
  dropsAltitude: true,
}
