import type { Position } from '@hetu/map/map-camera'
import type { MapViewProps } from '@hetu/map/map-view-props'
import type { ReactNode } from 'react'
import { Suspense, lazy, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLanguage, useLocalText } from '../language.ts'
import { usePlace } from '../place.ts'
import { useReadingView } from '../reading-view.ts'
import { boundsOf } from './bounds-of.ts'
import type { DrawnPin } from './drawn-pins.ts'
import { MapLoading } from './map-loading.tsx'
import { NoMap } from './no-map.tsx'

type LoadedMap = (typeof import('./lazy-place-map.tsx'))['default']
let loadedMap: LoadedMap | undefined

/** Fetched only where it is needed; where not even that can be had, a sentence remains. */
const DrawnPlace = lazy(() =>
  import('./drawn-place.tsx').then(
    ({ DrawnPlace: component }) => ({ default: component }),
    () => ({ default: NoMap }),
  ),
)

/** Fetches the map's engine, which is by far the largest part. */
export async function loadMap(): Promise<LoadedMap> {
  loadedMap ??= (await import('./lazy-place-map.tsx')).default
  return loadedMap
}

/** The map's engine as soon as it is there: React's own waiting would hold it back for another moment. */
function useLoadedMap(onFailed: () => void): LoadedMap | undefined {
  const [loaded, setLoaded] = useState<{ map: LoadedMap | undefined }>({ map: loadedMap })
  const latest = useRef(onFailed)
  useLayoutEffect(() => {
    latest.current = onFailed
  })
  useEffect(() => {
    let isWanted = true
    loadMap().then(
      (map) => isWanted && setLoaded({ map }),
      () => isWanted && latest.current(),
    )
    return () => {
      isWanted = false
    }
  }, [])
  return loaded.map
}

export type PlaceMapProps = Omit<
  MapViewProps,
  'style' | 'words' | 'view' | 'labelScale' | 'theme' | 'attribution' | 'onUnavailable'
> & {
  /** Where to look; the whole site when not given. */
  view?: MapViewProps['view']
  /** What is numbered on the drawing that stands here where a device cannot draw the map. */
  pins?: readonly DrawnPin[]
  onPin?: (id: string) => void
  /** Told where that drawing was pressed beside its pins. */
  onSpot?: (position: Position) => void
  /** The drawing stands here now; `asked`: somebody who waited has chosen it. */
  onUnavailable?: (reason: 'unsupported' | 'lost' | 'unloaded' | 'asked') => void
  /** Shown in the map's place until the map itself is drawn. */
  picture?: ReactNode
  /** Leads to the list of what the map shows, for who waits long for the map. */
  onList?: () => void
}

const labelScales = { standard: 1, large: 1.29, largest: 1.57 }

/** The map of this place with its own basemap, in the reader's language, text size and theme. */
export function PlaceMap({
  pins,
  onPin,
  onSpot,
  picture,
  view,
  onList,
  onUnavailable,
  ...props
}: PlaceMapProps) {
  const t = useTranslations('shared.map')
  const place = usePlace()
  const say = useLocalText()
  const { locale } = useLanguage()
  const { textSize, isDark } = useReadingView()
  const [isUnavailable, setIsUnavailable] = useState(false)
  const [isDrawn, setIsDrawn] = useState(false)
  const bounds = useMemo(() => (place ? boundsOf(place.site) : undefined), [place])
  const draw = (reason: 'unsupported' | 'lost' | 'unloaded' | 'asked') => {
    setIsUnavailable(true)
    onUnavailable?.(reason)
  }
  // The engine is fetched while the place is still being asked for.
  const LoadedPlaceMap = useLoadedMap(() => draw('unloaded'))
  if (!place || !bounds) return <MapShape />
  if (isUnavailable) {
    return (
      <Suspense fallback={<MapShape />}>
        <DrawnPlace
          layers={props.layers}
          pins={pins}
          onPin={onPin}
          onSpot={onSpot}
          view={view ?? { bounds }}
          onViewChange={props.onViewChange}
          padding={props.padding}
          selectedId={props.selectedId}
          hoveredId={props.hoveredId}
          label={props.label}
        />
      </Suspense>
    )
  }
  const map = LoadedPlaceMap ? (
    // oxlint-disable-next-line react/static-components -- fetched once, the same component ever after
    <LoadedPlaceMap
      {...props}
      onDrawn={() => {
        setIsDrawn(true)
        props.onDrawn?.()
      }}
      basemapUrl={`/api/places/${place.slug}/basemap/${place.basemapRevision}`}
      site={place.site}
      locale={locale}
      view={view ?? { bounds }}
      labelScale={labelScales[textSize]}
      theme={isDark ? 'dark' : 'light'}
      attribution={say(place.basemap.attribution)}
      words={{
        zoomIn: t('zoomIn'),
        zoomOut: t('zoomOut'),
        ...(props.onLocate && { locate: t('locate') }),
        ...(props.onTilt && { tilt: t('tilt'), turnLeft: t('turnLeft'), turnRight: t('turnRight') }),
        keys: t('keys'),
        embeddedWheel: t('embeddedWheel'),
        embeddedTouch: t('embeddedTouch'),
      }}
      onUnavailable={draw}
    />
  ) : (
    <MapShape />
  )
  return (
    <div className="relative h-full overflow-hidden bg-land">
      {map}
      {isDrawn ? null : (
        <>
          {picture}
          <MapLoading onList={onList} onDrawing={() => draw('asked')} />
        </>
      )}
    </div>
  )
}

/** The map's place while it is loaded: land-coloured, so that nothing jumps. */
function MapShape() {
  const t = useTranslations('shared')
  return (
    <output className="block h-full min-h-48 w-full bg-land">
      <span className="sr-only">{t('loading')}</span>
    </output>
  )
}
