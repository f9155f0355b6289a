import { MercatorCoordinate } from 'maplibre-gl'
import type { Bounds, PaddingPixels, Position } from './map-camera.ts'

/** MapLibre draws the world 512 pixels wide at zoom 0. */
const worldPixels = 512

/**
 * The camera at which a box fills all that is seen of the map: the longer side runs beyond the edges, instead of
 * emptiness beside the shorter one. `size` in CSS pixels.
 */
export function coveringCamera(
  [west, south, east, north]: Bounds,
  size: { width: number; height: number },
  padding: PaddingPixels,
): { center: Position; zoom: number } {
  const a = MercatorCoordinate.fromLngLat([west, north])
  const b = MercatorCoordinate.fromLngLat([east, south])
  const width = Math.max(1, size.width - padding.left - padding.right)
  const height = Math.max(1, size.height - padding.top - padding.bottom)
  const scale = Math.max(width / (b.x - a.x), height / (b.y - a.y))
  const middle = new MercatorCoordinate((a.x + b.x) / 2, (a.y + b.y) / 2).toLngLat()
  return { center: [middle.lng, middle.lat], zoom: Math.log2(scale / worldPixels) }
}
