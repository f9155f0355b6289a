import type { LocalText } from '@hetu/domain/language'
import type { MapLayerCode } from '@hetu/domain/zones/map-facts'
import { areaLayers, inkOf } from '@hetu/map/area-layers'
import type { AreaLook } from '@hetu/map/area-layers'
import { labelFontBold } from '@hetu/map/label-font'
import type { MapLayer, MapLayerSpec } from '@hetu/map/map-layer'
import { defaultShown, legendEntries } from './legend-entries.ts'
import { strongCodes } from './strong-layers.ts'
import type { LawLayer, ZoneMap } from './use-zone-map.ts'
import { planLook, quietLook } from './zone-looks.ts'

export interface ZoneLayerChoice {
  /** Codes of the legend, the one switched on last at the end; undefined for the place's own choice. */
  shown?: readonly string[] | undefined
  theme: 'light' | 'dark'
  /** The reader's language, from `useLocalText()`. */
  say: (text: LocalText) => string
  /** The kind of the zone chosen in the list or on the map: its layer is one of the strong two. */
  selectedCode?: string | undefined
  /** How strongly a layer is drawn at all, 0 to 1, by code; 1 when not given. */
  opacity?: Readonly<Record<string, number>> | undefined
  /** On a phone a name is the kind of zone alone. */
  isShort?: boolean | undefined
  /** The zones and things that are drawn, all when not given. */
  only?: ReadonlySet<string> | undefined
}

/** What is shown and what of it is strong: at most two kinds of zone, the others keep line and name. */
export function shownCodes(
  layers: readonly LawLayer[],
  { shown, selectedCode }: Pick<ZoneLayerChoice, 'shown' | 'selectedCode'>,
) {
  const entries = legendEntries(layers)
  const codes = shown ?? defaultShown(entries)
  return { entries, codes, strong: strongCodes(codes, selectedCode) }
}

/** Under which name the tiles of a law stand on the map. */
export const tilesOf = ({ state }: Pick<ZoneMap, 'state'>) => `zones-${state}`

/** Zones and protected things as map layers, without names; ids of features are zone and object ids. */
export function zoneAreas(map: ZoneMap, choice: ZoneLayerChoice): MapLayer[] {
  const { shown } = choice
  const { entries, codes, strong } = shownCodes(map.layers, choice)
  return entries
    .filter((entry) => codes.includes(entry.code))
    .map((entry) => {
      const isZone = entry.since !== null
      const look = isZone && !strong.has(entry.code) ? quietLook(entry.look) : entry.look
      // An order of one's own is also the order of drawing; else small things lie over large ones.
      const order = shown ? 1 + codes.indexOf(entry.code) / 100 : (drawOrder[entry.code] ?? 7)
      return layerOf(map, entry.code, look, { ...choice, order })
    })
}

const drawOrder: Partial<Record<string, number>> = {
  coordination: 1,
  historic_city: 1,
  district_control: 2,
  relic_control: 3,
  district_core: 4,
  relic_protection: 4,
  view_corridor: 5,
  historic_building: 6,
}

type AreaFilter = NonNullable<Parameters<typeof areaLayers>[0]['filter']>
const isArea: AreaFilter = ['!=', ['geometry-type'], 'Point']
const isPlan: AreaFilter = ['has', 'isPlan']

function layerOf(
  map: ZoneMap,
  code: MapLayerCode,
  look: AreaLook,
  { theme, order, opacity, only }: ZoneLayerChoice & { order: number },
): MapLayer {
  const colour = theme === 'dark' ? (look.colourOnDark ?? look.colour) : look.colour
  const share = opacity?.[code] ?? 1
  return {
    id: `zones-${code}`,
    source: { kind: 'vector', id: tilesOf(map), tiles: [map.tiles], maxZoom: tilesToZoom },
    isInteractive: true,
    isUnderLabels: true,
    order,
    layers: [
      ...areaLayers({ id: 'area', look, theme, opacity: share, filter: ['all', isArea, ['!', isPlan]] }),
      ...areaLayers({
        id: 'plan',
        look: planLook(look),
        theme,
        opacity: share,
        filter: ['all', isArea, isPlan],
      }),
      heightSpec(colour, theme),
      pointSpec(colour, theme),
    ]
      .map((spec) => (share < 1 ? faded(spec, share) : spec))
      .map((spec) => fromTiles(spec, code, only)),
  }
}

/** Deeper, tiles are stretched: theirs are a tenth of a metre fine. */
const tilesToZoom = 17

/** Out of the layer of its code, and of the chosen ids alone where some are chosen. */
function fromTiles(spec: MapLayerSpec, code: string, only: ReadonlySet<string> | undefined): MapLayerSpec {
  const filter = 'filter' in spec ? spec.filter : undefined
  const isChosen = only && ['in', ['get', 'id'], ['literal', [...only]]]
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a filter and another make a filter
  return {
    ...spec,
    'source-layer': code,
    ...(isChosen && { filter: ['all', filter ?? true, isChosen] }),
  } as MapLayerSpec
}

/** Names and points as pale as their area. */
function faded(spec: MapLayerSpec, share: number): MapLayerSpec {
  if (spec.type === 'symbol') return { ...spec, paint: { ...spec.paint, 'text-opacity': share } }
  if (spec.type === 'circle') return { ...spec, paint: { ...spec.paint, 'circle-opacity': share } }
  return spec
}

const halo = (theme: 'light' | 'dark') => (theme === 'dark' ? '#0F171E' : '#FFFFFF')

/** Heights written along a sight line, where each holds. */
function heightSpec(colour: string, theme: 'light' | 'dark'): MapLayerSpec {
  return {
    id: 'height',
    type: 'symbol',
    filter: ['has', 'height'],
    minzoom: 16.5,
    layout: {
      'text-field': ['get', 'height'],
      'text-font': labelFontBold,
      'text-size': 13,
      'text-padding': 2,
    },
    paint: { 'text-color': inkOf(colour, theme), 'text-halo-color': halo(theme), 'text-halo-width': 2 },
  }
}

/** A well, a trunk or a plaque in the middle of what it protects. */
function pointSpec(colour: string, theme: 'light' | 'dark'): MapLayerSpec {
  return {
    id: 'point',
    type: 'circle',
    filter: ['==', ['get', 'isPoint'], true],
    minzoom: 16,
    paint: {
      'circle-radius': 4,
      'circle-color': colour,
      'circle-stroke-color': halo(theme),
      'circle-stroke-width': 1.5,
    },
  }
}
