import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Bounds } from './map-camera.ts'
import { useMap } from './use-map.ts'

/** Tells what is seen of the ground, without what a sheet or list covers, each time the map has come to rest. */
export function useViewBox(onView: (box: Bounds) => void): void {
  const map = useMap()
  const latest = useRef(onView)
  useLayoutEffect(() => {
    latest.current = onView
  })
  useEffect(() => {
    if (!map) return
    const report = () => {
      const { clientWidth, clientHeight } = map.getContainer()
      const { top = 0, right = 0, bottom = 0, left = 0 } = map.getPadding()
      const corners = [
        map.unproject([left, top]),
        map.unproject([clientWidth - right, top]),
        map.unproject([clientWidth - right, clientHeight - bottom]),
        map.unproject([left, clientHeight - bottom]),
      ]
      const lons = corners.map(({ lng }) => lng)
      const lats = corners.map(({ lat }) => lat)
      latest.current([Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)])
    }
    report()
    map.on('moveend', report)
    map.on('resize', report)
    return () => {
      map.off('moveend', report)
      map.off('resize', report)
    }
  }, [map])
}
