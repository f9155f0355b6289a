import type { Element } from '@hetu/domain/proposals/proposal'
import type { DrawingMode } from '@hetu/map/drawing'
import { useDrawing } from '@hetu/map/drawing'
import type { DrawnShape } from '@hetu/map/edit-shape'
import type { MapLayer } from '@hetu/map/map-layer'
import { useMap } from '@hetu/map/use-map'
import { useMemo, useState } from 'react'
import { DrawingBar } from '../shared/map/drawing-bar.tsx'
import { PlaceMap } from '../shared/map/place-map.tsx'

interface ComposerMapProps {
  elements: Element[]
  selectedId: string | null
  onElements: (elements: Element[]) => void
  onSelect: (id: string | null) => void
  label: string
  /** Zones in force, as layers under what is drawn. */
  zones: readonly MapLayer[]
}

const modes: readonly DrawingMode[] = ['pan', 'point', 'line', 'area', 'rectangle', 'edit']

/** The map on which a planner draws elements over all zones in force. */
export function ComposerMap(props: ComposerMapProps) {
  return (
    <PlaceMap label={props.label} layers={props.zones}>
      <DrawingTools {...props} />
    </PlaceMap>
  )
}

function DrawingTools({ elements, onElements, onSelect }: ComposerMapProps) {
  const map = useMap()
  const [mode, setMode] = useState<DrawingMode>('pan')
  const shapes = useMemo(
    () =>
      elements.flatMap(({ id, geometry }): DrawnShape[] =>
        geometry.type === 'MultiPolygon' ? [] : [{ id, geometry }],
      ),
    [elements],
  )
  const drawing = useDrawing(map, {
    mode,
    shapes,
    onChange: (drawn) => onElements(mergeDrawn(elements, drawn, onSelect)),
    onSelect,
  })
  return <DrawingBar modes={modes} mode={mode} onMode={setMode} drawing={drawing} />
}

/** Shapes drawn become elements; what was known of an element stays when its shape changes. */
function mergeDrawn(elements: Element[], drawn: DrawnShape[], onNew: (id: string) => void): Element[] {
  const known = new Map(elements.map((element) => [element.id, element]))
  const kept = elements.filter((element) => element.geometry.type === 'MultiPolygon')
  const next = drawn.map((shape): Element => {
    const geometry = shape.geometry as Element['geometry']
    const before = known.get(shape.id)
    if (before) return { ...before, geometry }
    onNew(shape.id)
    return {
      id: shape.id,
      name: { zh: '', en: '' },
      workType: shape.geometry.type === 'LineString' ? 'paving' : 'repair',
      geometry,
    }
  })
  return [...kept, ...next]
}
