import type { Shape } from '@hetu/domain/geometry/shape'
import type { Bounds } from '@hetu/map/map-camera'

/** The box around shapes, with room around it so that the surroundings can be recognised. */
export function boundsAround(shapes: readonly Shape[]): Bounds | undefined {
  const numbers = shapes.map((shape) => shape.coordinates).flat(6)
  if (numbers.length < 2) return undefined
  const [lons, lats] = [numbers.filter((_, at) => at % 2 === 0), numbers.filter((_, at) => at % 2 === 1)]
  const room = 0.00035
  return [
    Math.min(...lons) - room,
    Math.min(...lats) - room,
    Math.max(...lons) + room,
    Math.max(...lats) + room,
  ]
}
