import type { Element } from '@hetu/domain/proposals/draft-proposal'
import type { DrawingMode } from '@hetu/map/drawing'
import { useDrawing } from '@hetu/map/drawing'
import type { MapLayer } from '@hetu/map/map-layer'
import { useMap } from '@hetu/map/use-map'
import { useMemo, useState } from 'react'
import { DrawingBar } from '../shared/map/drawing-bar.tsx'
import { useLanguage, useLocalText } from '../shared/language.ts'
import { PlaceMap } from '../shared/map/place-map.tsx'
import { useReadingView } from '../shared/reading-view.ts'
import { elementLayers, elementPins } from './element-layers.ts'
import { composerModes, mergeDrawn, shapesOf } from './drawn-elements.ts'

interface ComposerMapProps {
  elements: Element[]
  selectedId: string | null
  onElements: (elements: Element[]) => void
  onSelect: (id: string | null) => void
  label: string
  /** Zones in force, as layers under what is drawn. */
  zones: readonly MapLayer[]
}

/** The map on which a planner draws elements over all zones in force. */
export function ComposerMap(props: ComposerMapProps) {
  const { elements } = props
  const { locale } = useLanguage()
  const say = useLocalText()
  const { isDark } = useReadingView()
  const [isDrawing, setIsDrawing] = useState(false)
  const pins = useMemo(() => elementPins(elements, say), [elements, say])
  return (
    <PlaceMap
      label={props.label}
      layers={isDrawing ? elementLayers(elements, locale, isDark ? 'dark' : 'light') : props.zones}
      pins={pins}
      onPin={props.onSelect}
      selectedId={props.selectedId}
      onUnavailable={() => setIsDrawing(true)}
    >
      <DrawingTools {...props} />
    </PlaceMap>
  )
}

function DrawingTools({ elements, onElements, onSelect }: ComposerMapProps) {
  const map = useMap()
  const [mode, setMode] = useState<DrawingMode>('pan')
  const shapes = useMemo(() => shapesOf(elements), [elements])
  const drawing = useDrawing(map, {
    mode,
    shapes,
    onChange: (drawn) => onElements(mergeDrawn(elements, drawn, onSelect)),
    onSelect,
  })
  return <DrawingBar modes={composerModes} mode={mode} onMode={setMode} drawing={drawing} />
}
