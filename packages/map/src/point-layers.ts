import type { ExpressionSpecification } from 'maplibre-gl'
import { labelFontBold } from './label-font.ts'
import type { MapLayerSpec } from './map-layer.ts'
import { ringSizes, symbolStatuses } from './symbols.ts'

type PointChoice = {
  /** Property (or expression) with the name of the symbol's state. */
  status: string | ExpressionSpecification
  sourceLayer?: string
  filter?: ExpressionSpecification
  /** Faded while a place is being added: looking and adding are two modes. */
  isFaded?: boolean
}

const flag = (state: string): ExpressionSpecification => ['boolean', ['feature-state', state], false]

/** In how many parts a ring is told at most: who is few still has one. */
const parts = 12

/** The ring of a cluster: its size by its count, split by the counts of its states. */
const ringImage: ExpressionSpecification = [
  'concat',
  'ring:',
  ['step', ['get', 'point_count'], '0', ...ringSizes.slice(1).flatMap(({ from }, at) => [from, `${at + 1}`])],
  ':',
  ...symbolStatuses.flatMap((status, at): (string | ExpressionSpecification)[] => [
    ...(at === 0 ? [] : [',']),
    [
      'to-string',
      ['ceil', ['/', ['*', parts, ['coalesce', ['get', `count_${status}`], 0]], ['get', 'point_count']]],
    ],
  ]),
] as ExpressionSpecification

/** How many, in the room that a ring has. */
const ringCount: ExpressionSpecification = [
  'case',
  ['<', ['get', 'point_count'], 1000],
  ['to-string', ['get', 'point_count']],
  ['concat', ['to-string', ['floor', ['/', ['get', 'point_count'], 1000]]], 'k'],
]

/**
 * Points as the symbols of their state: a proposal as a flag, an idea in its shape, several ideas close together as a
 * ring with their count; and an edge around the chosen one.
 */
export function pointLayers(choice: PointChoice): MapLayerSpec[] {
  const { sourceLayer, filter, isFaded = false } = choice
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
          ringImage,
          ['==', ['get', 'kind'], 'proposal'],
          ['concat', 'proposal:', status],
          ['concat', 'status:', status],
        ],
        'text-field': ['case', isCluster, ringCount, ''],
        'text-font': labelFontBold,
        'text-size': ['step', ['coalesce', ['get', 'point_count'], 0], 13, 100, 12],
        'text-offset': [0, -0.07],
        'text-allow-overlap': true,
        'icon-allow-overlap': true,
        // Names of lanes and zones make room for what people said.
        'icon-ignore-placement': false,
        // A flag stands over what neighbours said beside it.
        'symbol-sort-key': ['case', ['==', ['get', 'kind'], 'proposal'], 1, 0],
      },
      paint: { 'icon-opacity': isFaded ? 0.35 : 1, 'text-color': '#14202B' },
    },
  ]
}
