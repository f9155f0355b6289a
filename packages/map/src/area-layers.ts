import type { ExpressionSpecification } from 'maplibre-gl'
import { labelFontBold } from './label-font.ts'
import type { MapLayerSpec } from './map-layer.ts'
import type { PatternName } from './patterns.ts'
import { patternImage, patternOpacity } from './patterns.ts'

/** How one kind of area is drawn. */
export type AreaLook = {
  colour: string
  pattern: PatternName
  lineWidthPixels: number
  lineDash?: readonly number[]
  /** For readers with a dark map; lines and names in this colour. */
  colourOnDark?: string
  /** Line and name only: the fill's pattern is left to stronger areas. */
  isQuiet?: boolean
}

type AreaChoice = {
  id: string
  look: AreaLook
  theme?: 'light' | 'dark'
  /** MapLibre filter that picks this kind out of the data. */
  filter?: ExpressionSpecification
  sourceLayer?: string
  /** Property with the name to write in place. */
  nameProperty?: string
  /** How strongly pattern and line are drawn at all, 0 to 1. */
  opacity?: number
}

const isSelected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false]
const isHovered: ExpressionSpecification = ['boolean', ['feature-state', 'hovered'], false]

/** Pattern, line and name in place for one kind of area: no area is told by its colour alone. */
export function areaLayers(choice: AreaChoice): MapLayerSpec[] {
  const { id, look, theme = 'light', filter, sourceLayer, nameProperty, opacity = 1 } = choice
  const colour = theme === 'dark' ? (look.colourOnDark ?? look.colour) : look.colour
  const part = { ...(sourceLayer && { 'source-layer': sourceLayer }), ...(filter && { filter }) }
  const dash: { 'line-dasharray'?: number[] } = look.lineDash ? { 'line-dasharray': [...look.lineDash] } : {}
  const layers: MapLayerSpec[] = [
    {
      ...part,
      id: `${id}-fill`,
      type: 'fill',
      paint: {
        'fill-color': colour,
        'fill-opacity': ['case', isSelected, 0.1, isHovered, 0.05, look.pattern === 'none' ? 0 : 0.001],
      },
    },
  ]
  if (look.pattern !== 'none' && !look.isQuiet) {
    const paint =
      look.pattern === 'solid' || look.pattern === 'double'
        ? { 'fill-color': colour, 'fill-opacity': patternOpacity[look.pattern] * opacity }
        : { 'fill-pattern': patternImage(look.pattern, colour), 'fill-opacity': fromAfar(opacity) }
    layers.push({ ...part, id: `${id}-pattern`, type: 'fill', paint })
  }
  layers.push({
    ...part,
    id: `${id}-line`,
    type: 'line',
    layout: { 'line-join': look.lineDash ? 'round' : 'miter' },
    paint: {
      'line-color': colour,
      'line-width': ['case', isSelected, look.lineWidthPixels + 2, look.lineWidthPixels],
      ...(opacity < 1 && { 'line-opacity': opacity }),
      ...dash,
    },
  })
  if (look.pattern === 'double') {
    layers.push({
      ...part,
      id: `${id}-inner`,
      type: 'line',
      paint: {
        'line-color': colour,
        'line-width': look.isQuiet ? 1 : 1.25,
        'line-offset': look.lineWidthPixels + 1.5,
        ...(opacity < 1 && { 'line-opacity': opacity }),
      },
    })
  }
  if (nameProperty) layers.push(nameLayer(id, nameProperty, colour, theme, part))
  return layers
}

/** A pattern over a whole screen shouts: seen from afar it is paler, on the street as strong as drawn. */
function fromAfar(opacity: number): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], 15, 0.45 * opacity, 18, opacity]
}

function nameLayer(id: string, property: string, colour: string, theme: 'light' | 'dark', part: object) {
  return {
    ...part,
    id: `${id}-name`,
    type: 'symbol',
    layout: {
      'text-field': ['get', property],
      'text-font': labelFontBold,
      'text-size': 14,
      'text-max-width': 12,
      'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
      'text-radial-offset': 1.4,
      'text-padding': 2,
    },
    paint: {
      'text-color': inkOf(colour, theme),
      'text-halo-color': theme === 'dark' ? '#0F171E' : '#FFFFFF',
      'text-halo-width': 2,
    },
  } as MapLayerSpec
}

/** The colour of an area strong enough to be read as text: darker on paper, lighter on the dark map. */
export function inkOf(colour: string, theme: 'light' | 'dark'): string {
  const [towards, share] = theme === 'dark' ? [255, 0.5] : [0, 0.36]
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  const mixed = parts.map((part) => Math.round(part + (towards - part) * share))
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
