import type { Idea } from '@hetu/domain/ideas/idea'
import type { MapLayer } from '@hetu/map/map-layer'
import { pointLayers } from '@hetu/map/point-layers'
import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { shapeLayer } from './shape-layer.ts'
import { useLocalText } from '../shared/language.ts'
import { OnMapLink } from '../shared/map/on-map-link.tsx'
import { zoomToSee } from '../shared/map/zoom-to-see.ts'
import { PlaceMap } from '../shared/map/place-map.tsx'

/** Where it is: the name first, a small map as a picture of it. */
export function IdeaPlace({
  idea,
}: {
  idea: Pick<Idea, 'id' | 'reference' | 'position' | 'shape' | 'extent' | 'placeName' | 'status'>
}) {
  const t = useTranslations('ideas')
  const say = useLocalText()
  const { position, status, id, shape } = idea
  const layers = useMemo(
    () => [...(shape ? [shapeLayer(shape)] : []), ideaLayer(id, status, position)],
    [id, status, position, shape],
  )
  const zoom = shape ? zoomToSee(shape, position) : 18.2
  const name = say(idea.placeName)
  return (
    <section aria-labelledby="idea-place" className="flex flex-col gap-2">
      <h2 id="idea-place" className="text-lead font-bold">
        {t('where')}
      </h2>
      <p className="text-body">
        {name}
        {shape ? ` · ${t(`extent.${idea.extent}`)}` : ''}
      </p>
      <div className="no-print h-56 overflow-hidden rounded-control border border-hair">
        <PlaceMap
          layers={layers}
          view={{ center: position, zoom }}
          label={t('whereMap', { name })}
          isEmbedded
        />
      </div>
      <OnMapLink reference={idea.reference} position={position} />
    </section>
  )
}

function ideaLayer(id: string, status: string, position: readonly [number, number]): MapLayer {
  return {
    id: 'idea',
    order: 10,
    source: {
      kind: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            geometry: { type: 'Point', coordinates: [...position] },
            properties: { id, status },
          },
        ],
      },
    },
    layers: pointLayers({ status: 'status' }),
  }
}
