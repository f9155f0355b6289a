import type { ExpressionSpecification } from 'maplibre-gl'
import type { MapLayerSpec } from './map-layer.ts'

const flag = (state: string): ExpressionSpecification => ['boolean', ['feature-state', state], false]
const isNear: ExpressionSpecification = ['any', flag('selected'), flag('hovered')]

/** Project boundaries: a thin long dash without fill over a pale edge, stronger on the chosen project. */
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
      type: 'line',
      paint: {
        'line-color': theme === 'dark' ? '#93A8FF' : '#082080',
        'line-width': ['case', isNear, 3.5, 1.5],
        'line-dasharray': [6, 3],
      },
    },
  ]
}
