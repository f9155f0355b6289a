import { positionsIn } from '@hetu/domain/geometry/positions-in'
import type { Position } from '@hetu/domain/geometry/position'
import type { Shape } from '@hetu/domain/geometry/shape'

/** Half of the narrowest map in a page (pixels), less a margin. */
const halfPixels = 100
const [farthest, nearest] = [13, 18.5]

/** The zoom at which all of a shape is seen around a position: 512 pixels around the earth at zoom 0 (Web Mercator). */
export function zoomToSee(shape: Shape, [lon, lat]: Position): number {
  const narrow = Math.cos((lat * Math.PI) / 180)
  const degrees = [...positionsIn(shape.coordinates)].map(([x, y]) =>
    Math.max(Math.abs(x - lon), Math.abs(y - lat) / narrow),
  )
  const zoom = Math.log2((halfPixels * 360) / (512 * Math.max(...degrees, 1e-6)))
  return Math.min(nearest, Math.max(farthest, zoom))
}
