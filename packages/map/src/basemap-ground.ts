import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { Palette, Theme } from './basemap-palette.ts'
import { inMetres } from './metres.ts'

export type BasemapPart = {
  palette: Palette
  theme: Theme
  latitude: number
  sourceOf: (layer: string) => string
}

/** The layers of one kind of feature: where it comes from, and which of the collection it is. */
export function partOf({ sourceOf }: BasemapPart, layer: string, more?: ExpressionSpecification) {
  const isLayer: ExpressionSpecification = ['==', ['get', 'layer'], layer]
  return {
    source: sourceOf(layer),
    filter: (more ? ['all', isLayer, more] : isLayer) as ExpressionSpecification,
  }
}

const kindIs = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]]

/** Water, planting, courtyards, paving and the city wall: everything that lies on the ground. */
export function groundLayers(part: BasemapPart): LayerSpecification[] {
  const { palette, theme, latitude } = part
  const metres = (width: number) => inMetres(width, latitude)
  return [
    { id: 'background', type: 'background', paint: { 'background-color': palette.land } },
    { id: 'land', type: 'fill', ...partOf(part, 'land'), paint: { 'fill-color': palette.land } },
    {
      id: 'green',
      type: 'fill',
      ...partOf(part, 'green'),
      paint: { 'fill-color': ['match', ['get', 'kind'], 'garden', palette.garden, palette.green] },
    },
    {
      id: 'water',
      type: 'fill',
      ...partOf(part, 'water'),
      paint: { 'fill-color': palette.water },
    },
    {
      id: 'water-shore',
      type: 'line',
      ...partOf(part, 'water'),
      paint: { 'line-color': palette.waterDeep, 'line-width': metres(3), 'line-offset': metres(1.5) },
    },
    {
      id: 'water-waves',
      type: 'fill',
      minzoom: 16.5,
      ...partOf(part, 'water'),
      paint: { 'fill-pattern': `waves:${theme}`, 'fill-opacity': 0.7 },
    },
    {
      id: 'water-edge',
      type: 'line',
      ...partOf(part, 'water'),
      paint: { 'line-color': palette.waterEdge, 'line-width': metres(0.5) },
    },
    {
      id: 'waterline',
      type: 'line',
      minzoom: 16,
      ...partOf(part, 'waterline'),
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': ['match', ['get', 'kind'], 'bank', palette.waterEdge, palette.wave],
        'line-width': ['interpolate', ['linear'], ['zoom'], 16, 0.6, 20, 1.6],
        'line-opacity': 0.7,
      },
    },
    {
      id: 'courtyard',
      type: 'fill',
      ...partOf(part, 'courtyard'),
      paint: { 'fill-color': palette.courtyard },
    },
    {
      id: 'paving-yard',
      type: 'fill',
      ...partOf(part, 'paving', kindIs('yard', 'path')),
      paint: { 'fill-color': palette.yard },
    },
    {
      id: 'garden',
      type: 'fill',
      ...partOf(part, 'green', kindIs('garden', 'planting')),
      paint: { 'fill-color': palette.garden },
    },
    {
      id: 'green-edge',
      type: 'line',
      minzoom: 16,
      ...partOf(part, 'green'),
      paint: { 'line-color': palette.greenEdge, 'line-width': metres(0.25) },
    },
    {
      id: 'garden-row',
      type: 'line',
      minzoom: 17,
      ...partOf(part, 'garden_row'),
      paint: { 'line-color': palette.row, 'line-width': metres(0.5), 'line-opacity': 0.7 },
    },
    {
      id: 'paving-edge',
      type: 'line',
      ...partOf(part, 'paving', ['!', kindIs('yard', 'path')]),
      paint: { 'line-color': palette.pavingEdge, 'line-width': metres(0.5) },
    },
    {
      id: 'paving',
      type: 'fill',
      ...partOf(part, 'paving', ['!', kindIs('yard', 'path')]),
      paint: { 'fill-color': ['match', ['get', 'kind'], 'lane', palette.lane, palette.square] },
    },
    {
      id: 'paving-joints',
      type: 'fill',
      minzoom: 18,
      ...partOf(part, 'paving', ['!', kindIs('yard', 'path')]),
      paint: {
        'fill-pattern': `slabs:${theme}`,
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 18, 0, 19, 0.55],
      },
    },
    {
      id: 'courtyard-wall',
      type: 'line',
      minzoom: 15.5,
      ...partOf(part, 'courtyard'),
      layout: { 'line-join': 'miter' },
      paint: { 'line-color': palette.courtyardWall, 'line-width': metres(0.4) },
    },
    ...wallLayers(part),
    { id: 'bridge', type: 'fill', ...partOf(part, 'bridge'), paint: { 'fill-color': palette.bridge } },
    {
      id: 'bridge-edge',
      type: 'line',
      ...partOf(part, 'bridge'),
      paint: { 'line-color': palette.wallEdge, 'line-width': metres(0.35) },
    },
  ]
}

function wallLayers(part: BasemapPart): LayerSpecification[] {
  const { palette, latitude } = part
  const metres = (width: number) => inMetres(width, latitude)
  return [
    { id: 'wall', type: 'fill', ...partOf(part, 'wall'), paint: { 'fill-color': palette.wall } },
    {
      id: 'wall-walk',
      type: 'fill',
      ...partOf(part, 'wall_walk'),
      paint: { 'fill-color': palette.wallWalk },
    },
    {
      id: 'wall-edge',
      type: 'line',
      ...partOf(part, 'wall'),
      layout: { 'line-join': 'miter' },
      paint: { 'line-color': palette.wallEdge, 'line-width': metres(0.4) },
    },
    {
      id: 'wall-battlement',
      type: 'line',
      minzoom: 15.5,
      ...partOf(part, 'wall_battlement'),
      paint: { 'line-color': palette.wallEdge, 'line-width': metres(1.1) },
    },
    { id: 'gate', type: 'fill', ...partOf(part, 'gate'), paint: { 'fill-color': palette.gate } },
    {
      id: 'gate-edge',
      type: 'line',
      ...partOf(part, 'gate'),
      paint: { 'line-color': palette.wallEdge, 'line-width': metres(0.6) },
    },
  ]
}
