import { z } from 'zod'
import { shapeWithin } from '../geometry/check-shape.ts'
import { residentLimits } from '../geometry/shape-limits.ts'
import { LineShape, MultiPolygonShape, PolygonShape } from '../geometry/shape.ts'

/** The line or area an idea is about, as it is told. */
export const IdeaShape = z.discriminatedUnion('type', [LineShape, PolygonShape, MultiPolygonShape])
export type IdeaShape = z.infer<typeof IdeaShape>

/** The same as it is sent: drawn by hand, or the outline of something that has a name. */
export const SentIdeaShape = shapeWithin({
  ...residentLimits,
  types: ['LineString', 'Polygon', 'MultiPolygon'],
}).pipe(IdeaShape)

/** Whether an idea is about one spot, something long, or an area. */
export const ideaExtents = ['spot', 'line', 'area'] as const
export const IdeaExtent = z.enum(ideaExtents)
export type IdeaExtent = z.infer<typeof IdeaExtent>

export const extentOf = (shape: IdeaShape | null): IdeaExtent =>
  shape === null ? 'spot' : shape.type === 'LineString' ? 'line' : 'area'
