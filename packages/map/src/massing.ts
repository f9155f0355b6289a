import type { FeatureCollection } from 'geojson'
import type { ExpressionSpecification } from 'maplibre-gl'
import type { Theme } from './basemap-palette.ts'
import { palettes } from './basemap-palette.ts'
import type { MapLayer } from './map-layer.ts'

type MassingChoice = {
  id: string
  data: FeatureCollection | string
  theme: Theme
  /** Property with the top in metres above ground; and with the underside, for parts that float. */
  heightProperty?: string
  baseProperty?: string
  colour?: string
  opacity?: number
  filter?: ExpressionSpecification
  isInteractive?: boolean
  order?: number
}

/** Buildings and parts by their height, for the view from the side: an aid to understanding, never a proof. */
export function massingLayer(choice: MassingChoice): MapLayer {
  const { id, data, theme, heightProperty = 'height_m', baseProperty = 'base_m' } = choice
  const colour = choice.colour ?? palettes[theme].mass
  const isPicked: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false]
  return {
    id,
    source: { kind: 'geojson', data },
    order: choice.order ?? 10,
    isUnderLabels: true,
    isInteractive: choice.isInteractive ?? false,
    layers: [
      {
        id: 'mass',
        type: 'fill-extrusion',
        ...(choice.filter && { filter: choice.filter }),
        paint: {
          'fill-extrusion-color': ['case', isPicked, '#FFD23F', colour],
          'fill-extrusion-height': ['to-number', ['get', heightProperty], 3],
          'fill-extrusion-base': ['to-number', ['get', baseProperty], 0],
          'fill-extrusion-opacity': choice.opacity ?? 0.92,
          'fill-extrusion-vertical-gradient': true,
        },
      },
    ],
  }
}

/** Buildings and outbuildings of our own quarter map. */
export const quarterBuildings: ExpressionSpecification = [
  'in',
  ['get', 'layer'],
  ['literal', ['building', 'outbuilding', 'gate']],
]
