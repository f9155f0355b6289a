import type { ZoneImport } from '@hetu/domain/zones/zone-import-record'
import type { RefusedRow } from '@hetu/domain/zones/zone-layer'
import { rowNumber } from '@hetu/domain/zones/row-number'
import { areaLayers } from '@hetu/map/area-layers'
import type { Bounds } from '@hetu/map/map-camera'
import { labelFontBold } from '@hetu/map/label-font'
import type { MapLayer } from '@hetu/map/map-layer'
import type { Feature } from 'geojson'
import { shortened } from './zone-labels.ts'
import { zoneLooks } from './zone-looks.ts'

/** A layer before it is law: its good rows in a dashed outline, a tree or well as a dot, and a red ring where a row was refused. */
export function importLayers(
  { layer }: ZoneImport,
  theme: 'light' | 'dark',
  marked?: RefusedRow,
): MapLayer[] {
  const look = { ...zoneLooks.designated_area, colour: '#082080', colourOnDark: '#9DB2FF', lineDash: [4, 2] }
  const good = layer.good.map((row): Feature => ({
    type: 'Feature',
    geometry: row.geometry,
    properties: { id: rowNumber(row), label: shortened(row.name ?? '') },
  }))
  const refused = layer.refused.flatMap((row): Feature[] =>
    row.place
      ? [
          {
            type: 'Feature',
            geometry: { type: 'Point', coordinates: row.place },
            properties: {
              id: `refused-${rowNumber(row)}`,
              label: rowNumber(row),
              isMarked: marked !== undefined && rowNumber(row) === rowNumber(marked),
            },
          },
        ]
      : [],
  )
  return [
    {
      id: 'import-good',
      source: { kind: 'geojson', data: { type: 'FeatureCollection', features: good }, maxZoom: 16 },
      isInteractive: true,
      isUnderLabels: true,
      order: 20,
      layers: [
        ...areaLayers({ id: 'area', look, theme, nameProperty: 'label' }),
        {
          id: 'point',
          type: 'circle',
          filter: ['==', ['geometry-type'], 'Point'],
          paint: {
            'circle-radius': 5,
            'circle-color': theme === 'dark' ? look.colourOnDark : look.colour,
            'circle-stroke-color': theme === 'dark' ? '#0F171E' : '#FFFFFF',
            'circle-stroke-width': 1.5,
          },
        },
      ],
    },
    {
      id: 'import-refused',
      source: { kind: 'geojson', data: { type: 'FeatureCollection', features: refused } },
      isInteractive: true,
      order: 21,
      layers: [
        {
          id: 'ring',
          type: 'circle',
          paint: {
            'circle-radius': ['case', ['get', 'isMarked'], 22, 12],
            'circle-color': '#B3261E',
            'circle-opacity': 0.08,
            'circle-stroke-color': '#B3261E',
            'circle-stroke-width': ['case', ['get', 'isMarked'], 5, 3],
          },
        },
        {
          id: 'number',
          type: 'symbol',
          layout: { 'text-field': ['get', 'label'], 'text-font': labelFontBold, 'text-size': 13 },
          paint: { 'text-color': '#B3261E', 'text-halo-color': '#FFFFFF', 'text-halo-width': 2 },
        },
      ],
    },
  ]
}

/** The box around the good rows, else around where rows were refused; undefined when there is nothing. */
export function importBounds({ layer }: ZoneImport): Bounds | undefined {
  let box: Bounds | undefined
  const visit = (at: unknown): void => {
    if (!Array.isArray(at)) return
    const [lon, lat]: unknown[] = at
    if (typeof lon === 'number' && typeof lat === 'number') {
      box = box
        ? [Math.min(box[0], lon), Math.min(box[1], lat), Math.max(box[2], lon), Math.max(box[3], lat)]
        : [lon, lat, lon, lat]
    } else for (const part of at) visit(part)
  }
  for (const row of layer.good) visit(row.geometry.coordinates)
  // One refused corner on the far side of the earth must not make all the good ones a dot.
  if (!box) for (const row of layer.refused) if (row.place) visit(row.place)
  return box
}
