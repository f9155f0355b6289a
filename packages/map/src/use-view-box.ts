import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Bounds } from './map-camera.ts'
import { useMap } from './use-map.ts'
import { viewBoxOf } from './view-box.ts'

/** Tells what is seen of the ground, without what a sheet or list covers, each time the map has come to rest. */
export function useViewBox(onView: (box: Bounds) => void): void {
  const map = useMap()
  const latest = useRef(onView)
  useLayoutEffect(() => {
    latest.current = onView
  })
  useEffect(() => {
    if (!map) return
    const report = () => latest.current(viewBoxOf(map))
    report()
    map.on('moveend', report)
    map.on('resize', report)
    return () => {
      map.off('moveend', report)
      map.off('resize', report)
    }
  }, [map])
}
