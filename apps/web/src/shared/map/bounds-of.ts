import type { Bounds } from '@hetu/map/map-camera'
import type { Polygon } from 'geojson'

/** The box around a site. */
export function boundsOf(site: Polygon): Bounds {
  const ring = site.coordinates[0] ?? []
  const lons = ring.map(([lon = 0]) => lon)
  const lats = ring.map(([, lat = 0]) => lat)
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}
