import type { MapLayer } from '@hetu/map/map-layer'
import { useMemo } from 'react'
import { useLocalText } from '../shared/language.ts'
import { useReadingView } from '../shared/reading-view.ts'
import { useZones } from '../zones/use-zones.ts'
import { zoneLayers } from '../zones/zone-layers.ts'

/** The zones in force as a ground for what is proposed: seen, not picked; all of them or those it touches. */
export function useZoneLayers(touchedIds?: ReadonlySet<string>): MapLayer[] {
  const say = useLocalText()
  const { isDark } = useReadingView()
  const { data } = useZones()
  return useMemo(() => {
    if (!data) return []
    const zones = data.zones.filter(({ zoneId }) => touchedIds?.has(zoneId) ?? true)
    const objects = touchedIds ? data.objects.filter(({ id }) => touchedIds.has(id)) : data.objects
    return zoneLayers(zones, objects, { theme: isDark ? 'dark' : 'light', say }).map((layer) => ({
      ...layer,
      isInteractive: false,
    }))
  }, [data, touchedIds, isDark, say])
}
