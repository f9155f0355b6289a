import type { MapMouseEvent } from 'maplibre-gl'
import { interactiveLayerIds } from './keep-layers.ts'
import type { MapCamera } from './map-camera.ts'
import type { MapViewProps } from './map-view-props.ts'
import { cameraOf } from './move-map.ts'
import { pickFeatures, pointerRadiusPixels, touchRadiusPixels } from './pick-features.ts'
import type { MapInstance } from './use-map.ts'

const secondsToComeBack = 6

/** Passes on what happens to the map: moves, picks, hover, faults, and a drawing context that does not return. */
export function listenToMap(
  map: MapInstance,
  latest: () => MapViewProps,
  report: (camera: MapCamera) => void,
): () => void {
  const onMove = () => report(cameraOf(map))
  const onClick = (event: MapMouseEvent) => {
    const { layers, onPick } = latest()
    const isTouch = (event.originalEvent as PointerEvent).pointerType === 'touch'
    const radius =
      isTouch || matchMedia('(pointer: coarse)').matches ? touchRadiusPixels : pointerRadiusPixels
    onPick?.(pickFeatures(map, event.point, interactiveLayerIds(layers), radius), [
      event.lngLat.lng,
      event.lngLat.lat,
    ])
  }
  let hovered: string | number | undefined
  let frame = 0
  const onPointer = (event: MapMouseEvent) => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      const { layers, onHover, onPick, onPoint } = latest()
      onPoint?.([event.lngLat.lng, event.lngLat.lat])
      const ids = interactiveLayerIds(layers)
      const [feature] = pickFeatures(map, event.point, ids, pointerRadiusPixels)
      map.getCanvas().style.cursor = feature && onPick ? 'pointer' : ''
      if (feature?.id === hovered) return
      hovered = feature?.id
      onHover?.(feature ?? null)
    })
  }
  const onOut = () => {
    cancelAnimationFrame(frame)
    hovered = undefined
    latest().onHover?.(null)
    latest().onPoint?.(null)
  }
  let giveUp: ReturnType<typeof setTimeout> | undefined
  const onLost = () => {
    clearTimeout(giveUp)
    giveUp = setTimeout(() => latest().onUnavailable?.('lost'), secondsToComeBack * 1000)
  }
  const onRestored = () => clearTimeout(giveUp)
  const onDrawn = () => {
    // For those who measure how long readers wait.
    performance.mark('hetu:map-drawn')
    latest().onDrawn?.()
  }
  const onError = (event: { type: string; error?: Error }) =>
    latest().onProblem?.(event.error?.message ?? event.type)
  map.on('moveend', onMove)
  map.once('load', onMove)
  map.once('idle', onDrawn)
  map.on('click', onClick)
  map.on('mousemove', onPointer)
  map.on('mouseout', onOut)
  map.on('webglcontextlost', onLost)
  map.on('webglcontextrestored', onRestored)
  map.on('error', onError)
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(giveUp)
    map.off('moveend', onMove)
    map.off('idle', onDrawn)
    map.off('click', onClick)
    map.off('mousemove', onPointer)
    map.off('mouseout', onOut)
    map.off('webglcontextlost', onLost)
    map.off('webglcontextrestored', onRestored)
    map.off('error', onError)
  }
}
