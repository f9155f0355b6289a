import { Crosshair } from '@hetu/map/crosshair'
import type { MapLayer } from '@hetu/map/map-layer'
import { MapView } from '@hetu/map/map-view'
import { quarterStyle } from '@hetu/map/basemap'
import type { Annotation } from '@hetu/domain/reviews/annotation'
import { useQuery } from '@tanstack/react-query'
import type { FeatureCollection, Geometry } from 'geojson'
import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { apiGet } from '../shared/api.ts'
import { Button } from '../shared/components/button.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useLanguage } from '../shared/language.ts'
import { currentPlaceSlug } from '../shared/place.ts'

interface ReviewMapProps {
  marks: readonly Annotation[]
  elements: readonly { id: string; geometry: Geometry }[]
  centre: [number, number]
  /** Left out where marks are only read. */
  onAddAt?: ((position: [number, number]) => void) | undefined
  onPick: (annotationId: string) => void
}

/** The map of a review: elements of the version, numbered marks, and a crosshair for the next one. */
export function ReviewMap({ marks, elements, centre, onAddAt, onPick }: ReviewMapProps) {
  const t = useTranslations('reviews.table')
  const words = useTranslations('shared.map')
  const { locale } = useLanguage()
  const [isUnavailable, setUnavailable] = useState(false)
  const at = useRef(centre)
  const view = useMemo(() => ({ centre, zoom: 18 }), [centre])
  const { data } = useQuery({
    queryKey: ['place', 'basemap'],
    queryFn: ({ signal }) => apiGet<FeatureCollection<Geometry | null>>(`/places/${currentPlaceSlug()}/basemap/1`, { signal }),
    staleTime: Infinity,
  })
  const style = useMemo(() => (data ? quarterStyle({ data, theme: 'light', locale }) : null), [data, locale])
  const layers = useMemo(() => reviewLayers(marks, elements), [marks, elements])
  if (isUnavailable) return <Notice tone="warn" title={t('mapFailed')} />
  if (!style) return <Skeleton rows={4} />
  return (
    <div className="flex flex-col gap-2">
      <MapView
        className="h-[60vh] min-h-80 w-full"
        style={style}
        layers={layers}
        view={view}
        label={t('mapLabel', { count: marks.length })}
        words={{ zoomIn: words('zoomIn'), zoomOut: words('zoomOut'), keys: words('keys') }}
        onPick={(features) => {
          const id = features.find(({ layerId }) => layerId === 'marks')?.properties.id
          if (typeof id === 'string') onPick(id)
        }}
        onUnavailable={() => setUnavailable(true)}
      >
        {onAddAt ? <Crosshair onMove={(position) => (at.current = position)} /> : null}
      </MapView>
      {onAddAt ? (
        <>
          <p className="text-note text-ink-least">{t('crosshairHint')}</p>
          <Button variant="primary" onPress={() => onAddAt(at.current)} className="self-start">
            {t('addHere')}
          </Button>
        </>
      ) : null}
    </div>
  )
}

function reviewLayers(marks: readonly Annotation[], elements: ReviewMapProps['elements']): MapLayer[] {
  const onMap = marks.flatMap((mark) => (mark.target.kind === 'map' ? [{ mark, geometry: mark.target.geometry }] : []))
  return [
    {
      id: 'elements',
      order: 1,
      isUnderLabels: true,
      source: {
        kind: 'geojson',
        data: {
          type: 'FeatureCollection',
          features: elements.map(({ id, geometry }) => ({ type: 'Feature', id, properties: { id }, geometry })),
        },
      },
      layers: [
        { id: 'fill', type: 'fill', paint: { 'fill-color': '#082080', 'fill-opacity': 0.12 } },
        { id: 'line', type: 'line', paint: { 'line-color': '#082080', 'line-width': 2, 'line-dasharray': [4, 2] } },
      ],
    },
    {
      id: 'marks',
      order: 2,
      isInteractive: true,
      source: {
        kind: 'geojson',
        data: {
          type: 'FeatureCollection',
          features: onMap.map(({ mark, geometry }) => ({
            type: 'Feature',
            properties: { id: mark.id, number: String(mark.number) },
            geometry,
          })),
        },
      },
      layers: [
        { id: 'area', type: 'fill', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': '#7A4B00', 'fill-opacity': 0.2 } },
        { id: 'edge', type: 'line', paint: { 'line-color': '#7A4B00', 'line-width': 3 } },
        { id: 'disc', type: 'circle', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-radius': 13, 'circle-color': '#14202B', 'circle-stroke-color': '#FFFFFF', 'circle-stroke-width': 2 } },
        { id: 'number', type: 'symbol', layout: { 'text-field': ['get', 'number'], 'text-size': 14, 'text-allow-overlap': true }, paint: { 'text-color': '#FFFFFF', 'text-halo-color': '#14202B', 'text-halo-width': 1.5 } },
      ],
    },
  ]
}
