import type { MapLayer } from '@hetu/map/map-layer'
import { useMemo } from 'react'
import { useLocalText } from '../shared/language.ts'
import { useMediaQuery } from '../shared/media-query.ts'
import { useReadingView } from '../shared/reading-view.ts'
import type { ZoneMap } from './use-zone-map.ts'
import { type ZoneLayerChoice, zoneAreas } from './zone-layers.ts'
import { zoneNames } from './zone-names-layer.ts'

type DrawingChoice = Pick<ZoneLayerChoice, 'shown' | 'selectedCode' | 'opacity' | 'only'>

/** Zones and their names for a map in the reader's language, theme and width; nothing until it is known what is law. */
export function useZoneDrawing(
  map: ZoneMap | undefined,
  { shown, selectedCode, opacity, only }: DrawingChoice = {},
): MapLayer[] {
  const say = useLocalText()
  const { isDark } = useReadingView()
  const isShort = !useMediaQuery('(min-width: 905px)')
  const choice = useMemo(
    () => ({
      shown,
      selectedCode,
      opacity,
      only,
      say,
      isShort,
      theme: isDark ? ('dark' as const) : ('light' as const),
    }),
    [shown, selectedCode, opacity, only, say, isShort, isDark],
  )
  return useMemo(() => (map ? [...zoneAreas(map, choice), zoneNames(map, choice)] : []), [map, choice])
}
