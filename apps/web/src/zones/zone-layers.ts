import type { LocalText } from '@hetu/domain/language'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { areaLayers, inkOf } from '@hetu/map/area-layers'
import type { AreaLook } from '@hetu/map/area-layers'
import { labelFontBold } from '@hetu/map/label-font'
import type { MapLayer, MapLayerSpec } from '@hetu/map/map-layer'
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import { defaultShown, groupOf, legendEntries } from './legend-entries.ts'
import { strongCodes } from './strong-layers.ts'
import type { ViewBox } from './zone-label-position.ts'
import { quietLook } from './zone-looks.ts'

export interface ZoneLayerChoice {
  /** Codes of the legend, the one switched on last at the end; undefined for the place's own choice. */
  shown?: readonly string[] | undefined
  theme: 'light' | 'dark'
  /** The reader's language, from `useLocalText()`. */
  say: (text: LocalText) => string
  /** The zone chosen in the list or on the map: its layer is one of the strong two. */
  selectedId?: string | null | undefined
  /** How strongly a layer is drawn at all, 0 to 1, by code; 1 when not given. */
  opacity?: Readonly<Record<string, number>> | undefined
  /** On a phone a name is the kind of zone alone. */
  isShort?: boolean | undefined
  /** What the reader sees; names stand inside it. */
  view?: ViewBox | undefined
}

/** What is shown and what of it is strong: at most two kinds of zone, the others keep line and name. */
export function shownCodes(
  zones: readonly ZoneVersion[],
  objects: readonly HeritageObject[],
  { shown, selectedId }: Pick<ZoneLayerChoice, 'shown' | 'selectedId'>,
) {
  const entries = legendEntries(zones, objects)
  const codes = shown ?? defaultShown(entries)
  const selected = zones.find(({ zoneId }) => zoneId === selectedId)?.type
  return { entries, codes, strong: strongCodes(codes, selected) }
}

/** Zones and protected things as map layers, without names; ids of features are zone and object ids. */
export function zoneAreas(
  zones: readonly ZoneVersion[],
  objects: readonly HeritageObject[],
  choice: ZoneLayerChoice,
): MapLayer[] {
  const { shown } = choice
  const { entries, codes, strong } = shownCodes(zones, objects, choice)
  return entries
    .filter((entry) => codes.includes(entry.code))
    .map((entry) => {
      const isZone = entry.since !== null
      const look = isZone && !strong.has(entry.code) ? quietLook(entry.look) : entry.look
      const features = [
        ...zones.filter((zone) => zone.type === entry.code).flatMap(featuresOfZone),
        ...objects.filter((object) => groupOf(object.kind) === entry.code).map(featureOfObject),
      ]
      // An order of one's own is also the order of drawing; else small things lie over large ones.
      const order = shown ? 1 + codes.indexOf(entry.code) / 100 : (drawOrder[entry.code] ?? 7)
      return layerOf(entry.code, look, features, { ...choice, order })
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

function layerOf(
  code: string,
  look: AreaLook,
  features: Feature[],
  { theme, order, opacity }: ZoneLayerChoice & { order: number },
): MapLayer {
  const data: FeatureCollection<Geometry | null> = { type: 'FeatureCollection', features }
  const colour = theme === 'dark' ? (look.colourOnDark ?? look.colour) : look.colour
  const share = opacity?.[code] ?? 1
  return {
    id: `zones-${code}`,
    source: { kind: 'geojson', data, maxZoom: 16 },
    isInteractive: true,
    isUnderLabels: true,
    order,
    layers: [
      ...areaLayers({ id: 'area', look, theme, opacity: share, filter: ['!=', ['geometry-type'], 'Point'] }),
      heightSpec(colour, theme),
      pointSpec(colour, theme),
    ].map((spec) => (share < 1 ? faded(spec, share) : spec)),
  }
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

type Facts = { id: string; height?: string; isPoint?: boolean }
const feature = (geometry: Geometry, properties: Facts): Feature => ({
  type: 'Feature',
  geometry,
  properties,
})
const point = (position: Position): Geometry => ({ type: 'Point', coordinates: position })

const featuresOfZone = (zone: ZoneVersion): Feature[] => [
  feature(zone.geometry, { id: zone.zoneId }),
  ...heightsOf(zone),
]

const shares = [0.12, 0.3, 0.5, 0.72]

function heightsOf(zone: ZoneVersion): Feature[] {
  return zone.rules.flatMap((rule) => {
    if (rule.kind !== 'view_corridor') return []
    const { from, to } = rule
    return shares.map((share) => {
      const at = from.position.map((start, axis) => start + ((to.position[axis] ?? start) - start) * share)
      const limit = from.elevationMetres + (to.elevationMetres - from.elevationMetres) * share
      return feature(point(at), { id: zone.zoneId, height: `≤ ${limit.toFixed(1)} m` })
    })
  })
}

function featureOfObject(object: HeritageObject): Feature {
  if ((object.kind === 'old_tree' || object.kind === 'well') && object.radiusMetres > 0)
    return feature(circleAround(object.geometry.coordinates, object.radiusMetres), { id: object.id })
  return feature(object.geometry, { id: object.id, isPoint: object.geometry.type === 'Point' })
}

const metresPerDegree = 111_320

/** A circle of so many metres, true at this latitude. */
function circleAround([lon = 0, lat = 0]: Position, metres: number): Geometry {
  const [dLat, dLon] = [
    metres / metresPerDegree,
    metres / (metresPerDegree * Math.cos((lat * Math.PI) / 180)),
  ]
  const ring = Array.from({ length: 49 }, (_, step): Position => {
    const turn = (step / 48) * 2 * Math.PI
    return [lon + dLon * Math.cos(turn), lat + dLat * Math.sin(turn)]
  })
  return { type: 'Polygon', coordinates: [ring.with(48, ring[0] ?? [lon, lat])] }
}
