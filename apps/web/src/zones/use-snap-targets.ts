import type { SnapTargets } from '@hetu/map/snap'
import { noTargets, targetsOf } from '@hetu/map/snap'
import type { Geometry } from 'geojson'
import { useMemo } from 'react'
import type { BasemapFeature } from './use-basemap.ts'
import { useBasemap } from './use-basemap.ts'
import { useZones } from './use-zones.ts'

/** What the ground offers to be caught: walls of houses, courtyards, lanes, water, the place's own boundary. */
const caught = new Set(['building', 'courtyard', 'lane', 'water', 'wall', 'gate', 'bridge', 'site_boundary'])

/** Corners and edges of the other zones in force and of the ground, for drawing exactly along them. */
export function useSnapTargets(isOn: boolean, exceptZoneId: string): SnapTargets {
  const zones = useZones().data?.zones
  const ground = useBasemap('ground-shapes', isOn, shapesIn).data
  return useMemo(() => {
    if (!isOn) return noTargets
    const others = (zones ?? []).filter(({ zoneId }) => zoneId !== exceptZoneId)
    return targetsOf([...others.map(({ geometry }) => geometry), ...(ground ?? [])])
  }, [isOn, zones, ground, exceptZoneId])
}

const shapesIn = (features: BasemapFeature[]): Geometry[] =>
  features
    .filter(({ properties }) => caught.has(String(properties['layer'])))
    .map(({ geometry }) => geometry as Geometry)
