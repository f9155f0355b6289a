import type { Shape } from '@hetu/domain/geometry/shape'
import type { Locale, LocalText } from '@hetu/domain/language'
import type { MapLayer } from '@hetu/map/map-layer'
import type { DrawnPin } from '../shared/map/drawn-pins.ts'
import { labelPosition } from '../shared/map/label-position.ts'

interface Drawn {
  id: string
  name: LocalText
  geometry: Shape
}

/** The same on a drawing, numbered in the order in which they are listed. */
export function elementPins(elements: readonly Drawn[], say: (text: LocalText) => string): DrawnPin[] {
  return elements.flatMap(({ id, name, geometry }, at) => {
    const [lon, lat] = labelPosition(geometry) ?? []
    if (lon === undefined || lat === undefined) return []
    return [{ id, number: String(at + 1), position: [lon, lat], name: say(name) }]
  })
}

/** The elements of a proposal: areas, lines and points in the colour of what is proposed. */
export function elementLayers(
  elements: readonly Drawn[],
  locale: Locale,
  theme: 'light' | 'dark',
): MapLayer[] {
  const colour = theme === 'dark' ? '#7DB8F5' : '#0B5CAD'
  const halo = theme === 'dark' ? '#0F171E' : '#FFFFFF'
  return [
    {
      id: 'elements',
      isInteractive: true,
      order: 40,
      source: {
        kind: 'geojson',
        data: {
          type: 'FeatureCollection',
          features: elements.map(({ id, name, geometry }) => ({
            type: 'Feature',
            properties: { id, name: locale === 'zh-CN' ? name.zh : name.en },
            geometry,
          })),
        },
      },
      layers: [
        {
          id: 'fill',
          type: 'fill',
          filter: ['==', ['geometry-type'], 'Polygon'],
          paint: {
            'fill-color': colour,
            'fill-opacity': ['case', ['boolean', ['feature-state', 'selected'], false], 0.4, 0.16],
          },
        },
        { id: 'casing', type: 'line', paint: { 'line-color': halo, 'line-width': 6 } },
        {
          id: 'line',
          type: 'line',
          paint: {
            'line-color': colour,
            'line-width': ['case', ['boolean', ['feature-state', 'selected'], false], 5, 3],
          },
        },
        {
          id: 'point',
          type: 'circle',
          filter: ['==', ['geometry-type'], 'Point'],
          paint: {
            'circle-radius': 8,
            'circle-color': colour,
            'circle-stroke-color': halo,
            'circle-stroke-width': 2,
          },
        },
      ],
    },
  ]
}
