import type { Bounds } from './map-camera.ts'
import type { MapInstance } from './use-map.ts'

/** What is seen of the ground, without what a sheet or list covers. */
export function viewBoxOf(map: MapInstance): Bounds {
  const { clientWidth, clientHeight } = map.getContainer()
  const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding()
  const corners = [
    map.unproject([left, top]),
    map.unproject([clientWidth - right, top]),
    map.unproject([clientWidth - right, clientHeight - bottom]),
    map.unproject([left, clientHeight - bottom]),
  ]
  const lons = corners.map(({ lng }) => lng)
  const lats = corners.map(({ lat }) => lat)
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)]
}
