import type { PolygonShape } from '@hetu/domain/geometry/shape'
import { checkShape } from '@hetu/domain/geometry/check-shape'
import { plannerLimits } from '@hetu/domain/geometry/shape-limits'
import { type Refusal, Refused } from '@hetu/domain/refusal'
import { featuresOfText } from '@hetu/domain/zones/features-of-text'

/** The first area of a GeoJSON text in degrees, as a place's outline; else what is wrong with it, null for no area. */
export function readOutline(text: string): { site: PolygonShape } | { refusal: Refusal | null } {
  try {
    const shapes = featuresOfText(text).rows.map(({ geometry }) => geometry)
    const area = shapes.find((shape) => (shape as { type?: unknown } | null)?.type === 'Polygon')
    if (!area) return { refusal: null }
    const checked = checkShape(area, plannerLimits)
    if (!checked.ok) return { refusal: checked.refusal }
    return checked.shape.type === 'Polygon' ? { site: checked.shape } : { refusal: null }
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal }
    throw error
  }
}
