import type { Position } from '@hetu/domain/geometry/position'
import type { Shape } from '@hetu/domain/geometry/shape'
import type { MapLayer } from '@hetu/map/map-layer'
import type { Feature } from 'geojson'

const feature = (geometry: Shape, part: string): Feature => ({
  type: 'Feature',
  geometry,
  properties: { id: part, part },
})

/** The line or area that is meant, and while it is being drawn its corners, large enough for a thumb. */
export function shapeLayer(shape: Shape | null, corners: readonly Position[] = []): MapLayer {
  return {
    id: 'meant',
    order: 9,
    source: {
      kind: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: [
          ...(shape ? [feature(shape, 'shape')] : []),
          ...corners.map((corner, at) => feature({ type: 'Point', coordinates: corner }, `corner ${at}`)),
        ],
      },
    },
    layers: [
      {
        id: 'ground',
        type: 'fill',
        filter: ['in', ['geometry-type'], ['literal', ['Polygon', 'MultiPolygon']]],
        paint: { 'fill-color': '#0B5CAD', 'fill-opacity': 0.18 },
      },
      {
        id: 'edge',
        type: 'line',
        filter: ['!=', ['geometry-type'], 'Point'],
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': '#FFFFFF', 'line-width': 8 },
      },
      {
        id: 'line',
        type: 'line',
        filter: ['!=', ['geometry-type'], 'Point'],
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': '#0B5CAD', 'line-width': 4 },
      },
      {
        id: 'corners',
        type: 'circle',
        filter: ['==', ['geometry-type'], 'Point'],
        paint: {
          'circle-radius': 11,
          'circle-color': '#0B5CAD',
          'circle-stroke-color': '#FFFFFF',
          'circle-stroke-width': 3,
        },
      },
    ],
  }
}
