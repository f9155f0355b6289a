import { isGeographic } from '@hetu/domain/zones/layer-datum'
import type { LayerPosition } from '@hetu/domain/zones/zone-layer'
import type { Bounds, MapCamera, MapTarget } from '@hetu/map/map-camera'
import type { MapLayer } from '@hetu/map/map-layer'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { Button } from '../shared/components/button.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { useFormat } from '../shared/formatter.ts'
import { boundsOf } from '../shared/map/bounds-of.ts'
import { PlaceMap } from '../shared/map/place-map.tsx'
import { usePlace } from '../shared/place.ts'

interface LayerPositionsProps {
  positions: readonly LayerPosition[]
  /** How the preview was read, when there is one. */
  current: Pick<LayerPosition, 'epsg' | 'shift'> | undefined
  isPending: boolean
  onChoose: (position: LayerPosition) => void
}

/** The same file under every reading that is possible, side by side over our map at one view: one look decides. */
export function LayerPositions({ positions, current, isPending, onChoose }: LayerPositionsProps) {
  const t = useTranslations('zones.mapping.positions')
  const place = usePlace()
  const site = useMemo(() => (place ? boundsOf(place.site) : undefined), [place])
  const [view, setView] = useState<MapTarget>()
  if (positions.length === 0) return <Notice tone="bad" isLive title={t('nowhere')} />
  const start = view ?? (site && { bounds: withNear(site, positions) })
  return (
    <section aria-labelledby="positions" className="flex flex-col gap-3">
      <h2 id="positions" className="text-title font-bold">
        {t('title')}
      </h2>
      <p className="text-label">{t('lead')}</p>
      <div className="flex flex-wrap gap-2">
        <Button isNarrow onPress={() => site && setView({ bounds: [...site] })}>
          {t('nearer')}
        </Button>
        <Button isNarrow onPress={() => site && setView({ bounds: withNear(site, positions) })}>
          {t('wider')}
        </Button>
      </div>
      <ul className="m-0 grid list-none gap-4 p-0 sm:grid-cols-2 xl:grid-cols-3">
        {positions.map((position, at) => (
          <li key={`${position.epsg} ${position.shift ?? ''}`}>
            <OnePosition
              position={position}
              isFirst={at === 0}
              isCurrent={current?.epsg === position.epsg && current.shift === position.shift}
              isPending={isPending}
              view={start}
              onView={({ center, zoom }) => setView({ center, zoom })}
              onChoose={() => onChoose(position)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface OnePositionProps {
  position: LayerPosition
  isFirst: boolean
  isCurrent: boolean
  isPending: boolean
  view: MapTarget | undefined
  onView: (camera: MapCamera) => void
  onChoose: () => void
}

function OnePosition({ position, isFirst, isCurrent, isPending, view, onView, onChoose }: OnePositionProps) {
  const t = useTranslations('zones.mapping.positions')
  const marks = useTranslations('shared.marks')
  const format = useFormat()
  const { epsg, shift, insideCount, rowCount, metresFromFirst } = position
  const layers = useMemo(() => [outlinesOf(position)], [position])
  const title = shift
    ? t(shift)
    : isFirst && isGeographic(epsg)
      ? t('asIs', { epsg: String(epsg) })
      : t('system', { epsg: String(epsg) })
  return (
    <article
      aria-label={title}
      className={`flex h-full flex-col overflow-hidden rounded-sheet border bg-paper ${isCurrent ? 'border-action inset-ring-2 inset-ring-action' : 'border-hair'}`}
    >
      <div className="relative h-64">
        <PlaceMap
          isEmbedded
          minZoom={3}
          layers={layers}
          label={t('mapLabel', { title, inside: String(insideCount) })}
          onViewChange={onView}
          {...(view && { view })}
        />
      </div>
      <div className="flex flex-1 flex-col gap-2 p-4">
        <h3 className="flex flex-wrap items-center justify-between gap-2 text-body font-bold">
          {title}
          {isCurrent ? <Badge tone="ok">{t('chosen')}</Badge> : null}
        </h3>
        <p className="flex-1 text-label">
          {t('inside', { inside: insideCount, rows: rowCount })}
          {isFirst ? null : (
            <>
              <br />
              {t('offset', { distance: format.distance(metresFromFirst) })}
            </>
          )}
        </p>
        {isCurrent ? null : (
          <Button
            aria-label={marks('labelled', { label: t('choose'), text: title })}
            isPending={isPending}
            onPress={onChoose}
            className="self-start"
          >
            {t('choose')}
          </Button>
        )}
      </div>
    </article>
  )
}

const colour = '#C2185B'

function outlinesOf({ outlines }: LayerPosition): MapLayer {
  return {
    id: 'position',
    source: {
      kind: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: outlines.map((chain, at) => ({
          type: 'Feature',
          properties: { id: String(at) },
          geometry:
            chain.length === 1
              ? { type: 'Point', coordinates: chain[0] ?? [] }
              : { type: 'LineString', coordinates: chain },
        })),
      },
    },
    order: 20,
    layers: [
      {
        id: 'halo',
        type: 'line',
        filter: ['==', ['geometry-type'], 'LineString'],
        paint: { 'line-color': '#FFFFFF', 'line-width': 5, 'line-opacity': 0.8 },
      },
      {
        id: 'line',
        type: 'line',
        filter: ['==', ['geometry-type'], 'LineString'],
        paint: { 'line-color': colour, 'line-width': 2.5 },
      },
      {
        id: 'point',
        type: 'circle',
        filter: ['==', ['geometry-type'], 'Point'],
        paint: {
          'circle-color': colour,
          'circle-radius': 5,
          'circle-stroke-color': '#FFFFFF',
          'circle-stroke-width': 2,
        },
      },
    ],
  }
}

/** The place with whatever of the outlines lies within a few kilometres: what is farther off would shrink it to a dot. */
function withNear([west, south, east, north]: Bounds, positions: readonly LayerPosition[]): Bounds {
  const reach = 0.03
  const box: Bounds = [west, south, east, north]
  for (const [lon, lat] of positions.flatMap(({ outlines }) => outlines.flat())) {
    if (lon < west - reach || lon > east + reach || lat < south - reach || lat > north + reach) continue
    box[0] = Math.min(box[0], lon)
    box[1] = Math.min(box[1], lat)
    box[2] = Math.max(box[2], lon)
    box[3] = Math.max(box[3], lat)
  }
  // Room around it, in the box: with padding in the map, the views that follow each other would drift.
  const [roomX, roomY] = [(box[2] - box[0]) * 0.08, (box[3] - box[1]) * 0.16]
  return [box[0] - roomX, box[1] - roomY, box[2] + roomX, box[3] + roomY]
}
