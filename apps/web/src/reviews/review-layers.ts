import type { Shape } from '@hetu/domain/geometry/shape'
import type { Annotation } from '@hetu/domain/reviews/annotation'
import { labelFontBold } from '@hetu/map/label-font'
import type { MapLayer } from '@hetu/map/map-layer'
import type { Feature, Geometry, Point, Position } from 'geojson'

export const marksLayerId = 'review-marks'
const [ink, amber, blue] = ['#14202B', '#7A4B00', '#0B5CAD']
/** The same lines seen on the dark map. */
const [amberOnDark, blueOnDark] = ['#F2C879', '#7DB8F5']

/** Where the number of a mark stands: the point, the middle of a line, the middle of an area's corners. */
function anchorOf(shape: Shape): Point {
  if (shape.type === 'Point') return shape
  if (shape.type === 'LineString') {
    const [a, b] = [Math.ceil(shape.coordinates.length / 2) - 1, Math.floor(shape.coordinates.length / 2)]
    return middle([shape.coordinates[a], shape.coordinates[b]])
  }
  const ring = shape.type === 'Polygon' ? shape.coordinates[0] : shape.coordinates[0]?.[0]
  return middle((ring ?? []).slice(0, -1))
}

function middle(positions: readonly (Position | undefined)[]): Point {
  const all = positions.filter((position) => position !== undefined)
  const mean = (axis: 0 | 1) => all.reduce((sum, position) => sum + (position[axis] ?? 0), 0) / all.length
  return { type: 'Point', coordinates: [mean(0), mean(1)] }
}

/** The same numbers for a drawing. */
export function markPins(marks: readonly Annotation[], labels: ReadonlyMap<string, string>) {
  return marks.flatMap(({ id, number, target }) => {
    if (target.kind !== 'map') return []
    const [lon = 0, lat = 0] = anchorOf(target.geometry).coordinates
    const label = labels.get(id) ?? String(number)
    return [{ id, number: label, position: [lon, lat] as [number, number], name: '' }]
  })
}

/** Marks on the map: their shapes, and one numbered disc for each. */
export function markLayers(
  marks: readonly Annotation[],
  labels: ReadonlyMap<string, string>,
  isDark = false,
): MapLayer[] {
  const features = marks.flatMap(({ id, number, target }): Feature[] => {
    if (target.kind !== 'map') return []
    const properties = { id, label: labels.get(id) ?? String(number) }
    return [
      ...(target.geometry.type === 'Point'
        ? []
        : [
            {
              type: 'Feature' as const,
              properties: { ...properties, part: 'shape' },
              geometry: target.geometry,
            },
          ]),
      { type: 'Feature', properties: { ...properties, part: 'disc' }, geometry: anchorOf(target.geometry) },
    ]
  })
  const isPart = (part: string) => ['==', ['get', 'part'], part] as ['==', ['get', string], string]
  return [
    {
      id: marksLayerId,
      order: 60,
      isInteractive: true,
      source: { kind: 'geojson', data: { type: 'FeatureCollection', features } },
      layers: [
        {
          id: 'area',
          type: 'fill',
          filter: ['all', isPart('shape'), ['==', ['geometry-type'], 'Polygon']],
          paint: { 'fill-color': isDark ? amberOnDark : amber, 'fill-opacity': 0.2 },
        },
        {
          id: 'edge',
          type: 'line',
          filter: isPart('shape'),
          paint: { 'line-color': isDark ? amberOnDark : amber, 'line-width': 3 },
        },
        {
          id: 'disc',
          type: 'circle',
          filter: isPart('disc'),
          paint: {
            'circle-radius': 14,
            'circle-color': ink,
            'circle-stroke-color': '#FFFFFF',
            'circle-stroke-width': 2,
          },
        },
        {
          id: 'number',
          type: 'symbol',
          filter: isPart('disc'),
          layout: {
            'text-field': ['get', 'label'],
            'text-font': labelFontBold,
            'text-size': 14,
            'text-allow-overlap': true,
            'text-ignore-placement': true,
          },
          paint: { 'text-color': '#FFFFFF' },
        },
      ],
    },
  ]
}

/** The elements of the version under review, as outlines. */
export function outlineLayer(
  elements: readonly { id: string; geometry: Geometry }[],
  isDark = false,
): MapLayer {
  const colour = isDark ? blueOnDark : '#082080'
  return {
    id: 'elements',
    order: 1,
    isUnderLabels: true,
    source: {
      kind: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: elements.map(({ id, geometry }) => ({ type: 'Feature', id, properties: { id }, geometry })),
      },
    },
    layers: [
      {
        id: 'fill',
        type: 'fill',
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: { 'fill-color': colour, 'fill-opacity': 0.12 },
      },
      {
        id: 'line',
        type: 'line',
        paint: { 'line-color': colour, 'line-width': 2, 'line-dasharray': [4, 2] },
      },
    ],
  }
}

/** Corners set so far, joined by a line, while a shape is made with the crosshair. */
export function cornerLayer(corners: readonly [number, number][], isDark = false): MapLayer {
  const colour = isDark ? blueOnDark : blue
  const line: Feature[] =
    corners.length > 1
      ? [{ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: [...corners] } }]
      : []
  const points = corners.map((coordinates): Feature => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates },
  }))
  return {
    id: 'corners',
    order: 61,
    source: { kind: 'geojson', data: { type: 'FeatureCollection', features: [...line, ...points] } },
    layers: [
      { id: 'line', type: 'line', paint: { 'line-color': colour, 'line-width': 3 } },
      {
        id: 'corner',
        type: 'circle',
        filter: ['==', ['geometry-type'], 'Point'],
        paint: {
          'circle-radius': 7,
          'circle-color': colour,
          'circle-stroke-color': '#FFFFFF',
          'circle-stroke-width': 2,
        },
      },
    ],
  }
}
