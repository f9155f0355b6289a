import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Position } from './map-camera.ts'
import { positionAtCentre } from './move-map.ts'
import { useMap } from './use-map.ts'

type CrosshairProps = {
  /** The position under the crosshair, each time the map has come to rest. */
  onMove: (position: Position) => void
  colour?: string
}

/** A pin that stands still in the middle of the visible map while the map is moved under it. */
export function Crosshair({ onMove, colour = '#0B5CAD' }: CrosshairProps) {
  const map = useMap()
  const latest = useRef(onMove)
  useLayoutEffect(() => {
    latest.current = onMove
  })
  useEffect(() => {
    if (!map) return
    const report = () => latest.current(positionAtCentre(map))
    report()
    map.on('moveend', report)
    return () => {
      map.off('moveend', report)
    }
  }, [map])
  return (
    <svg className="hetu-map-crosshair" viewBox="0 0 64 96" aria-hidden="true">
      <ellipse cx="32" cy="50" rx="9" ry="3.4" fill="#14202B" opacity="0.22" />
      <path d="M32 50V32" stroke="#FFFFFF" strokeWidth="6" strokeLinecap="round" />
      <path d="M32 49V32" stroke="#14202B" strokeWidth="2.5" strokeLinecap="round" />
      <circle cx="32" cy="21" r="15" fill="#FFFFFF" />
      <circle cx="32" cy="21" r="12.5" fill={colour} />
      <path d="M32 14.5v13M25.5 21h13" stroke="#FFFFFF" strokeWidth="3" strokeLinecap="round" />
    </svg>
  )
}
