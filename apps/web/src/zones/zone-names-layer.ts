import type { MapFacts } from '@hetu/domain/zones/map-facts'
import type { ZoneType } from '@hetu/domain/zones/zone'
import { inkOf } from '@hetu/map/area-layers'
import type { AreaLook } from '@hetu/map/area-layers'
import { labelFont, labelFontBold } from '@hetu/map/label-font'
import type { MapLayer, SeenFeature, SeenSource } from '@hetu/map/map-layer'
import type { Feature, Geometry, Position } from 'geojson'
import type { LegendEntry } from './legend-entries.ts'
import type { ZoneMap } from './use-zone-map.ts'
import { type ViewBox, labelPosition } from '../shared/map/label-position.ts'
import { objectLabel, zoneLabel } from './zone-labels.ts'
import { type ZoneLayerChoice, shownCodes, tilesOf } from './zone-layers.ts'

/** The names of zones and protected things, each once where it finds room; strong zones are named first and bold. */
export function zoneNames(map: ZoneMap, choice: ZoneLayerChoice): MapLayer {
  const { theme } = choice
  const { entries, codes, strong } = shownCodes(map.layers, choice)
  const shown = entries.filter(({ code }) => codes.includes(code))
  const entryOf = new Map<string, LegendEntry>(shown.map((entry) => [entry.code, entry]))
  const make: SeenSource['make'] = (features, view) => ({
    type: 'FeatureCollection',
    features: namedIn(features, choice.only).flatMap(({ code, facts, pieces }): Feature[] => {
      const entry = entryOf.get(code)
      const at = placeOf(pieces, view)
      if (!entry || !at) return []
      const properties = {
        id: facts.id,
        label: labelOf(entry, facts, choice),
        ink: inkOf(colourOf(entry.look, theme), theme),
        isQuiet: !strong.has(code),
        isThing: entry.since === null,
        opacity: choice.opacity?.[code] ?? 1,
      }
      return [{ type: 'Feature', geometry: { type: 'Point', coordinates: at }, properties }]
    }),
  })
  return {
    id: 'zone-names',
    source: {
      kind: 'seen',
      of: tilesOf(map),
      sourceLayers: shown.map(({ code }) => code),
      make,
      maxZoom: 16,
    },
    isInteractive: true,
    isUnderLabels: true,
    order: 9,
    layers: [
      {
        id: 'name',
        type: 'symbol',
        layout: {
          // A tree or well is named once the street is near enough; the base map has its sign before.
          'text-field': [
            'step',
            ['zoom'],
            ['case', ['get', 'isThing'], '', ['get', 'label']],
            17,
            ['get', 'label'],
          ],
          'text-font': ['case', ['get', 'isQuiet'], ['literal', labelFont], ['literal', labelFontBold]],
          'text-size': ['case', ['get', 'isQuiet'], 13, 14],
          'text-max-width': 14,
          'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
          'text-radial-offset': 1,
          'text-padding': 6,
          'symbol-sort-key': ['case', ['get', 'isQuiet'], 1, 0],
        },
        paint: {
          'text-color': ['get', 'ink'],
          'text-opacity': ['get', 'opacity'],
          'text-halo-color': theme === 'dark' ? '#0F171E' : '#FFFFFF',
          'text-halo-width': 2,
        },
      },
    ],
  }
}

const colourOf = (look: AreaLook, theme: 'light' | 'dark') =>
  theme === 'dark' ? (look.colourOnDark ?? look.colour) : look.colour

type Facts = MapFacts & { id: string }

/** What carries a name, each thing once with all its pieces: a tile shows no more of it than lies in the tile. */
function namedIn(features: readonly SeenFeature[], only: ReadonlySet<string> | undefined) {
  const named = new Map<string, { code: string; facts: Facts; pieces: Geometry[] }>()
  for (const { sourceLayer: code, properties, geometry } of features) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as our server writes them
    const facts = properties as Facts
    if (facts.zh === undefined || (only && !only.has(facts.id))) continue
    const key = `${code} ${facts.id}`
    const known = named.get(key) ?? { code, facts, pieces: [] }
    known.pieces.push(geometry)
    named.set(key, known)
  }
  return [...named.values()].toSorted((a, b) => (a.facts.id < b.facts.id ? -1 : 1))
}

/** Where the name of a thing finds most room in what its tiles show of it. */
function placeOf(pieces: readonly Geometry[], view: ViewBox): Position | null {
  const areas = pieces.flatMap((piece) =>
    piece.type === 'Polygon' ? [piece.coordinates] : piece.type === 'MultiPolygon' ? piece.coordinates : [],
  )
  if (areas.length > 0) return labelPosition({ type: 'MultiPolygon', coordinates: areas }, view)
  const lines = pieces.flatMap((piece) =>
    piece.type === 'LineString'
      ? [piece.coordinates]
      : piece.type === 'MultiLineString'
        ? piece.coordinates
        : [],
  )
  const seen = lines.flatMap((coordinates) => {
    const at = labelPosition({ type: 'LineString', coordinates }, view)
    return at ? [at] : []
  })
  const [first] = pieces
  return seen[Math.floor(seen.length / 2)] ?? (first?.type === 'Point' ? first.coordinates : null)
}

function labelOf({ code, since }: LegendEntry, facts: MapFacts, { say, isShort }: ZoneLayerChoice): string {
  if (since === null) return objectLabel(facts, say)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what has a first day is a kind of zone
  return zoneLabel({ ...facts, type: code as ZoneType }, say, isShort)
}
