import { GeoJSONVT, type GeoJSONVTFeature } from '@maplibre/geojson-vt'
import type { Contribution } from '@hetu/domain/open-data/contribution'
import type { Geometry } from 'geojson'

/** Lines and areas cut to tiles. */
export interface ShapeIndex {
  inTile(z: number, x: number, y: number): GeoJSONVTFeature[]
}

/** Tiles beyond this zoom are stretched by the map; the same as the layer's `maxZoom` in the web app. */
const maxZoom = 19

/** The shapes of the items, each carrying what a reader who touches it needs to find its item. */
export function shapeIndex(
  items: readonly { contribution: Contribution; shapes: readonly Geometry[] }[],
): ShapeIndex {
  const features = items.flatMap(({ contribution: { id, kind, status, reference }, shapes }) =>
    shapes.map((geometry) => ({
      type: 'Feature' as const,
      geometry,
      properties: { id, kind, status, reference },
    })),
  )
  if (features.length === 0) return { inTile: () => [] }
  const tiles = new GeoJSONVT({ type: 'FeatureCollection', features }, { maxZoom, tolerance: 1, buffer: 96 })
  return { inTile: (z, x, y) => tiles.getTile(z, x, y)?.features ?? [] }
}
