import type { Position } from '@hetu/domain/geometry/shape'
import type { MapLayer } from '@hetu/map/map-layer'
import type { Geometry } from 'geojson'

const collection = (geometry: Geometry | null) => ({
  type: 'FeatureCollection' as const,
  features: geometry ? [{ type: 'Feature' as const, properties: {}, geometry }] : [],
})

/** A tree or a well has no outline. */
const isPoint: ['==', ['geometry-type'], 'Point'] = ['==', ['geometry-type'], 'Point']

/** The outline that is law dashed in ink, the one proposed in the colour of what is proposed. */
export function changeLayers(before: Geometry | null, after: Geometry | null): MapLayer[] {
  return [
    {
      id: 'zone-after',
      order: 30,
      source: { kind: 'geojson', data: collection(after) },
      layers: [
        { id: 'fill', type: 'fill', paint: { 'fill-color': '#0B5CAD', 'fill-opacity': 0.14 } },
        { id: 'line', type: 'line', paint: { 'line-color': '#0B5CAD', 'line-width': 3 } },
        {
          id: 'point',
          type: 'circle',
          filter: isPoint,
          paint: {
            'circle-radius': 8,
            'circle-color': '#0B5CAD',
            'circle-stroke-color': '#FFFFFF',
            'circle-stroke-width': 2,
          },
        },
      ],
    },
    {
      id: 'zone-before',
      order: 31,
      source: { kind: 'geojson', data: collection(before) },
      layers: [
        { id: 'edge', type: 'line', paint: { 'line-color': '#FFFFFF', 'line-width': 4 } },
        {
          id: 'line',
          type: 'line',
          paint: { 'line-color': '#14202B', 'line-width': 2, 'line-dasharray': [3, 2] },
        },
        {
          id: 'point',
          type: 'circle',
          filter: isPoint,
          paint: {
            'circle-radius': 8,
            'circle-color': '#FFFFFF',
            'circle-stroke-color': '#14202B',
            'circle-stroke-width': 2,
          },
        },
      ],
    },
  ]
}

/** A red circle where an outline is wrong. */
export function problemLayer(at: Position | undefined): MapLayer[] {
  if (!at) return []
  return [
    {
      id: 'shape-problem',
      order: 90,
      source: { kind: 'geojson', data: collection({ type: 'Point', coordinates: at }) },
      layers: [
        {
          id: 'ring',
          type: 'circle',
          paint: {
            'circle-radius': 18,
            'circle-color': '#B3261E',
            'circle-opacity': 0.12,
            'circle-stroke-color': '#B3261E',
            'circle-stroke-width': 4,
          },
        },
      ],
    },
  ]
}
