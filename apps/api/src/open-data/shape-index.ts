import { GeoJSONVT, type GeoJSONVTFeature } from '@maplibre/geojson-vt'
import type { Geometry } from 'geojson'

/** Lines and areas cut to tiles, each with the id of its item. */
export interface ShapeIndex {
  inTile(z: number, x: number, y: number): GeoJSONVTFeature[]
}

/** Tiles beyond this zoom are stretched by the map; the same as the layer's `maxZoom` in the web app. */
const maxZoom = 19

/** The shapes of the items, each carrying the id by which a reader who touches it finds its item. */
export function shapeIndex(items: Iterable<readonly [id: string, shapes: readonly Geometry[]]>): ShapeIndex {
  const features = [...items].flatMap(([id, shapes]) =>
    shapes.map((geometry) => ({ type: 'Feature' as const, geometry, properties: { id } })),
  )
  if (features.length === 0) return { inTile: () => [] }
  const tiles = new GeoJSONVT({ type: 'FeatureCollection', features }, { maxZoom, tolerance: 1, buffer: 96 })
  return { inTile: (z, x, y) => tiles.getTile(z, x, y)?.features ?? [] }
}
