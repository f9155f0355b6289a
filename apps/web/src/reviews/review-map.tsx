import type { Annotation } from '@hetu/domain/reviews/annotation'
import { Crosshair } from '@hetu/map/crosshair.tsx'
import { useDrawing } from '@hetu/map/drawing'
import { useMap } from '@hetu/map/use-map'
import type { Geometry } from 'geojson'
import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { FilterChips } from '../shared/components/chip.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { useReadingView } from '../shared/reading-view.ts'
import { PlaceMap } from '../shared/map/place-map.tsx'
import { type DrawnShape, type DrawnType, drawnTypes, shapeThrough } from '../shared/map/drawn-shape.ts'
import { cornerLayer, markLayers, markPins, marksLayerId, outlineLayer } from './review-layers.ts'

interface ReviewMapProps {
  marks: readonly Annotation[]
  labels: ReadonlyMap<string, string>
  elements: readonly { id: string; geometry: Geometry }[]
  centre: [number, number]
  /** Left out where marks are only read. */
  onDrawn?: ((shape: DrawnShape) => void) | undefined
  onPick: (annotationId: string) => void
}

/** The map of a review: elements of the version, numbered marks, and a point, line or area for the next one. */
export function ReviewMap({ marks, labels, elements, centre, onDrawn, onPick }: ReviewMapProps) {
  const t = useTranslations('reviews.table')
  const [lon, lat] = centre
  const { isDark } = useReadingView()
  const at = useRef(centre)
  const [type, setType] = useState<DrawnType>('Point')
  const [corners, setCorners] = useState<[number, number][]>([])
  const [isDrawing, setIsDrawing] = useState(false)
  const view = useMemo(() => ({ center: [lon, lat] as [number, number], zoom: 18 }), [lon, lat])
  const layers = useMemo(
    () => [
      outlineLayer(elements, isDark),
      ...markLayers(marks, labels, isDark),
      cornerLayer(corners, isDark),
    ],
    [marks, labels, elements, corners, isDark],
  )
  const take = (shape: DrawnShape | null) => {
    if (!shape) return
    setCorners([])
    onDrawn?.(shape)
  }
  const pins = useMemo(() => markPins(marks, labels), [marks, labels])
  const press = (position: [number, number]) =>
    type === 'Point' ? take(shapeThrough('Point', [position])) : setCorners([...corners, position])
  const drawn = type === 'Point' ? null : shapeThrough(type, corners)
  return (
    <div className="flex flex-col gap-2">
      {onDrawn ? (
        <FilterChips
          label={t('shape')}
          mode="one"
          selected={[type]}
          onSelect={([chosen]) => {
            setType(chosen ?? 'Point')
            setCorners([])
          }}
          options={drawnTypes.map((value) => ({ value, title: t(`shapes.${value}`) }))}
        />
      ) : null}
      <div className="h-[52vh] min-h-72 overflow-hidden rounded-sheet border border-hair">
        <PlaceMap
          isEmbedded
          pins={pins}
          onPin={onPick}
          {...(onDrawn && { onSpot: press })}
          onUnavailable={() => setIsDrawing(true)}
          layers={layers}
          view={view}
          label={t('mapLabel', { count: marks.length })}
          onPick={(features) => {
            const picked = features.find(({ layerId }) => layerId === marksLayerId)
            if (typeof picked?.properties.id === 'string') onPick(picked.properties.id)
          }}
        >
          {onDrawn ? (
            <>
              <Crosshair onMove={(position) => (at.current = position)} />
              <ShapeByHand type={type} onShape={take} />
            </>
          ) : null}
        </PlaceMap>
      </div>
      {onDrawn && isDrawing ? <Notice tone="warn" title={t('mapFailed')} /> : null}
      {onDrawn ? (
        <>
          <p className="text-note text-ink-least">
            {t(isDrawing ? 'pressHint' : type === 'Point' ? 'crosshairHint' : 'drawHint')}
          </p>
          {isDrawing && type === 'Point' ? null : type === 'Point' ? (
            <Button
              variant="primary"
              onPress={() => take(shapeThrough('Point', [at.current]))}
              className="self-start"
            >
              {t('addHere')}
            </Button>
          ) : (
            <div className="flex flex-wrap items-center gap-2">
              {isDrawing ? null : (
                <Button onPress={() => setCorners([...corners, at.current])}>{t('addCorner')}</Button>
              )}
              <Button
                variant="primary"
                disabledReason={drawn ? undefined : t('needsCorners')}
                onPress={() => take(drawn)}
              >
                {t('finish')}
              </Button>
              {corners.length > 0 ? (
                <Button variant="quiet" onPress={() => setCorners(corners.slice(0, -1))}>
                  {t('undoCorner')}
                </Button>
              ) : null}
              <output className="text-label text-ink-second">
                {t('corners', { count: corners.length })}
              </output>
            </div>
          )}
        </>
      ) : null}
    </div>
  )
}

const modes = { Point: 'pan', LineString: 'line', Polygon: 'area' } as const
const nothing: never[] = []

/** Lines and areas by pointer or pencil; a finished one goes straight to its note. */
function ShapeByHand({ type, onShape }: { type: DrawnType; onShape: (shape: DrawnShape | null) => void }) {
  const map = useMap()
  useDrawing(map, {
    mode: modes[type],
    shapes: nothing,
    onChange: (shapes) => {
      const last = shapes.at(-1)?.geometry
      if (last?.type === 'LineString') onShape(shapeThrough('LineString', last.coordinates.map(pair)))
      if (last?.type === 'Polygon') {
        onShape(shapeThrough('Polygon', (last.coordinates[0] ?? []).slice(0, -1).map(pair)))
      }
    },
  })
  return null
}

const pair = ([lon = 0, lat = 0]: number[]): [number, number] => [lon, lat]
