import type { Geometry } from 'geojson'
import type { Bounds } from './map-camera.ts'
import { escapeXml } from './picture.ts'
import type { ToPixels } from './static-path.ts'

export type NameLook = { sizePixels: number; ink: string; halo: string; haloPixels: number }

type NameChoice = { geometry: Geometry; name: string; toPixels: ToPixels; bounds: Bounds; look: NameLook }

/** A name on a drawing: along the middle of its lane, or over its point. */
export function nameOn({ geometry, name, toPixels, bounds, look }: NameChoice): string {
  const line = geometry.type === 'LineString' ? geometry.coordinates : null
  const inside = line?.filter(
    ([lon = 0, lat = 0]) => lon > bounds[0] && lon < bounds[2] && lat > bounds[1] && lat < bounds[3],
  )
  const at = Math.max(0, Math.floor(((line?.length ?? 2) - 1) / 2))
  const from = toPixels(line ? (line[at] ?? []) : geometry.type === 'Point' ? geometry.coordinates : [])
  const to = line ? toPixels(line[Math.min(at + 1, line.length - 1)] ?? []) : from
  if (line && inside?.length === 0 && line.length > 2) return ''
  const [x, y] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]
  const degrees = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI
  const upright = degrees > 90 ? degrees - 180 : degrees <= -90 ? degrees + 180 : degrees
  return `<text x="${round(x)}" y="${round(y)}" transform="rotate(${round(upright)} ${round(x)} ${round(y)})" font-size="${look.sizePixels}" fill="${look.ink}" stroke="${look.halo}" stroke-width="${look.haloPixels}" paint-order="stroke" text-anchor="middle" dominant-baseline="central">${escapeXml(name)}</text>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
