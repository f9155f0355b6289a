import type { ExpressionSpecification } from 'maplibre-gl'
import type { MapLayerSpec } from './map-layer.ts'

const flag = (state: string): ExpressionSpecification => ['boolean', ['feature-state', state], false]
const isNear: ExpressionSpecification = ['any', flag('selected'), flag('hovered')]

/** Boundaries without fill over a pale edge, stronger on the chosen one: of a project a thin long dash, of an idea a line. */
export function projectLayers(sourceLayer: string, theme: 'light' | 'dark'): MapLayerSpec[] {
  const part = { 'source-layer': sourceLayer, layout: { 'line-join': 'round' as const } }
  return [
    {
      ...part,
      id: 'project-edge',
      type: 'line',
      paint: {
        'line-color': theme === 'dark' ? '#0F171E' : '#FFFFFF',
        'line-width': ['case', isNear, 7, 4],
        'line-opacity': 0.7,
      },
    },
    {
      ...part,
      id: 'project',
      filter: ['!=', ['get', 'kind'], 'idea'],
      type: 'line',
      paint: {
        'line-color': theme === 'dark' ? '#93A8FF' : '#082080',
        'line-width': ['case', isNear, 3.5, 1.5],
        'line-dasharray': [
          'case',
          ['==', ['get', 'kind'], 'idea'],
          ['literal', [1.5, 1.5]],
          ['literal', [6, 3]],
        ],
      },
    },
    {
      ...part,
      id: 'idea',
      filter: ['==', ['get', 'kind'], 'idea'],
      type: 'line',
      paint: {
        'line-color': theme === 'dark' ? '#7FB7F0' : '#0B5CAD',
        'line-width': ['case', isNear, 5, 2.5],
      },
    },
  ]
}
