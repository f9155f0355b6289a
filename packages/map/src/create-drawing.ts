import {
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  TerraDrawSelectMode,
} from 'terra-draw'
import type { SnapToCustom } from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import { drawingLayerPrefix } from './drawing-layer.ts'
import { drawnDecimals, rounded } from './edit-shape.ts'
import type { DrawnShape } from './edit-shape.ts'
import { pixelsPerMetre } from './metres.ts'
import type { SnapTargets } from './snap.ts'
import { snapPixels, snapPosition } from './snap.ts'
import type { MapInstance } from './use-map.ts'

export type DrawingLimits = { maxVertices?: number; maxShapes?: number }

export type DrawingStart = {
  snapTo: () => SnapTargets
  limits: () => DrawingLimits
  colour: `#${string}`
}

const terraModes = { Point: 'point', LineString: 'linestring', Polygon: 'polygon' } as const
let drawn = 0

/** The drawing tool on a map: points, lines, areas, rectangles, and editing corner by corner. */
export function createDrawing(map: MapInstance, { snapTo, limits, colour }: DrawingStart): TerraDraw {
  const toCustom: SnapToCustom = (event) => {
    const metres = snapPixels / pixelsPerMetre(map.getZoom(), event.lat)
    return snapPosition([event.lng, event.lat], snapTo(), metres)?.position
  }
  const snapping = { toCoordinate: true, toLine: true, toCustom }
  const validation = (feature: { geometry: { type: string; coordinates: unknown } }) => {
    const { type, coordinates } = feature.geometry
    const most = limits().maxVertices ?? Infinity
    const count =
      type === 'Polygon'
        ? ((coordinates as unknown[][])[0] ?? []).length - 1
        : type === 'LineString'
          ? (coordinates as unknown[]).length
          : 1
    return { valid: count <= most }
  }
  const line = { lineStringColor: colour, lineStringWidth: 4 }
  const area = { fillColor: colour, fillOpacity: 0.16, outlineColor: colour, outlineWidth: 3 }
  const knob = { closingPointWidth: 9, closingPointColor: colour, closingPointOutlineWidth: 3 }
  const flags = {
    feature: {
      draggable: true,
      coordinates: { midpoints: true, draggable: true, deletable: true, snappable: snapping },
    },
  }
  return new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({
      map,
      prefixId: drawingLayerPrefix,
      coordinatePrecision: drawnDecimals,
    }),
    idStrategy: {
      isValidId: (id) => typeof id === 'string' || typeof id === 'number',
      getId: () => `drawn-${Date.now().toString(36)}-${(drawn += 1)}`,
    },
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    modes: [
      new TerraDrawPointMode({ styles: { pointColor: colour, pointWidth: 9, pointOutlineWidth: 3 } }),
      new TerraDrawLineStringMode({
        snapping,
        validation,
        showCoordinatePoints: true,
        styles: { ...line, closingPointWidth: 9, closingPointColor: colour },
      }),
      new TerraDrawPolygonMode({
        snapping,
        validation,
        showCoordinatePoints: true,
        styles: { ...area, ...knob },
      }),
      new TerraDrawRectangleMode({ styles: area }),
      new TerraDrawSelectMode({
        pointerDistance: 24,
        flags: {
          point: { feature: { draggable: true } },
          linestring: flags,
          polygon: flags,
          rectangle: flags,
        },
        keyEvents: { deselect: 'Escape', delete: null, rotate: null, scale: null },
        styles: {
          selectedPolygonColor: colour,
          selectedPolygonFillOpacity: 0.2,
          selectedPolygonOutlineColor: '#14202B',
          selectedPolygonOutlineWidth: 3,
          selectedLineStringColor: '#14202B',
          selectedLineStringWidth: 4,
          selectionPointColor: '#FFD23F',
          selectionPointWidth: 9,
          selectionPointOutlineColor: '#14202B',
          selectionPointOutlineWidth: 3,
          midPointColor: '#FFFFFF',
          midPointWidth: 6,
          midPointOutlineColor: '#14202B',
          midPointOutlineWidth: 2,
        },
      }),
    ],
  })
}

/** What has been finished on the drawing, without handles and half-drawn shapes. */
export function shapesOn(drawing: TerraDraw): DrawnShape[] {
  return drawing
    .getSnapshot()
    .filter(({ properties }) => properties.currentlyDrawing !== true && isOwnMode(properties.mode))
    .filter(
      ({ properties }) => !properties.selectionPoint && !properties.midPoint && !properties.coordinatePoint,
    )
    .map(({ id, geometry }) => ({ id: String(id), geometry: geometry }))
}

/** Puts exactly these shapes on the drawing; those already there are left alone. */
export function showShapes(drawing: TerraDraw, given: readonly DrawnShape[]): void {
  const shapes = given.map(rounded)
  const shown = new Map(shapesOn(drawing).map((shape) => [shape.id, shape]))
  const wanted = new Map(shapes.map((shape) => [shape.id, shape]))
  const isSame = (shape: DrawnShape) =>
    JSON.stringify(wanted.get(shape.id)?.geometry) === JSON.stringify(shape.geometry)
  const gone = [...shown.values()].filter((shape) => !isSame(shape)).map((shape) => shape.id)
  if (gone.length > 0) drawing.removeFeatures(gone)
  const added = shapes.filter((shape) => !shown.has(shape.id) || gone.includes(shape.id))
  if (added.length === 0) return
  drawing.addFeatures(
    added.map(({ id, geometry }) => ({
      id,
      type: 'Feature',
      geometry,
      properties: { mode: terraModes[geometry.type] },
    })),
  )
}

function isOwnMode(mode: unknown): boolean {
  return mode === 'point' || mode === 'linestring' || mode === 'polygon' || mode === 'rectangle'
}
