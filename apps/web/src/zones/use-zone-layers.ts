import type { MapLayer } from '@hetu/map/map-layer'
import { useMemo } from 'react'
import { useZoneDrawing } from './use-zone-drawing.ts'
import { useZoneMap } from './use-zone-map.ts'

/** The zones in force as a ground for what is proposed: seen, not picked; all of them or those it touches. */
export function useZoneLayers(touchedIds?: ReadonlySet<string>): MapLayer[] {
  const { data } = useZoneMap()
  const layers = useZoneDrawing(data, { only: touchedIds })
  return useMemo(() => layers.map((layer) => ({ ...layer, isInteractive: false })), [layers])
}
