import type { MapMouseEvent } from 'maplibre-gl'
import { Marker } from 'maplibre-gl'
import { pixelsPerMetre } from './metres.ts'
import type { SnapTargets } from './snap.ts'
import { snapPixels, snapPosition } from './snap.ts'
import type { MapInstance } from './use-map.ts'

/** Shows where the next corner would be caught: a ring on a corner, a bar on an edge. Returns how to end it. */
export function showSnapMark(map: MapInstance, targets: () => SnapTargets): () => void {
  const element = document.createElement('div')
  element.className = 'hetu-map-snap'
  element.setAttribute('aria-hidden', 'true')
  const marker = new Marker({ element })
  let isShown = false
  const hide = () => {
    if (isShown) marker.remove()
    isShown = false
  }
  const move = ({ lngLat }: MapMouseEvent) => {
    const metres = snapPixels / pixelsPerMetre(map.getZoom(), lngLat.lat)
    const caught = snapPosition([lngLat.lng, lngLat.lat], targets(), metres)
    if (!caught) return hide()
    element.dataset['to'] = caught.to
    marker.setLngLat(caught.position)
    if (!isShown) marker.addTo(map)
    isShown = true
  }
  map.on('mousemove', move)
  map.on('mouseout', hide)
  return () => {
    map.off('mousemove', move)
    map.off('mouseout', hide)
    hide()
  }
}
