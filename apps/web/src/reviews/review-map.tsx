import { Crosshair } from '@hetu/map/crosshair.tsx'
import { labelFontBold } from '@hetu/map/label-font'
import type { MapLayer } from '@hetu/map/map-layer'
import type { Annotation } from '@hetu/domain/reviews/annotation'
import type { Geometry } from 'geojson'
import { useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { PlaceMap } from '../shared/map/place-map.tsx'

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
  const [lon, lat] = centre
  const at = useRef(centre)
  const view = useMemo(() => ({ center: [lon, lat] as [number, number], zoom: 18 }), [lon, lat])
  const layers = useMemo(() => reviewLayers(marks, elements), [marks, elements])
  return (
    <div className="flex flex-col gap-2">
      <div className="h-[60vh] min-h-80 overflow-hidden rounded-sheet border border-hair">
        <PlaceMap
          isEmbedded
          fallback={<Notice tone="warn" title={t('mapFailed')} />}
          layers={layers}
          view={view}
          label={t('mapLabel', { count: marks.length })}
          onPick={(features) => {
            const id = features.find(({ layerId }) => layerId === 'marks')?.properties.id
            if (typeof id === 'string') onPick(id)
          }}
        >
          {onAddAt ? <Crosshair onMove={(position) => (at.current = position)} /> : null}
        </PlaceMap>
      </div>
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
  const onMap = marks.flatMap((mark) =>
    mark.target.kind === 'map' ? [{ mark, geometry: mark.target.geometry }] : [],
  )
  return [
    {
      id: 'elements',
      order: 1,
      isUnderLabels: true,
      source: {
        kind: 'geojson',
        data: {
          type: 'FeatureCollection',
          features: elements.map(({ id, geometry }) => ({
            type: 'Feature',
            id,
            properties: { id },
            geometry,
          })),
        },
      },
      layers: [
        { id: 'fill', type: 'fill', paint: { 'fill-color': '#082080', 'fill-opacity': 0.12 } },
        {
          id: 'line',
          type: 'line',
          paint: { 'line-color': '#082080', 'line-width': 2, 'line-dasharray': [4, 2] },
        },
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
        {
          id: 'area',
          type: 'fill',
          filter: ['==', ['geometry-type'], 'Polygon'],
          paint: { 'fill-color': '#7A4B00', 'fill-opacity': 0.2 },
        },
        { id: 'edge', type: 'line', paint: { 'line-color': '#7A4B00', 'line-width': 3 } },
        {
          id: 'disc',
          type: 'circle',
          filter: ['==', ['geometry-type'], 'Point'],
          paint: {
            'circle-radius': 13,
            'circle-color': '#14202B',
            'circle-stroke-color': '#FFFFFF',
            'circle-stroke-width': 2,
          },
        },
        {
          id: 'number',
          type: 'symbol',
          layout: {
            'text-field': ['get', 'number'],
            'text-font': labelFontBold,
            'text-size': 14,
            'text-allow-overlap': true,
          },
          paint: { 'text-color': '#FFFFFF', 'text-halo-color': '#14202B', 'text-halo-width': 1.5 },
        },
      ],
    },
  ]
}
