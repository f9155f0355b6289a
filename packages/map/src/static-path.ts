import type { Geometry } from 'geojson'
import type { Bounds } from './map-camera.ts'

export type ToPixels = (position: readonly number[]) => [number, number]

const metresPerDegree = 111_195

/** Fits a box of the ground into a sheet of paper without stretching it; north is up. */
export function boxProjection([west, south, east, north]: Bounds, width: number, height: number) {
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const [groundWidth, groundHeight] = [(east - west) * shrink, north - south]
  const scale = Math.min(width / groundWidth, height / groundHeight)
  const left = (width - groundWidth * scale) / 2
  const top = (height - groundHeight * scale) / 2
  const toPixels: ToPixels = ([lon = 0, lat = 0]) => [
    left + (lon - west) * shrink * scale,
    top + (north - lat) * scale,
  ]
  return { toPixels, pixelsPerMetre: scale / metresPerDegree }
}

/** A geometry as an SVG path; points have none. */
export function pathOf(geometry: Geometry, toPixels: ToPixels): string {
  if (geometry.type === 'LineString') return chain(geometry.coordinates, toPixels)
  if (geometry.type === 'Polygon')
    return geometry.coordinates.map((ring) => `${chain(ring, toPixels)}Z`).join('')
  if (geometry.type === 'MultiLineString')
    return geometry.coordinates.map((line) => chain(line, toPixels)).join('')
  if (geometry.type === 'MultiPolygon') {
    return geometry.coordinates
      .flat()
      .map((ring) => `${chain(ring, toPixels)}Z`)
      .join('')
  }
  if (geometry.type === 'GeometryCollection') {
    return geometry.geometries.map((part) => pathOf(part, toPixels)).join('')
  }
  return ''
}

/** Whether any of a geometry may lie in the box (by its own box). */
export function touches(geometry: Geometry, [west, south, east, north]: Bounds): boolean {
  const positions = positionsOf(geometry)
  const lons = positions.map(([lon = 0]) => lon)
  const lats = positions.map(([, lat = 0]) => lat)
  return (
    Math.max(...lons) >= west &&
    Math.min(...lons) <= east &&
    Math.max(...lats) >= south &&
    Math.min(...lats) <= north
  )
}

function positionsOf(geometry: Geometry): number[][] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf)
  if (geometry.type === 'Point') return [geometry.coordinates]
  if (geometry.type === 'LineString' || geometry.type === 'MultiPoint') return geometry.coordinates
  if (geometry.type === 'Polygon' || geometry.type === 'MultiLineString') return geometry.coordinates.flat()
  return geometry.coordinates.flat(2)
}

function chain(positions: readonly number[][], toPixels: ToPixels): string {
  return positions
    .map((position, at) => {
      const [x, y] = toPixels(position)
      return `${at === 0 ? 'M' : 'L'}${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`
    })
    .join('')
}
