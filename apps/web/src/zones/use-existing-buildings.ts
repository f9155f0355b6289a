import { PolygonShape } from '@hetu/domain/geometry/shape'
import type { ExistingBuilding } from '@hetu/domain/zones/height-section'
import type { BasemapFeature } from './use-basemap.ts'
import { useBasemap } from './use-basemap.ts'

const built = new Set(['building', 'outbuilding', 'gate'])
const none: ExistingBuilding[] = []

/** The buildings of today with a surveyed height, from the quarter's own map; those without are left out. */
export function useExistingBuildings(isAsked: boolean): ExistingBuilding[] {
  return useBasemap('existing-buildings', isAsked, buildingsIn).data ?? none
}

function buildingsIn(features: BasemapFeature[]): ExistingBuilding[] {
  return features.flatMap(({ geometry, properties }): ExistingBuilding[] => {
    const { layer, height_m: heightMetres, name_zh: zh, name_en: en } = properties
    const outline = PolygonShape.safeParse(geometry)
    if (!built.has(String(layer)) || typeof heightMetres !== 'number' || !outline.success) return []
    const name = typeof zh === 'string' && typeof en === 'string' ? { zh, en } : null
    return [{ geometry: outline.data, heightMetres, name }]
  })
}
