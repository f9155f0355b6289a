import { drawingOf } from '@hetu/map/drawn-quarter'
import type { Bounds, MapCamera, MapTarget, PaddingPixels, Position } from '@hetu/map/map-camera'
import { metresPerPixelAt } from '@hetu/map/scale-bar'

/** The size of the box that holds the drawing, in pixels, and what of it is covered. */
export interface DrawnFrame {
  width: number
  height: number
  padding: PaddingPixels
}

/** How the drawing of the site lies in its box: the place in the middle of what is free, and pixels to a unit. */
export interface DrawnCamera {
  centre: Position
  scale: number
}

/** At most so many pixels to a metre: nearer, the drawing shows no more. */
const mostPixelsPerMetre = 10

const freeOf = ({ width, height, padding: { top, right, bottom, left } }: DrawnFrame) => ({
  width: Math.max(1, width - left - right),
  height: Math.max(1, height - top - bottom),
})

/** Where a map with this target would stand, in steps that the drawing can show. */
export function cameraAt(target: MapTarget, site: Bounds, frame: DrawnFrame): DrawnCamera {
  const { unitsPerMetre } = drawingOf(site)
  const { center, bounds, zoom, isCovering = false, maxZoom } = target
  const scaleAt = (latitude: number, at: number) => 1 / (metresPerPixelAt(latitude, at) * unitsPerMetre)
  if (center) return limited({ centre: center, scale: scaleAt(center[1], zoom ?? 18) }, site)
  const box = bounds ?? site
  const centre: Position = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
  const scale = fitted(box, site, frame, isCovering)
  const most = maxZoom === undefined ? Infinity : scaleAt(centre[1], maxZoom)
  return limited({ centre, scale: Math.min(scale, most) }, site)
}

/** The scale at which a box lies in what is free, or fills it. */
function fitted(box: Bounds, site: Bounds, frame: DrawnFrame, isCovering: boolean): number {
  const { toUnits } = drawingOf(site)
  const [[west, north], [east, south]] = [toUnits([box[0], box[3]]), toUnits([box[2], box[1]])]
  const free = freeOf(frame)
  const scales = [free.width / Math.max(1, east - west), free.height / Math.max(1, south - north)] as const
  return isCovering ? Math.max(...scales) : Math.min(...scales)
}

/** No nearer than the drawing is fine. */
function limited(camera: DrawnCamera, site: Bounds): DrawnCamera {
  const most = mostPixelsPerMetre / drawingOf(site).unitsPerMetre
  return { ...camera, scale: Math.min(camera.scale, most) }
}

/** One step nearer or farther about the middle; never so far that the whole site is smaller than the box. */
export function zoomed(camera: DrawnCamera, by: number, site: Bounds, frame: DrawnFrame): DrawnCamera {
  const least = Math.min(fitted(site, site, frame, false), camera.scale)
  return limited({ ...camera, scale: Math.max(least, camera.scale * 2 ** by) }, site)
}

/** Moved by so many pixels to the right and down, within the site. */
export function moved(camera: DrawnCamera, [right, down]: [number, number], site: Bounds): DrawnCamera {
  const { toUnits, toPosition } = drawingOf(site)
  const [x, y] = toUnits(camera.centre)
  const [lon, lat] = toPosition([x + right / camera.scale, y + down / camera.scale])
  return {
    ...camera,
    centre: [Math.min(site[2], Math.max(site[0], lon)), Math.min(site[3], Math.max(site[1], lat))],
  }
}

/** Where a position lies in the box, in pixels, and which position lies under a pixel. */
export function projectionOf({ centre, scale }: DrawnCamera, site: Bounds, frame: DrawnFrame) {
  const { width, height, toUnits, toPosition } = drawingOf(site)
  const free = freeOf(frame)
  const [x, y] = toUnits(centre)
  const [left, top] = [
    frame.padding.left + free.width / 2 - x * scale,
    frame.padding.top + free.height / 2 - y * scale,
  ]
  return {
    /** Where the drawing lies. */
    picture: { left, top, width: width * scale, height: height * scale },
    toPixels: (position: readonly number[]): [number, number] => {
      const [unitX, unitY] = toUnits(position)
      return [left + unitX * scale, top + unitY * scale]
    },
    toGround: ([pixelX, pixelY]: readonly [number, number]): Position =>
      toPosition([(pixelX - left) / scale, (pixelY - top) / scale]),
  }
}

/** The same as a map would report it. */
export function mapCameraOf(camera: DrawnCamera, site: Bounds, frame: DrawnFrame): MapCamera {
  const { toGround } = projectionOf(camera, site, frame)
  const { padding } = frame
  const [west, north] = toGround([padding.left, padding.top])
  const [east, south] = toGround([frame.width - padding.right, frame.height - padding.bottom])
  const metresPerPixel = 1 / (camera.scale * drawingOf(site).unitsPerMetre)
  const zoom = Math.log2(metresPerPixelAt(camera.centre[1], 0) / metresPerPixel)
  return { center: camera.centre, zoom, bearing: 0, pitch: 0, bounds: [west, south, east, north] }
}
