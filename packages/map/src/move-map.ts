import { coveringCamera } from './covering-camera.ts'
import { prefersStillness } from './prefers-stillness.ts'
import type { Bounds, MapCamera, MapTarget, Position } from './map-camera.ts'
import type { MapInstance } from './use-map.ts'

const moveMilliseconds = 350

/** Moves the map where it was asked to go: at once for readers who want stillness, else within 0.4 s. */
export function moveMap(map: MapInstance, target: MapTarget): void {
  const duration = prefersStillness() ? 0 : moveMilliseconds
  if (target.bounds !== undefined && target.center === undefined && target.isCovering) {
    map.easeTo({ duration, ...coveringCameraOf(map, target.bounds) })
    return
  }
  if (target.center === undefined && target.bounds !== undefined) {
    map.fitBounds(target.bounds, {
      duration,
      linear: true,
      padding: 24,
      ...(target.maxZoom !== undefined && { maxZoom: target.maxZoom }),
      ...(target.bearing !== undefined && { bearing: target.bearing }),
    })
    return
  }
  map.easeTo({
    duration,
    ...(target.center !== undefined && { center: target.center }),
    ...(target.zoom !== undefined && { zoom: target.zoom }),
    ...(target.bearing !== undefined && { bearing: target.bearing }),
    ...(target.pitch !== undefined && { pitch: target.pitch }),
  })
}

/** The camera at which a box fills all that the map shows now. */
export function coveringCameraOf(map: MapInstance, bounds: Bounds) {
  const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding()
  return coveringCamera(bounds, sizeOf(map), { top, right, bottom, left })
}

const zoomUnderWay = new WeakMap<MapInstance, number>()

/** One step nearer or farther; quick presses add up, even on a device that draws slowly. */
export function zoomBy(map: MapInstance, by: number): void {
  const from = zoomUnderWay.get(map) ?? map.getZoom()
  const zoom = Math.min(map.getMaxZoom(), Math.max(map.getMinZoom(), Math.round((from + by) * 2) / 2))
  map.easeTo({ zoom, duration: prefersStillness() ? 0 : moveMilliseconds })
  if (!map.isMoving()) return
  zoomUnderWay.set(map, zoom)
  map.once('moveend', () => zoomUnderWay.delete(map))
}

/** Looks at the same spot from another side: the camera goes so many degrees clockwise around it. */
export function turnBy(map: MapInstance, degrees: number): void {
  map.easeTo({ bearing: map.getBearing() + degrees, duration: prefersStillness() ? 0 : moveMilliseconds })
}

/** What the reader sees now, without what a sheet or list covers. */
export function cameraOf(map: MapInstance): MapCamera {
  const center = map.getCenter()
  const { width, height } = sizeOf(map)
  const padding = map.getPadding()
  const left = padding.left ?? 0
  const top = padding.top ?? 0
  const right = width - (padding.right ?? 0)
  const bottom = height - (padding.bottom ?? 0)
  const corners = [map.unproject([left, top]), map.unproject([right, top]), map.unproject([right, bottom])]
  corners.push(map.unproject([left, bottom]))
  const lons = corners.map((corner) => corner.lng)
  const lats = corners.map((corner) => corner.lat)
  return {
    center: [center.lng, center.lat],
    zoom: map.getZoom(),
    bearing: map.getBearing(),
    pitch: map.getPitch(),
    bounds: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)],
  }
}

/** The pixel in the middle of the part of the map that is not covered. */
export function visibleCentre(map: MapInstance): [number, number] {
  const { width, height } = sizeOf(map)
  const padding = map.getPadding()
  return [
    ((padding.left ?? 0) + width - (padding.right ?? 0)) / 2,
    ((padding.top ?? 0) + height - (padding.bottom ?? 0)) / 2,
  ]
}

/** The position under the crosshair. */
export function positionAtCentre(map: MapInstance): Position {
  const at = map.unproject(visibleCentre(map))
  return [at.lng, at.lat]
}

function sizeOf(map: MapInstance): { width: number; height: number } {
  const container = map.getContainer()
  return { width: container.clientWidth, height: container.clientHeight }
}
