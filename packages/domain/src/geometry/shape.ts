import { z } from 'zod'

/** Longitude then latitude in degrees, EPSG:4326, two numbers and no more. */
export const Position = z.tuple([
  z.number().finite().min(-180).max(180),
  z.number().finite().min(-90).max(90),
])
export type Position = [number, number]

const Ring = z.array(Position).min(4)

export const PointShape = z.strictObject({ type: z.literal('Point'), coordinates: Position })
export const LineShape = z.strictObject({
  type: z.literal('LineString'),
  coordinates: z.array(Position).min(2),
})
export const PolygonShape = z.strictObject({
  type: z.literal('Polygon'),
  coordinates: z.array(Ring).min(1),
})
export const MultiPolygonShape = z.strictObject({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(Ring).min(1)).min(1),
})

/** A geometry that has already been checked: what the database holds and the rules read. */
export const Shape = z.discriminatedUnion('type', [PointShape, LineShape, PolygonShape, MultiPolygonShape])

export type PointShape = z.infer<typeof PointShape>
export type LineShape = z.infer<typeof LineShape>
export type PolygonShape = z.infer<typeof PolygonShape>
export type MultiPolygonShape = z.infer<typeof MultiPolygonShape>
export type Shape = z.infer<typeof Shape>
export type ShapeType = Shape['type']
