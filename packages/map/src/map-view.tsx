import 'maplibre-gl/dist/maplibre-gl.css'
import './map-view.css'
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createMap } from './create-map.ts'
import { keepLayers } from './keep-layers.ts'
import { listenToMap } from './listen-to-map.ts'
import type { MapContents } from './keep-layers.ts'
import type { MapCamera } from './map-camera.ts'
import type { MapInstance } from './use-map.ts'
import type { MapViewProps } from './map-view-props.ts'
import { MapControls } from './map-controls.tsx'
import { isThere, noPadding } from './map-camera.ts'
import { cameraOf, moveMap, positionAtCentre } from './move-map.ts'
import { MapContext } from './use-map.ts'
import { scaleStyleLabels } from './scale-labels.ts'
import { useMapKeys } from './use-map-keys.ts'

/** The map of the place: one view of the list beside it, workable by hand, pointer and keyboard alike. */
export function MapView(props: MapViewProps) {
  const { view, label, words, padding = noPadding, labelScale = 1, theme = 'light', isTilted = false } = props
  const box = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const keep = useRef<((contents: MapContents) => void) | null>(null)
  const [map, setMap] = useState<MapInstance | null>(null)
  const reported = useRef<MapCamera | null>(null)
  const keysId = useId()
  useLayoutEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (!box.current) return
    const now = latest.current
    const made = createMap({
      container: box.current,
      style: scaleStyleLabels(now.style, now.labelScale ?? 1),
      target: now.view,
      padding: now.padding ?? noPadding,
      minZoom: now.minZoom ?? 3,
      maxZoom: now.maxZoom ?? 21.5,
      isEmbedded: now.isEmbedded ?? false,
      words: {
        'CooperativeGesturesHandler.WindowsHelpText': now.words.embeddedWheel ?? '',
        'CooperativeGesturesHandler.MacHelpText': now.words.embeddedWheel ?? '',
        'CooperativeGesturesHandler.MobileHelpText': now.words.embeddedTouch ?? '',
      },
      ...(now.maxBounds && { maxBounds: now.maxBounds }),
    })
    if (!made) {
      now.onUnavailable?.('unsupported')
      return
    }
    keep.current = keepLayers(made, contentsOf(now))
    const stopListening = listenToMap(
      made,
      () => latest.current,
      (camera) => {
        reported.current = camera
        latest.current.onViewChange?.(camera)
      },
    )
    setMap(made)
    now.onReady?.(made)
    return () => {
      stopListening()
      keep.current = null
      setMap(null)
      made.remove()
    }
  }, [])

  const { style, layers, selectedId = null, hoveredId = null } = props
  const contents = useMemo(
    () => ({ style, layers, labelScale, selectedId, hoveredId }),
    [style, layers, labelScale, selectedId, hoveredId],
  )
  useEffect(() => keep.current?.(contents), [contents])

  const targetKey = JSON.stringify(view)
  const lastTarget = useRef(targetKey)
  useEffect(() => {
    if (!map || lastTarget.current === targetKey) return
    lastTarget.current = targetKey
    // The page often hands the last report back while the next movement is already under way: leave that alone.
    const isEcho = reported.current !== null && isThere(reported.current, latest.current.view)
    if (!isEcho && !isThere(cameraOf(map), latest.current.view)) moveMap(map, latest.current.view)
  }, [map, targetKey])

  const { top, right, bottom, left } = padding
  useEffect(() => {
    map?.setPadding({ top, right, bottom, left })
  }, [map, top, right, bottom, left])

  useEffect(() => {
    if (!map) return
    const isAlready = map.getPitch() > 0 === isTilted
    if (!isAlready) moveMap(map, isTilted ? { pitch: 52 } : { pitch: 0, bearing: 0 })
    map.dragRotate[isTilted ? 'enable' : 'disable']()
    map.touchZoomRotate[isTilted ? 'enableRotation' : 'disableRotation']()
    map.touchPitch[isTilted ? 'enable' : 'disable']()
  }, [map, isTilted])

  const onKeyDown = useMapKeys(map, () => latest.current)
  const frame = { '--map-top': `${top}px`, '--map-right': `${right}px`, '--map-bottom': `${bottom}px` }
  return (
    <section
      className={`hetu-map ${props.className ?? ''}`}
      data-theme={theme}
      data-targets={labelScale > 1 ? 'large' : 'standard'}
      aria-label={label}
      style={{ ...frame, '--map-left': `${left}px` } as React.CSSProperties}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes its own keys */}
      <div
        className="hetu-map-canvas"
        role="application"
        aria-label={label}
        aria-describedby={words.keys ? keysId : undefined}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes its own keys
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (map && event.currentTarget.matches(':focus-visible')) props.onPoint?.(positionAtCentre(map))
        }}
        onBlur={() => props.onPoint?.(null)}
      >
        <div ref={box} className="hetu-map-box" />
        <svg className="hetu-map-aim" viewBox="0 0 48 48" aria-hidden="true">
          <path d="M24 2v14M24 32v14M2 24h14M32 24h14" className="hetu-map-aim-edge" />
          <path d="M24 2v14M24 32v14M2 24h14M32 24h14" />
        </svg>
      </div>
      {words.keys && (
        <p id={keysId} hidden>
          {words.keys}
        </p>
      )}
      <MapContext value={map}>
        {props.children}
        <MapControls words={words} isTilted={isTilted} onLocate={props.onLocate} onTilt={props.onTilt} />
      </MapContext>
      {props.attribution && <p className="hetu-map-attribution">{props.attribution}</p>}
    </section>
  )
}

function contentsOf(props: MapViewProps): MapContents {
  return {
    style: props.style,
    layers: props.layers,
    labelScale: props.labelScale ?? 1,
    selectedId: props.selectedId ?? null,
    hoveredId: props.hoveredId ?? null,
  }
}
