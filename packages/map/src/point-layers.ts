import type { ExpressionSpecification } from 'maplibre-gl'
import type { MapLayerSpec } from './map-layer.ts'

type PointChoice = {
  /** Property (or expression) with the name of the symbol's state; `cluster` badges show the count. */
  status: string | ExpressionSpecification
  sourceLayer?: string
  filter?: ExpressionSpecification
  /** Property with the number of points in a badge. */
  countProperty?: string
  /** Faded while a place is being added: looking and adding are two modes. */
  isFaded?: boolean
}

const flag = (state: string): ExpressionSpecification => ['boolean', ['feature-state', state], false]

/** Points as the symbols of their state, several close together as a badge with their count, and a ring on the chosen one. */
export function pointLayers(choice: PointChoice): MapLayerSpec[] {
  const { sourceLayer, filter, countProperty = 'point_count', isFaded = false } = choice
  const part = { ...(sourceLayer && { 'source-layer': sourceLayer }), ...(filter && { filter }) }
  const status =
    typeof choice.status === 'string' ? (['get', choice.status] as ExpressionSpecification) : choice.status
  const isCluster: ExpressionSpecification = ['==', ['get', 'cluster'], true]
  const ring = (id: string, width: number, colour: string) =>
    ({
      ...part,
      id,
      type: 'circle',
      metadata: { 'hetu:scale': 'labels' },
      paint: {
        'circle-radius': 17,
        'circle-translate': [0, -1],
        'circle-color': '#FFFFFF',
        'circle-opacity': ['case', flag('selected'), 0.9, flag('hovered'), 0.6, 0],
        'circle-stroke-color': colour,
        'circle-stroke-width': width,
        'circle-stroke-opacity': ['case', flag('selected'), 1, flag('hovered'), 0.45, 0],
      },
    }) as MapLayerSpec
  return [
    ring('ring-edge', 5, '#14202B'),
    {
      ...ring('ring', 3, '#FFD23F'),
      paint: {
        'circle-radius': 18,
        'circle-translate': [0, -1],
        'circle-opacity': 0,
        'circle-stroke-color': '#FFD23F',
        'circle-stroke-width': 3,
        'circle-stroke-opacity': ['case', flag('selected'), 1, 0],
      },
    } as MapLayerSpec,
    {
      ...part,
      id: 'symbol',
      type: 'symbol',
      layout: {
        'icon-image': [
          'case',
          isCluster,
          ['concat', 'cluster:', ['to-string', ['get', countProperty]]],
          ['concat', 'status:', status],
        ],
        'icon-allow-overlap': true,
        // Names of lanes and zones make room for what people said.
        'icon-ignore-placement': false,
        'symbol-z-order': 'viewport-y',
      },
      paint: { 'icon-opacity': isFaded ? 0.35 : 1 },
    },
  ]
}
