import { type MapCamera, type MapTarget, noPadding } from '@hetu/map/map-camera'
import type { PaddingPixels, Position } from '@hetu/map/map-camera'
import type { MapLayer } from '@hetu/map/map-layer'
import { pathOf } from '@hetu/map/static-path'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLanguage, useLocalText } from '../language.ts'
import { usePlace } from '../place.ts'
import { useReadingView } from '../reading-view.ts'
import { boundsOf } from './bounds-of.ts'
import { drawnMapAddress } from './drawn-map-address.ts'
import { type DrawnCamera, cameraAt, mapCameraOf, moved, projectionOf, zoomed } from './drawn-camera.ts'
import { DrawnControls } from './drawn-controls.tsx'
import { type DrawnPin, groupPins } from './drawn-pins.ts'
import { DrawnPins } from './drawn-pins-view.tsx'
import { drawnShapes } from './drawn-shapes.ts'

export interface DrawnPlaceProps {
  layers: readonly MapLayer[]
  pins?: readonly DrawnPin[] | undefined
  onPin?: ((id: string) => void) | undefined
  /** Where on the ground the drawing was pressed beside its pins. */
  onSpot?: ((position: Position) => void) | undefined
  view: MapTarget
  onViewChange?: ((camera: MapCamera) => void) | undefined
  padding?: PaddingPixels | undefined
  selectedId?: string | null | undefined
  hoveredId?: string | null | undefined
  label: string
}

/**
 * The place as a drawing where a device cannot draw the map: the same ground, shapes and numbered places, to be
 * looked at nearer and moved by buttons.
 */
export function DrawnPlace(props: DrawnPlaceProps) {
  const { layers, pins, onPin, onSpot, view, onViewChange, padding = noPadding, label } = props
  const t = useTranslations('shared.map')
  const say = useLocalText()
  const { locale } = useLanguage()
  const { isDark } = useReadingView()
  const place = usePlace()
  const box = useRef<HTMLElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  const [own, setOwn] = useState<{ for: string; camera: DrawnCamera }>()
  const site = useMemo(() => (place ? boundsOf(place.site) : undefined), [place])
  const shapes = useMemo(() => drawnShapes(layers), [layers])
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [])

  const frame = { ...size, padding }
  const asked = JSON.stringify(view)
  const camera = site && (own?.for === asked ? own.camera : cameraAt(view, site, frame))
  const go = (next: DrawnCamera) => {
    setOwn({ for: asked, camera: next })
    report(next)
  }
  const report = (next: DrawnCamera) => {
    if (site && size.width > 0) onViewChange?.(mapCameraOf(next, site, frame))
  }
  // Who listens is told of the first view too, as by a map.
  const tellFirst = useRef(() => {})
  useLayoutEffect(() => {
    tellFirst.current = () => camera && report(camera)
  })
  const isMeasured = size.width > 0 && site !== undefined
  useEffect(() => {
    if (isMeasured) tellFirst.current()
  }, [isMeasured, tellFirst])

  if (!place || !site || !camera) return <section ref={box} aria-label={label} className="h-full bg-land" />
  const { picture, toPixels, toGround } = projectionOf(camera, site, frame)
  const isNearest = zoomed(camera, 1, site, frame).scale === camera.scale
  const isFarthest = zoomed(camera, -1, site, frame).scale === camera.scale
  const groups = groupPins(pins ?? [], toPixels, { ...size, isNearest })
  return (
    <section ref={box} aria-label={label} className="relative h-full min-h-48 w-full overflow-hidden bg-land">
      {/* A place can also be typed: pressing the drawing is one way of several. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        className={`absolute inset-0 ${onSpot ? 'cursor-crosshair' : ''}`}
        onClick={(event) => {
          const { left, top } = event.currentTarget.getBoundingClientRect()
          onSpot?.(toGround([event.clientX - left, event.clientY - top]))
        }}
      >
        <img
          src={drawnMapAddress(place, locale, isDark ? 'dark' : 'light')}
          alt=""
          className="pointer-events-none absolute max-w-none"
          style={picture}
        />
        <svg aria-hidden className="pointer-events-none absolute inset-0 h-full w-full">
          {shapes.map(({ key, geometry, colour, isDashed }) => {
            const [x, y] = geometry.type === 'Point' ? toPixels(geometry.coordinates) : [0, 0]
            const edge = { fill: 'none', stroke: 'var(--color-paper)', strokeWidth: 6 }
            const line = {
              stroke: colour,
              strokeWidth: 3,
              ...(isDashed && { strokeDasharray: '9 6' }),
            }
            if (geometry.type === 'Point')
              return <circle key={key} cx={x} cy={y} r={8} {...line} fill={colour} />
            const path = pathOf(geometry, toPixels)
            const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
            return (
              <g key={key}>
                <path d={path} {...edge} />
                <path d={path} {...line} fill={isArea ? colour : 'none'} fillOpacity={0.16} />
              </g>
            )
          })}
        </svg>
      </div>
      <DrawnPins
        groups={groups}
        selectedId={props.selectedId}
        hoveredId={props.hoveredId}
        onPin={onPin}
        onGroup={([x, y]) => go(zoomed({ ...camera, centre: toGround([x, y]) }, 1, site, frame))}
      />
      <p
        className="absolute start-3 m-0 max-w-[calc(100%-6rem)] rounded-control bg-paper/90 px-2 py-1 text-note text-ink-second"
        style={{ top: padding.top + 12 }}
      >
        {t('drawn')} {pins?.some(({ number }) => number) ? t('drawnNumbers') : null}
      </p>
      <DrawnControls
        top={padding.top}
        right={padding.right}
        isNearest={isNearest}
        isFarthest={isFarthest}
        onZoom={(by) => go(zoomed(camera, by, site, frame))}
        onMove={(by) => go(moved(camera, by, site))}
      />
      <p
        className="absolute m-0 rounded-control bg-paper/80 px-1.5 text-[0.8125rem] leading-[1.4] text-ink-second"
        style={{ right: padding.right + 8, bottom: padding.bottom + 4 }}
      >
        {say(place.basemap.attribution)}
      </p>
    </section>
  )
}
