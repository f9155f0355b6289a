import type { UseQueryResult } from '@tanstack/react-query'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { apiFetch } from '../shared/api-fetch.ts'
import { usePlace } from '../shared/place.ts'

const Basemap = z.object({
  features: z.array(z.object({ geometry: z.unknown(), properties: z.record(z.string(), z.unknown()) })),
})
export type BasemapFeature = z.infer<typeof Basemap>['features'][number]

/** Where the quarter's own map lies; undefined until the place is known. */
export function useBasemapUrl(): string | undefined {
  const place = usePlace()
  return place && `/api/places/${place.slug}/basemap/${place.basemapRevision}`
}

/** What is made of the quarter's own map; read once a revision, and only when asked for. `name`: what is made. */
export function useBasemap<Made>(
  name: string,
  isAsked: boolean,
  make: (features: BasemapFeature[]) => Made,
): UseQueryResult<Made> {
  const url = useBasemapUrl()
  return useQuery({
    queryKey: ['zone', name, url],
    queryFn: async ({ signal }) => {
      const read = Basemap.safeParse(await (await apiFetch(url ?? '', { signal })).json())
      return make(read.success ? read.data.features : [])
    },
    enabled: isAsked && url !== undefined,
    staleTime: Infinity,
  })
}
