import { quarterStyle } from '@hetu/map/basemap'
import { MapView } from '@hetu/map/map-view.tsx'
import type { MapViewProps } from '@hetu/map/map-view-props'
import type { Locale } from '@hetu/domain/language'
import type { Polygon } from 'geojson'
import { useMemo } from 'react'

interface LazyPlaceMapProps extends Omit<MapViewProps, 'style'> {
  basemapUrl: string
  site: Polygon
  locale: Locale
}

/** The part with MapLibre in it, loaded when a map is first shown. */
export default function LazyPlaceMap({ basemapUrl, site, locale, ...props }: LazyPlaceMapProps) {
  const theme = props.theme ?? 'light'
  const style = useMemo(
    () => quarterStyle({ data: new URL(basemapUrl, location.href).href, theme, locale, site }),
    [basemapUrl, theme, locale, site],
  )
  return <MapView {...props} style={style} minZoom={props.minZoom ?? 14} maxZoom={21} />
}
