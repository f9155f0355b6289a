/** [longitude, latitude] in EPSG:4326. */
export type Position = [number, number]

/** [west, south, east, north] in EPSG:4326. */
export type Bounds = [number, number, number, number]

/** Parts of the map covered by the sheet, the list or a bar. */
export type PaddingPixels = { top: number; right: number; bottom: number; left: number }

/** What the reader sees now; `bounds` is the part not covered by sheet or list. */
export type MapCamera = {
  center: Position
  zoom: number
  bearing: number
  pitch: number
  bounds: Bounds
}

/** Where the map should go: a centre, or a box to fit (the box wins when there is no centre). */
export type MapTarget = {
  center?: Position
  zoom?: number
  bearing?: number
  pitch?: number
  bounds?: Bounds
  /** The box fills the map and is cut on one axis, instead of lying in it whole. */
  isCovering?: boolean
  /** Never nearer than this when a small box is fitted. */
  maxZoom?: number
}

export const noPadding: PaddingPixels = { top: 0, right: 0, bottom: 0, left: 0 }

/** Whether a target is where the camera already stands (to a hand's breadth), so that nothing need move. */
export function isThere(camera: MapCamera, target: MapTarget): boolean {
  if (target.center === undefined && target.bounds !== undefined) return false
  return (
    near(target.center?.[0], camera.center[0], 1e-6) &&
    near(target.center?.[1], camera.center[1], 1e-6) &&
    near(target.zoom, camera.zoom, 0.01) &&
    near(target.bearing, camera.bearing, 0.1) &&
    near(target.pitch, camera.pitch, 0.1)
  )
}

function near(a: number | undefined, b: number, tolerance: number): boolean {
  return a === undefined || Math.abs(a - b) <= tolerance
}
