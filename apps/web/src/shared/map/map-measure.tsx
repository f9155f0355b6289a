import { metresPerPixelAt, scaleBar } from '@hetu/map/scale-bar'
import { useMap } from '@hetu/map/use-map'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../formatter.ts'
import { usePlace } from '../place.ts'

const widestPixels = 120

/** For those who measure: a scale bar, the datum, the CRS of the metres, and the day of the base map. */
export function MapMeasure() {
  const t = useTranslations('shared.map')
  const map = useMap()
  const place = usePlace()
  const format = useFormat()
  const [bar, setBar] = useState({ metres: 0, pixels: 0 })
  useEffect(() => {
    if (!map) return
    const measure = () => setBar(scaleBar(metresPerPixelAt(map.getCenter().lat, map.getZoom()), widestPixels))
    measure()
    map.on('move', measure)
    return () => {
      map.off('move', measure)
    }
  }, [map])
  if (!place || bar.pixels === 0) return null
  return (
    <div className="flex flex-wrap items-end gap-x-3 rounded-control bg-paper/85 px-2 py-1 text-note text-ink-second">
      <span className="flex flex-col items-center leading-tight">
        <span className="tabular-nums">{format.distance(bar.metres)}</span>
        <span
          aria-hidden
          className="block h-1.5 border-x-2 border-b-2 border-ink"
          style={{ width: bar.pixels }}
        />
      </span>
      <span>{t('datum', { epsg: String(place.epsg), day: place.basemap.dataDate })}</span>
    </div>
  )
}
