import type { Shape } from '@hetu/domain/geometry/shape'

/** What is drawn on a map by its corners. */
export type DrawnShape = Extract<Shape, { type: 'Point' | 'LineString' | 'Polygon' }>
export type DrawnType = DrawnShape['type']

export const drawnTypes = ['Point', 'LineString', 'Polygon'] as const

export const leastCorners: Record<DrawnType, number> = { Point: 1, LineString: 2, Polygon: 3 }
const round = (degrees: number) => Math.round(degrees * 1e9) / 1e9

/** The shape through these corners; null while there are too few of them. A point is where the last one is. */
export function shapeThrough(type: DrawnType, corners: readonly [number, number][]): DrawnShape | null {
  const all = corners.map(([lon, lat]): [number, number] => [round(lon), round(lat)])
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last || all.length < leastCorners[type]) return null
  if (type === 'Point') return { type, coordinates: last }
  if (type === 'LineString') return { type, coordinates: all }
  return { type, coordinates: [[...all, first]] }
}

/** The corners of a shape, one a line, as somebody would type them. */
export function cornersAsText(shape: Shape): string {
  const corners =
    shape.type === 'Point'
      ? [shape.coordinates]
      : shape.type === 'LineString'
        ? shape.coordinates
        : shape.type === 'Polygon'
          ? (shape.coordinates[0] ?? []).slice(0, -1)
          : []
  return corners.map(([lon, lat]) => `${lon.toFixed(6)}, ${lat.toFixed(6)}`).join('\n')
}
