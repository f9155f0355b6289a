import type { MapLayer } from '@hetu/map/map-layer'
import { useMemo } from 'react'
import { useZoneDrawing } from './use-zone-drawing.ts'
import { useZones } from './use-zones.ts'

const nothing = { zones: [], objects: [] }

/** The zones in force as a ground for what is proposed: seen, not picked; all of them or those it touches. */
export function useZoneLayers(touchedIds?: ReadonlySet<string>): MapLayer[] {
  const { data = nothing } = useZones()
  const touched = useMemo(
    () =>
      touchedIds
        ? {
            zones: data.zones.filter(({ zoneId }) => touchedIds.has(zoneId)),
            objects: data.objects.filter(({ id }) => touchedIds.has(id)),
          }
        : data,
    [data, touchedIds],
  )
  const layers = useZoneDrawing(touched)
  return useMemo(() => layers.map((layer) => ({ ...layer, isInteractive: false })), [layers])
}
