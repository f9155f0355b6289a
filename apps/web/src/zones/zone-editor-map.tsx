import type { Position } from '@hetu/domain/geometry/shape'
import type { DrawingMode } from '@hetu/map/drawing'
import { useDrawing } from '@hetu/map/drawing'
import { type Bounds, noPadding } from '@hetu/map/map-camera'
import type { MapLayer } from '@hetu/map/map-layer'
import { useMap } from '@hetu/map/use-map'
import type { Geometry } from 'geojson'
import { useEffect, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { DrawingBar, drawingBarCover } from '../shared/map/drawing-bar.tsx'
import { PlaceMap } from '../shared/map/place-map.tsx'
import { changeLayers, problemLayer } from './change-layers.ts'
import { useSnapTargets } from './use-snap-targets.ts'
import { mergeParts } from './zone-parts.ts'
import type { ZonePart } from './zone-parts.ts'

interface ZoneEditorMapProps {
  /** The zone or object that is drawn; it does not snap to itself. */
  subjectId: string
  modes: readonly DrawingMode[]
  parts: readonly ZonePart[]
  /** The outline in force, dashed under what is drawn. */
  before: Geometry | null
  /** Where the outline is wrong. */
  problemAt: Position | undefined
  bounds: Bounds | undefined
  zones: readonly MapLayer[]
  label: string
  onParts: (parts: ZonePart[]) => void
  onSelect: (id: string | null) => void
  /** Told while there is a map how to change by numbers, so that it can be undone with all the rest. */
  onTool: (change: ((parts: ZonePart[]) => void) | null) => void
}

/** The map on which a zone is drawn along others and along the ground; what is in force stays in sight. */
export function ZoneEditorMap(props: ZoneEditorMapProps) {
  const { zones, before, parts, problemAt, bounds, label } = props
  const [isDrawing, setIsDrawing] = useState(false)
  const layers = useMemo(
    () => [
      ...zones,
      ...(before ? changeLayers(before, null) : []),
      // The drawing tool shows the parts on the map; on a drawing nothing else does.
      ...(isDrawing ? parts.flatMap(({ geometry }) => changeLayers(null, geometry)) : []),
      ...problemLayer(problemAt),
    ],
    [zones, before, isDrawing, parts, problemAt],
  )
  return (
    <PlaceMap
      label={label}
      layers={layers}
      padding={isDrawing ? noPadding : drawingBarCover}
      onUnavailable={() => setIsDrawing(true)}
      {...(bounds && { view: { bounds, maxZoom: 19 } })}
    >
      <Tools {...props} />
    </PlaceMap>
  )
}

function Tools({ subjectId, modes, parts, onParts, onSelect, onTool }: ZoneEditorMapProps) {
  const t = useTranslations('zones.editor')
  const map = useMap()
  const [mode, setMode] = useState<DrawingMode>('pan')
  const [isSnapping, setIsSnapping] = useState(true)
  const snapTo = useSnapTargets(isSnapping, subjectId)
  const shapes = useMemo(() => shapesOf(parts), [parts])
  const drawing = useDrawing(map, {
    mode,
    shapes,
    snapTo,
    onChange: (drawn) => onParts(mergeParts(parts, drawn)),
    onSelect,
  })
  const { change } = drawing
  useEffect(() => {
    onTool((next) => change(shapesOf(next)))
    return () => onTool(null)
  }, [change, onTool])
  return (
    <DrawingBar modes={modes} mode={mode} onMode={setMode} drawing={drawing}>
      <Checkbox isSelected={isSnapping} onChange={setIsSnapping}>
        {t('snap')}
      </Checkbox>
    </DrawingBar>
  )
}

const shapesOf = (parts: readonly ZonePart[]) => parts.map(({ id, geometry }) => ({ id, geometry }))
