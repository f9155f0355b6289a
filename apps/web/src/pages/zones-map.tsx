import type { Shape } from '@hetu/domain/geometry/shape'
import { Crosshair } from '@hetu/map/crosshair.tsx'
import type { MapLayer } from '@hetu/map/map-layer'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../shared/language.ts'
import { MapMeasure } from '../shared/map/map-measure.tsx'
import { PlaceMap } from '../shared/map/place-map.tsx'
import { useMediaQuery } from '../shared/media-query.ts'
import { usePlace } from '../shared/place.ts'
import { useReadingView } from '../shared/reading-view.ts'
import { drawnZones } from '../zones/drawn-zones.ts'
import { UnderCursor } from '../zones/under-cursor.tsx'
import { useZoneDrawing } from '../zones/use-zone-drawing.ts'
import type { ZoneMap } from '../zones/use-zone-map.ts'
import type { Protection } from '../zones/use-zones.ts'
import type { ZoneLayerChoice } from '../zones/zone-layers.ts'
import { ZoneLegend } from '../zones/zone-legend.tsx'
import { DrawnArea } from './drawn-area.tsx'

interface ZonesMapProps extends Pick<ZoneLayerChoice, 'shown' | 'selectedCode' | 'opacity'> {
  /** What is law, as the map has it. */
  law: ZoneMap | undefined
  selectedId: string | undefined
  protection: Protection
  /** Base map, proposals and ideas as the planner has set them. */
  others: readonly MapLayer[]
  onShown: (shown: string[]) => void
  hoveredId: string | null
  view: { center: [number, number]; zoom: number } | undefined
  /** `ask`: the crosshair asks; `draw`: corners are being set; `look`: a press opens the zone. */
  mode: 'look' | 'ask' | 'draw'
  drawn: Shape | null
  onDrawn: (shape: Shape | null) => void
  onAim: (position: [number, number]) => void
  onSelect: (zoneId: string) => void
  onView: (view: { center: [number, number]; zoom: number }) => void
  /** For those who measure: scale, datum and the day of the data. */
  isMeasured: boolean
  /** The numbers of the list are on the drawing that stands in the map's place. */
  onNumbered: () => void
  children?: ReactNode
}

/** The zones on the map: what lies under the pointer or the crosshair is said at once. */
export function ZonesMap({
  law,
  protection,
  others,
  shown,
  selectedId,
  selectedCode,
  opacity,
  onShown,
  hoveredId,
  view,
  mode,
  drawn,
  onDrawn,
  onAim,
  onSelect,
  onView,
  isMeasured,
  onNumbered,
  children,
}: ZonesMapProps) {
  const t = useTranslations('zones.page')
  const say = useLocalText()
  const place = usePlace()
  const { isDark } = useReadingView()
  const isWide = useMediaQuery('(min-width: 905px)')
  const [at, setAt] = useState<[number, number] | null>(null)
  const zones = useZoneDrawing(law, { shown, selectedCode, opacity })
  const [isDrawn, setIsDrawn] = useState(false)
  // A drawing knows no tiles: there the zones of the list are outlines with the numbers of their rows.
  const drawing = useMemo(
    () => drawnZones(protection.zones, { shown, isDark, say }),
    [protection.zones, shown, isDark, say],
  )
  const layers = useMemo(
    () => (isDrawn ? drawing.layers : [...others, ...zones]),
    [isDrawn, drawing, others, zones],
  )
  const isDrawing = mode === 'draw'
  return (
    <PlaceMap
      layers={layers}
      selectedId={selectedId ?? null}
      hoveredId={hoveredId}
      label={t('mapLabel', { place: place ? say(place.name) : '', count: protection.zones.length })}
      padding={{ top: 0, right: 0, bottom: isWide ? 0 : Math.round(innerHeight * 0.3), left: 0 }}
      {...(view && { view })}
      pins={drawing.pins}
      onPin={onSelect}
      onSpot={(position) => {
        if (mode !== 'ask') return
        onAim(position)
        onView({ center: position, zoom: 19 })
      }}
      onUnavailable={() => {
        setIsDrawn(true)
        onNumbered()
      }}
      onPoint={setAt}
      onPick={(features, position) => {
        if (isDrawing) return
        if (mode === 'ask') return onView({ center: position, zoom: 19 })
        const met = features.find(({ layerId }) => layerId.startsWith('zone'))
        if (met) onSelect(String(met.id))
      }}
    >
      <div
        className="pointer-events-none absolute start-3 top-3 z-1"
        {...(isWide && { 'data-density': 'desk' })}
      >
        <ZoneLegend
          key={isWide ? 'wide' : 'narrow'}
          layers={law?.layers ?? []}
          shown={shown}
          onShown={onShown}
          selectedCode={selectedCode}
          isOpenAtFirst={isWide}
          className="pointer-events-auto"
        />
      </div>
      <div className="pointer-events-none absolute start-3 bottom-3 z-1 hidden flex-col items-start gap-2 min-[905px]:flex">
        {at && place && mode === 'look' ? (
          <UnderCursor position={at} protection={protection} epsg={place.epsg} />
        ) : null}
        {isMeasured ? <MapMeasure /> : null}
      </div>
      {mode === 'ask' && !drawn ? <Crosshair onMove={onAim} /> : null}
      {mode === 'look' ? null : <DrawnArea isDrawing={isDrawing} shape={drawn} onShape={onDrawn} />}
      {children}
    </PlaceMap>
  )
}
