import type { MapLayer } from '@hetu/map/map-layer'
import type { ReactNode } from 'react'
import { Suspense, lazy, useMemo, useState } from 'react'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useMediaQuery } from '../shared/media-query.ts'
import { useZoneDrawing } from '../zones/use-zone-drawing.ts'
import { useZoneMap } from '../zones/use-zone-map.ts'
import { ZoneLegend } from '../zones/zone-legend.tsx'

/** Comes with the first question. */
const RulesHere = lazy(() =>
  import('../zones/rules-here.tsx').then(({ RulesHere: component }) => ({ default: component })),
)

/** The protection zones as layers under the ideas, and the spot that somebody asks about. */
export function useProtectionLayers(shown: string[] | undefined) {
  const { data } = useZoneMap()
  const [asked, setAsked] = useState<[number, number] | null>(null)
  const zones = useZoneDrawing(data, { shown })
  const layers = useMemo((): MapLayer[] => (asked ? [...zones, askedLayer(asked)] : zones), [zones, asked])
  return { layers, shown, legend: data?.layers ?? [], asked, ask: setAsked }
}

export type ProtectionLayers = ReturnType<typeof useProtectionLayers>

function askedLayer(position: [number, number]): MapLayer {
  return {
    id: 'asked',
    source: {
      kind: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { id: 'asked' },
            geometry: { type: 'Point', coordinates: position },
          },
        ],
      },
    },
    order: 20,
    layers: [
      {
        id: 'spot',
        type: 'circle',
        paint: {
          'circle-radius': 9,
          'circle-color': '#0B5CAD',
          'circle-stroke-color': '#FFFFFF',
          'circle-stroke-width': 3,
        },
      },
    ],
  }
}

/** Over the map: the legend with its switches, and the answer to "what protects this place". */
export function MapLayers({
  protection: { legend, shown, asked, ask },
  onLayers,
  children,
}: {
  protection: ProtectionLayers
  onLayers: (shown: string[]) => void
  /** What else explains the map, below the zones. */
  children?: ReactNode
}) {
  const isWide = useMediaQuery('(min-width: 905px)')
  return (
    <div
      {...(isWide && { 'data-density': 'desk' })}
      className="pointer-events-none absolute inset-x-4 top-4 z-2 flex flex-col items-start gap-3 pe-16 *:pointer-events-auto"
    >
      <ZoneLegend layers={legend} shown={shown} onShown={onLayers} isOpenAtFirst={false} />
      {children}
      {asked ? (
        <section className="max-h-[50vh] w-full max-w-[26rem] overflow-y-auto rounded-sheet bg-paper p-4 shadow-lift">
          <Suspense fallback={<Skeleton rows={3} />}>
            <RulesHere position={asked} onClose={() => ask(null)} />
          </Suspense>
        </section>
      ) : null}
    </div>
  )
}
