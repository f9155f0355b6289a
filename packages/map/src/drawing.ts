import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { TerraDraw } from 'terra-draw'
import type { DrawingLimits } from './create-drawing.ts'
import { createDrawing, shapesOn, showShapes } from './create-drawing.ts'
import type { DrawnShape } from './edit-shape.ts'
import { historyOf, redone, stepped, undone } from './shape-history.ts'
import type { SnapTargets } from './snap.ts'
import { noTargets } from './snap.ts'
import { showSnapMark } from './snap-mark.ts'
import type { MapInstance } from './use-map.ts'

/** `pan` leaves the map to be moved; `edit` selects a shape and moves its corners. */
export type DrawingMode = 'pan' | 'point' | 'line' | 'area' | 'rectangle' | 'edit'

export type DrawingChoice = {
  mode: DrawingMode
  shapes: readonly DrawnShape[]
  /** Every finished step: a shape added, a corner moved, a shape deleted, an undo or a redo. */
  onChange: (shapes: DrawnShape[]) => void
  onSelect?: (id: string | null) => void
  limits?: DrawingLimits
  /** Corners and edges of zones, parcels or buildings that the pointer catches. */
  snapTo?: SnapTargets
  colour?: `#${string}`
}

export type Drawing = {
  selectedId: string | null
  mayUndo: boolean
  mayRedo: boolean
  undo: () => void
  redo: () => void
  /** Deletes the selected shape, or the one named. */
  remove: (id?: string) => void
  /** A change made by numbers goes through here, so that it can be undone too. */
  change: (shapes: DrawnShape[]) => void
}

const terraModes = {
  point: 'point',
  line: 'linestring',
  area: 'polygon',
  rectangle: 'rectangle',
  edit: 'select',
} as const

/** Drawing on the map with undo and redo; the caller holds the shapes and can change them by numbers as well. */
export function useDrawing(map: MapInstance | null, choice: DrawingChoice): Drawing {
  const latest = useRef(choice)
  const tool = useRef<TerraDraw | null>(null)
  const [history, setHistory] = useState(() => historyOf<readonly DrawnShape[]>(choice.shapes))
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const past = useRef(history)
  useLayoutEffect(() => {
    latest.current = choice
    past.current = history
  })

  const commit = useCallback((next: typeof history) => {
    past.current = next
    setHistory(next)
    latest.current.onChange([...next.present])
  }, [])
  const change = useCallback((shapes: DrawnShape[]) => commit(stepped(past.current, shapes)), [commit])
  const select = useCallback((id: string | null) => {
    setSelectedId(id)
    latest.current.onSelect?.(id)
  }, [])

  useEffect(() => {
    if (!map) return
    const begin = () => {
      end(tool.current)
      tool.current = startTool(map, () => latest.current, change, select)
    }
    if (map.getStyle() !== undefined) begin()
    map.on('style.load', begin)
    return () => {
      map.off('style.load', begin)
      end(tool.current)
      tool.current = null
    }
  }, [map, change, select])

  useEffect(() => {
    setToolMode(tool.current, choice.mode)
  }, [choice.mode])

  const isSnapping = choice.mode !== 'pan' && choice.snapTo !== undefined
  useEffect(() => {
    if (!map || !isSnapping) return
    return showSnapMark(map, () => latest.current.snapTo ?? noTargets)
  }, [map, isSnapping])

  useEffect(() => {
    if (choice.shapes !== past.current.present) {
      const isOwn = JSON.stringify(choice.shapes) === JSON.stringify(past.current.present)
      if (!isOwn) setHistory(historyOf(choice.shapes))
    }
    if (tool.current?.enabled) showShapes(tool.current, choice.shapes)
  }, [choice.shapes])

  const undo = () => {
    if (tool.current?.enabled && tool.current.getModeState() === 'drawing' && tool.current.undo()) return
    if (past.current.past.length > 0) commit(undone(past.current))
  }
  const redo = () => {
    if (tool.current?.enabled && tool.current.getModeState() === 'drawing' && tool.current.redo()) return
    if (past.current.future.length > 0) commit(redone(past.current))
  }
  const remove = (id = selectedId ?? undefined) => {
    if (id === undefined) return
    if (id === selectedId) select(null)
    setToolMode(tool.current, choice.mode)
    change(past.current.present.filter((shape) => shape.id !== id))
  }
  return {
    selectedId: choice.mode === 'edit' ? selectedId : null,
    mayUndo: history.past.length > 0,
    mayRedo: history.future.length > 0,
    undo,
    redo,
    remove,
    change,
  }
}

function startTool(
  map: MapInstance,
  latest: () => DrawingChoice,
  change: (shapes: DrawnShape[]) => void,
  select: (id: string | null) => void,
): TerraDraw {
  const tool = createDrawing(map, {
    snapTo: () => latest().snapTo ?? noTargets,
    limits: () => latest().limits ?? {},
    colour: latest().colour ?? '#0B5CAD',
  })
  tool.start()
  showShapes(tool, latest().shapes)
  setToolMode(tool, latest().mode)
  tool.on('finish', () => {
    const shapes = shapesOn(tool)
    const most = latest().limits?.maxShapes ?? Infinity
    change(shapes.slice(Math.max(0, shapes.length - most)))
  })
  tool.on('select', (id) => select(String(id)))
  tool.on('deselect', () => select(null))
  return tool
}

function setToolMode(tool: TerraDraw | null, mode: DrawingMode): void {
  if (tool?.enabled) tool.setMode(mode === 'pan' ? 'static' : terraModes[mode])
}

function end(tool: TerraDraw | null): void {
  try {
    tool?.stop()
  } catch {
    // The map is already gone, and the drawing's layers with it.
  }
}
