import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl'
import type { BasemapPart } from './basemap-ground.ts'
import { partOf } from './basemap-ground.ts'
import { treeCrownPixels } from './basemap-images.ts'
import { inMetres, offsetInMetres } from './metres.ts'

const isMainHouse: ExpressionSpecification = ['has', 'building_id']

/** Roofs with a lit and a shaded slope, their ridges and soft shadows, then wells and trees above them. */
export function roofLayers(part: BasemapPart): LayerSpecification[] {
  const { palette, latitude } = part
  const metres = (width: number) => inMetres(width, latitude)
  const outlineOpacity: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 15.5, 0, 17, 0.9]
  const shadowOf = (layer: string, reach: number): LayerSpecification => ({
    id: `${layer}-shadow`,
    type: 'fill',
    minzoom: 15.5,
    ...partOf(part, layer),
    paint: {
      'fill-color': palette.shadow,
      'fill-opacity': 0.13,
      'fill-translate': offsetInMetres(reach * 0.7, reach, latitude),
    },
  })
  const outlineOf = (layer: string, width: number): LayerSpecification => ({
    id: `${layer}-edge`,
    type: 'line',
    minzoom: 15.5,
    ...partOf(part, layer),
    layout: { 'line-join': 'miter' },
    paint: { 'line-color': palette.roofEdge, 'line-width': metres(width), 'line-opacity': outlineOpacity },
  })
  return [
    shadowOf('outbuilding', 0.7),
    shadowOf('building', 1.3),
    {
      id: 'outbuilding',
      type: 'fill',
      ...partOf(part, 'outbuilding'),
      paint: { 'fill-color': palette.smallLit },
    },
    { id: 'building', type: 'fill', ...partOf(part, 'building'), paint: { 'fill-color': palette.roofFlat } },
    {
      id: 'roof-face',
      type: 'fill',
      ...partOf(part, 'roof_face'),
      paint: {
        'fill-antialias': true,
        'fill-color': [
          'case',
          ['==', ['get', 'roof'], 'flat'],
          palette.roofFlat,
          isMainHouse,
          ['match', ['get', 'shade'], 1, palette.roofShade, palette.roofLit],
          ['match', ['get', 'shade'], 1, palette.smallShade, palette.smallLit],
        ],
      },
    },
    outlineOf('outbuilding', 0.18),
    outlineOf('building', 0.28),
    {
      id: 'roof-ridge',
      type: 'line',
      minzoom: 16,
      ...partOf(part, 'roof_ridge'),
      layout: { 'line-cap': 'round' },
      paint: {
        'line-color': palette.ridge,
        'line-width': inMetres(['case', isMainHouse, 0.45, 0.22], latitude),
        'line-opacity': outlineOpacity,
      },
    },
    {
      id: 'well',
      type: 'circle',
      minzoom: 16,
      ...partOf(part, 'well'),
      paint: {
        'circle-radius': metres(0.9),
        'circle-color': palette.waterDeep,
        'circle-stroke-color': palette.wallEdge,
        'circle-stroke-width': metres(0.4),
        'circle-pitch-alignment': 'map',
      },
    },
    treeLayer(part),
  ]
}

function treeLayer(part: BasemapPart): LayerSpecification {
  const crown: ExpressionSpecification = ['coalesce', ['get', 'crown_m'], 4]
  const kind: ExpressionSpecification = [
    'match',
    ['coalesce', ['get', 'species'], ''],
    'ginkgo',
    'gold',
    ['willow', 'plane', 'pomegranate'],
    'fresh',
    'deep',
  ]
  const form: ExpressionSpecification = ['to-string', ['%', ['floor', ['*', crown, 10]], 3]]
  return {
    id: 'tree',
    type: 'symbol',
    minzoom: 15,
    metadata: { 'hetu:scale': 'metres' },
    ...partOf(part, 'tree'),
    layout: {
      'icon-image': ['concat', 'tree:', kind, ':', form, `:${part.theme}`],
      'icon-size': inMetres(crown, part.latitude, treeCrownPixels),
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'icon-rotation-alignment': 'map',
      'icon-pitch-alignment': 'map',
      'symbol-sort-key': crown,
    },
    paint: { 'icon-opacity': 0.9 },
  }
}
