import type { PolygonShape } from '@hetu/domain/geometry/shape'
import type { HeightMass } from '@hetu/domain/zones/height-masses'
import type { SheetPiece } from '@hetu/domain/zones/height-sheet'
import type { Feature, FeatureCollection, Polygon } from 'geojson'
import type { Theme } from './basemap-palette.ts'
import { labelFontBold } from './label-font.ts'
import type { Position } from './map-camera.ts'
import type { MapLayer } from './map-layer.ts'
import { massingLayer, quarterBuildings } from './massing.ts'

const colours = {
  light: { sheet: '#4A9096', proposed: '#2F78C4', above: '#B3261E', person: '#14202B', existing: '#C9CCCE' },
  dark: { sheet: '#5FB0B7', proposed: '#7DB8F5', above: '#F0766D', person: '#F2F5F7', existing: '#56616A' },
}

/** So thick the sheet is drawn, in metres: it is a limit and has no body. */
const sheetMetres = 0.1
const personMetres = 1.7
const metresPerDegree = 111_320

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })
const block = (geometry: Polygon | PolygonShape, base: number, height: number): Feature => ({
  type: 'Feature',
  geometry,
  properties: { base_m: base, height_m: height },
})

/** What stands today, in grey and a little see-through, so that what is proposed inside shows. */
export function existingMassLayer(basemapUrl: string, theme: Theme): MapLayer {
  return massingLayer({
    id: 'height-existing',
    data: basemapUrl,
    theme,
    colour: colours[theme].existing,
    filter: quarterBuildings,
    opacity: 0.78,
    order: 63,
  })
}

/** The height limit as a thin see-through sheet: a sight line in fine steps, and fainter the flat limits around it. */
export function sheetLayers(pieces: readonly SheetPiece[], theme: Theme): MapLayer[] {
  return (['max_height', 'view_corridor'] as const).map((kind) =>
    massingLayer({
      id: `height-sheet-${kind}`,
      data: collection(
        pieces
          .filter((piece) => piece.kind === kind)
          .map(({ geometry, fromLimitMetres, toLimitMetres }) => {
            const limit = (fromLimitMetres + toLimitMetres) / 2
            return block(geometry, limit, limit + sheetMetres)
          }),
      ),
      theme,
      colour: colours[theme].sheet,
      opacity: kind === 'view_corridor' ? 0.5 : 0.18,
      order: 64,
    }),
  )
}

/** What is proposed, in blue, and in red what of it stands above the sheet. */
export function proposedMassLayers(masses: readonly HeightMass[], theme: Theme): MapLayer[] {
  return [false, true].map((isAbove) =>
    massingLayer({
      id: isAbove ? 'height-above' : 'height-proposed',
      data: collection(
        masses
          .filter(({ isAboveLimit }) => isAboveLimit === isAbove)
          .map(({ geometry, baseMetres, topMetres }) => block(geometry, baseMetres, topMetres)),
      ),
      theme,
      colour: isAbove ? colours[theme].above : colours[theme].proposed,
      opacity: 1,
      order: isAbove ? 62 : 61,
    }),
  )
}

/** People of 1.7 m, for scale. */
export function personLayer(positions: readonly Position[], theme: Theme): MapLayer {
  return massingLayer({
    id: 'height-person',
    data: collection(
      positions.flatMap((position) => [
        block(octagon(position, 0.28), 0, personMetres - 0.3),
        block(octagon(position, 0.16), personMetres - 0.3, personMetres),
      ]),
    ),
    theme,
    colour: colours[theme].person,
    opacity: 1,
    order: 60,
  })
}

/** Words over the blocks: what it is and how high, each as the page says it. */
export function heightLabelLayer(
  labels: readonly { position: Position; text: string }[],
  theme: Theme,
): MapLayer {
  return {
    id: 'height-label',
    order: 70,
    source: {
      kind: 'geojson',
      data: collection(
        labels.map(({ position, text }) => ({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: position },
          properties: { text },
        })),
      ),
    },
    layers: [
      {
        id: 'text',
        type: 'symbol',
        layout: {
          'text-field': ['get', 'text'],
          'text-font': labelFontBold,
          'text-size': 15,
          'text-anchor': 'top',
          'text-offset': [0, 0.6],
          'text-allow-overlap': true,
        },
        paint: {
          'text-color': theme === 'dark' ? '#F2F5F7' : '#14202B',
          'text-halo-color': theme === 'dark' ? '#0F171E' : '#FFFFFF',
          'text-halo-width': 2,
        },
      },
    ],
  }
}

function octagon([lon, lat]: Position, radiusMetres: number): Polygon {
  const north = radiusMetres / metresPerDegree
  const east = north / Math.cos((lat * Math.PI) / 180)
  const ring = Array.from({ length: 8 }, (_, at): Position => {
    const turn = (at / 8) * 2 * Math.PI
    return [lon + east * Math.cos(turn), lat + north * Math.sin(turn)]
  })
  return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? [lon, lat]]] }
}
