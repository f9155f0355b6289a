import type { MapLayer } from '@hetu/map/map-layer'
import { useMemo } from 'react'
import { useLocalText } from '../shared/language.ts'
import { useMediaQuery } from '../shared/media-query.ts'
import { useReadingView } from '../shared/reading-view.ts'
import type { Protection } from './use-zones.ts'
import { type ZoneLayerChoice, zoneAreas } from './zone-layers.ts'
import { zoneNames } from './zone-names-layer.ts'

type DrawingChoice = Pick<ZoneLayerChoice, 'shown' | 'selectedId' | 'opacity' | 'view'>

/** Zones and their names for a map in the reader's language, theme and width; names follow the view, areas stay. */
export function useZoneDrawing(
  { zones, objects }: Protection,
  { shown, selectedId, opacity, view }: DrawingChoice = {},
): MapLayer[] {
  const say = useLocalText()
  const { isDark } = useReadingView()
  const isShort = !useMediaQuery('(min-width: 905px)')
  const choice = useMemo(
    () => ({
      shown,
      selectedId,
      opacity,
      say,
      isShort,
      theme: isDark ? ('dark' as const) : ('light' as const),
    }),
    [shown, selectedId, opacity, say, isShort, isDark],
  )
  const areas = useMemo(() => zoneAreas(zones, objects, choice), [zones, objects, choice])
  const names = useMemo(() => zoneNames(zones, objects, { ...choice, view }), [zones, objects, choice, view])
  return useMemo(() => [...areas, names], [areas, names])
}
