import { PolygonShape } from '@hetu/domain/geometry/shape'
import type { ExistingBuilding } from '@hetu/domain/zones/height-section'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { apiFetch } from '../shared/api-fetch.ts'
import { usePlace } from '../shared/place.ts'

const built = new Set(['building', 'outbuilding', 'gate'])

const Basemap = z.object({
  features: z.array(z.object({ geometry: z.unknown(), properties: z.record(z.string(), z.unknown()) })),
})

/** Where the quarter's own map lies; undefined until the place is known. */
export function useBasemapUrl(): string | undefined {
  const place = usePlace()
  return place && `/api/places/${place.slug}/basemap/${place.basemapRevision}`
}

/** The buildings of today with a surveyed height, from the quarter's own map; those without are left out. */
export function useExistingBuildings(isAsked: boolean): ExistingBuilding[] {
  const url = useBasemapUrl()
  const { data } = useQuery({
    queryKey: ['zone', 'existing-buildings', url],
    queryFn: async ({ signal }) => buildingsIn(await (await apiFetch(url ?? '', { signal })).json()),
    enabled: isAsked && url !== undefined,
    staleTime: Infinity,
  })
  return data ?? none
}

const none: ExistingBuilding[] = []

function buildingsIn(basemap: unknown): ExistingBuilding[] {
  const read = Basemap.safeParse(basemap)
  if (!read.success) return none
  return read.data.features.flatMap(({ geometry, properties }): ExistingBuilding[] => {
    const { layer, height_m: heightMetres, name_zh: zh, name_en: en } = properties
    const outline = PolygonShape.safeParse(geometry)
    if (!built.has(String(layer)) || typeof heightMetres !== 'number' || !outline.success) return []
    const name = typeof zh === 'string' && typeof en === 'string' ? { zh, en } : null
    return [{ geometry: outline.data, heightMetres, name }]
  })
}
