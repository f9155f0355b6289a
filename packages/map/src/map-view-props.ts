import type { StyleSpecification } from 'maplibre-gl'
import type { ReactNode } from 'react'
import type { Bounds, MapCamera, MapTarget, PaddingPixels, Position } from './map-camera.ts'
import type { MapLayer, PickedFeature } from './map-layer.ts'
import type { MapInstance } from './use-map.ts'

export type { StyleSpecification } from 'maplibre-gl'

/** The map's own words, in the reader's language: this package has none. A control without words is not shown. */
export type MapWords = {
  zoomIn: string
  zoomOut: string
  locate?: string
  tilt?: string
  turnLeft?: string
  turnRight?: string
  /** Read once by a screen reader when the map gets the focus: what the keys do. */
  keys?: string
  /** Said by MapLibre over an embedded map: Ctrl + wheel, and two fingers. */
  embeddedWheel?: string
  embeddedTouch?: string
}

export type MapViewProps = {
  /** Basemap; a new object replaces the old one (theme, locale), data layers stay. */
  style: StyleSpecification
  layers: readonly MapLayer[]
  /** Where to go. The map moves only when these values change and the camera is elsewhere. */
  view: MapTarget
  onViewChange?: (camera: MapCamera) => void
  selectedId?: string | null
  hoveredId?: string | null
  /** Empty when nothing pickable was there. Also by Enter, for what is under the crosshair. */
  onPick?: (features: PickedFeature[], position: Position) => void
  onHover?: (feature: PickedFeature | null) => void
  /** Where the pointer rests, or by keyboard the crosshair; null once it has left the map. */
  onPoint?: (position: Position | null) => void
  /** Alt + arrow: the next or previous item of the list. */
  onStep?: (direction: -1 | 1) => void
  /** Escape: the caller moves the focus (to the list, say); without it the map lets the focus go. */
  onLeave?: () => void
  /** The key "?". */
  onHelp?: () => void
  onLocate?: () => void
  /** `unsupported`: no WebGL 2 here; `lost`: the drawing context was lost and did not come back. */
  onUnavailable?: (reason: 'unsupported' | 'lost') => void
  /** A tile, file or image could not be read; the rest of the map goes on. */
  onProblem?: (message: string) => void
  onReady?: (map: MapInstance) => void
  /** The first whole picture stands: base map, layers and names. */
  onDrawn?: () => void
  /** 1, 1.29 or 1.57: labels, pins and controls in the reader's text size. */
  labelScale?: number
  /** Accessible name: place and count ("地图：打灯巷，23 条意见"). */
  label: string
  words: MapWords
  padding?: PaddingPixels
  /** Source of the basemap, its approval number and date: always visible, plain text. */
  attribution?: string
  theme?: 'light' | 'dark'
  /** Looked at from the side (for heights). */
  isTilted?: boolean
  onTilt?: (isTilted: boolean) => void
  /** Inside a scrolling page: the wheel scrolls the page, two fingers move the map. */
  isEmbedded?: boolean
  minZoom?: number
  maxZoom?: number
  maxBounds?: Bounds
  className?: string
  /** Drawn over the map; `useMap()` gives them the running map. */
  children?: ReactNode
}
