import type { SnapTargets } from '@hetu/map/snap'
import { noTargets, targetsOf } from '@hetu/map/snap'
import { useQuery } from '@tanstack/react-query'
import type { Geometry } from 'geojson'
import { useMemo } from 'react'
import { z } from 'zod'
import { apiFetch } from '../shared/api-fetch.ts'
import { useBasemapUrl } from './use-existing-buildings.ts'
import { useZones } from './use-zones.ts'

/** What the ground offers to be caught: walls of houses, courtyards, lanes, water, the place's own boundary. */
const caught = new Set(['building', 'courtyard', 'lane', 'water', 'wall', 'gate', 'bridge', 'site_boundary'])

const Basemap = z.object({
  features: z.array(z.object({ geometry: z.unknown(), properties: z.record(z.string(), z.unknown()) })),
})

/** Corners and edges of the other zones in force and of the ground, for drawing exactly along them. */
export function useSnapTargets(isOn: boolean, exceptZoneId: string): SnapTargets {
  const url = useBasemapUrl()
  const zones = useZones().data?.zones
  const ground = useQuery({
    queryKey: ['zone', 'ground-shapes', url],
    queryFn: async ({ signal }) => shapesIn(await (await apiFetch(url ?? '', { signal })).json()),
    enabled: isOn && url !== undefined,
    staleTime: Infinity,
  }).data
  return useMemo(() => {
    if (!isOn) return noTargets
    const others = (zones ?? []).filter(({ zoneId }) => zoneId !== exceptZoneId)
    return targetsOf([...others.map(({ geometry }) => geometry), ...(ground ?? [])])
  }, [isOn, zones, ground, exceptZoneId])
}

function shapesIn(basemap: unknown): Geometry[] {
  const read = Basemap.safeParse(basemap)
  if (!read.success) return []
  return read.data.features
    .filter(({ properties }) => caught.has(String(properties['layer'])))
    .map(({ geometry }) => geometry as Geometry)
}
