import type { MapGeoJSONFeature } from 'maplibre-gl'
import type { PickedFeature } from './map-layer.ts'
import type { MapInstance } from './use-map.ts'

/** Half a finger: points and lines this near to the touch count as touched. */
export const touchRadiusPixels = 22
export const pointerRadiusPixels = 6

/** Everything pickable under a touch: points and lines near it, nearest first, then areas, topmost first. */
export function pickFeatures(
  map: MapInstance,
  at: { x: number; y: number },
  layerIds: readonly string[],
  radiusPixels: number,
): PickedFeature[] {
  const present = layerIds.filter((id) => map.getLayer(id) !== undefined)
  if (present.length === 0) return []
  const box: [[number, number], [number, number]] = [
    [at.x - radiusPixels, at.y - radiusPixels],
    [at.x + radiusPixels, at.y + radiusPixels],
  ]
  const near = map
    .queryRenderedFeatures(box, { layers: present })
    .filter((feature) => !feature.geometry.type.endsWith('Polygon'))
    .map((feature) => ({ feature, distance: distancePixels(map, feature, at) }))
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ feature }) => feature)
  const exact = map
    .queryRenderedFeatures([at.x, at.y], { layers: present })
    .filter((feature) => feature.geometry.type.endsWith('Polygon'))
  return unique([...near, ...exact].map(pickedFrom))
}

function distancePixels(map: MapInstance, feature: MapGeoJSONFeature, at: { x: number; y: number }): number {
  if (feature.geometry.type !== 'Point') return touchRadiusPixels
  const [lon, lat] = feature.geometry.coordinates as [number, number]
  const pixel = map.project([lon, lat])
  return Math.hypot(pixel.x - at.x, pixel.y - at.y)
}

function pickedFrom(feature: MapGeoJSONFeature): PickedFeature {
  const { geometry, properties } = feature
  return {
    layerId: feature.source,
    id: feature.id,
    properties,
    geometry,
    position: geometry.type === 'Point' ? [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0] : null,
    isCluster: properties.cluster === true,
  }
}

function unique(features: PickedFeature[]): PickedFeature[] {
  const seen = new Set<string>()
  return features.filter((feature) => {
    if (feature.id === undefined) return true
    const key = `${feature.layerId}\u0000${feature.id}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
