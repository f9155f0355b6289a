import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import type { StyleSpecification } from 'maplibre-gl'
import { imageOf } from './image-of.ts'
import { labelFont } from './label-font.ts'
import type { Bounds, MapTarget, PaddingPixels } from './map-camera.ts'
import { coveringCameraOf } from './move-map.ts'
import { prefersStillness } from './prefers-stillness.ts'
import type { MapInstance } from './use-map.ts'

setWorkerUrl(workerUrl)

export type MapStart = {
  container: HTMLElement
  style: StyleSpecification
  target: MapTarget
  padding: PaddingPixels
  minZoom: number
  maxZoom: number
  maxBounds?: Bounds
  isEmbedded: boolean
  words: Record<string, string>
}

/** Starts the map, or gives null where the device cannot draw one. */
export function createMap(start: MapStart): MapInstance | null {
  let map: MapInstance
  try {
    map = new MapLibreMap({
      container: start.container,
      style: start.style,
      // Our own style: a test holds it to the specification, a phone need not.
      validateStyle: false,
      center: start.target.center ?? [0, 0],
      zoom: start.target.zoom ?? 17,
      bearing: start.target.bearing ?? 0,
      pitch: start.target.pitch ?? 0,
      minZoom: start.minZoom,
      maxZoom: start.maxZoom,
      maxPitch: 65,
      ...(start.maxBounds && { maxBounds: start.maxBounds }),
      attributionControl: false,
      keyboard: false,
      cooperativeGestures: start.isEmbedded,
      localIdeographFontFamily: labelFont.join(','),
      fadeDuration: prefersStillness() ? 0 : 150,
      locale: start.words,
    })
  } catch {
    start.container.replaceChildren()
    return null
  }
  map.setMissingStyleImageResolver(async (name) => {
    const image = imageOf(name)
    if (image && !map.hasImage(name)) map.addImage(name, image.data, image.how)
  })
  map.setPadding(start.padding)
  const canvas = map.getCanvas()
  canvas.tabIndex = -1
  canvas.removeAttribute('role')
  canvas.removeAttribute('aria-label')
  canvas.setAttribute('aria-hidden', 'true')
  if (start.target.center === undefined && start.target.bounds !== undefined) {
    if (start.target.isCovering) map.jumpTo(coveringCameraOf(map, start.target.bounds))
    else
      map.fitBounds(start.target.bounds, {
        duration: 0,
        ...(start.target.maxZoom !== undefined && { maxZoom: start.target.maxZoom }),
      })
  }
  return map
}
