import type { LocalText } from '@hetu/domain/language'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import type { ZoneType, ZoneVersion } from '@hetu/domain/zones/zone'
import { areaLayers, inkOf } from '@hetu/map/area-layers'
import type { AreaLook } from '@hetu/map/area-layers'
import { labelFontBold } from '@hetu/map/label-font'
import type { MapLayer, MapLayerSpec } from '@hetu/map/map-layer'
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import { type LegendEntry, defaultShown, groupOf, legendEntries, strongCodes } from './legend-entries.ts'
import { faintLook } from './zone-looks.ts'

export interface ZoneLayerChoice {
  /** Codes of the legend, the one switched on last at the end; undefined for the place's own choice. */
  shown?: readonly string[] | undefined
  theme: 'light' | 'dark'
  /** The reader's language, from `useLocalText()`. */
  say: (text: LocalText) => string
}

/**
 * Zones and protected things as map layers with their names in place; ids of features are zone and object ids.
 * At most two wide kinds are strong at once, the others keep line and name.
 */
export function zoneLayers(
  zones: readonly ZoneVersion[],
  objects: readonly HeritageObject[],
  { shown, theme, say }: ZoneLayerChoice,
): MapLayer[] {
  const entries = legendEntries(zones, objects)
  const codes = shown ?? defaultShown(entries)
  const strong = strongCodes(codes)
  const isWide = (code: string) => strongCodes([code]).size > 0
  return entries
    .filter((entry) => codes.includes(entry.code))
    .map((entry) => {
      const look = isWide(entry.code) && !strong.has(entry.code) ? faintLook(entry.look) : entry.look
      const features = [
        ...zones.filter((zone) => zone.type === entry.code).flatMap((zone) => featuresOfZone(zone, say)),
        ...objects
          .filter((object) => groupOf(object.kind) === entry.code)
          .map((object) => featureOfObject(object, say)),
      ]
      return layerOf(entry, look, features, theme)
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

function layerOf(entry: LegendEntry, look: AreaLook, features: Feature[], theme: 'light' | 'dark'): MapLayer {
  const data: FeatureCollection<Geometry | null> = { type: 'FeatureCollection', features }
  const colour = theme === 'dark' ? (look.colourOnDark ?? look.colour) : look.colour
  return {
    id: `zones-${entry.code}`,
    source: { kind: 'geojson', data, maxZoom: 16 },
    isInteractive: true,
    isUnderLabels: true,
    order: drawOrder[entry.code] ?? 7,
    layers: [
      ...areaLayers({ id: 'area', look, theme, filter: ['!=', ['geometry-type'], 'Point'] }),
      nameSpec(colour, theme),
      heightSpec(colour, theme),
      pointSpec(colour, theme),
    ],
  }
}

const halo = (theme: 'light' | 'dark') => (theme === 'dark' ? '#0F171E' : '#FFFFFF')

/** The name once in place: on the area, beside the point, along the line. */
function nameSpec(colour: string, theme: 'light' | 'dark'): MapLayerSpec {
  return {
    id: 'name',
    type: 'symbol',
    filter: ['has', 'label'],
    layout: {
      'text-field': ['get', 'label'],
      'text-font': labelFontBold,
      'text-size': 14,
      'text-max-width': 14,
      'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
      'text-radial-offset': 1,
      'text-padding': 4,
    },
    paint: { 'text-color': inkOf(colour, theme), 'text-halo-color': halo(theme), 'text-halo-width': 2 },
  }
}

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

type Say = ZoneLayerChoice['say']
type Facts = { id: string; label?: string; height?: string; isPoint?: boolean }
const feature = (geometry: Geometry, properties: Facts): Feature => ({
  type: 'Feature',
  geometry,
  properties,
})
const point = (position: Position): Geometry => ({ type: 'Point', coordinates: position })

function featuresOfZone(zone: ZoneVersion, say: Say): Feature[] {
  const area = feature(zone.geometry, { id: zone.zoneId })
  const name = feature(point(labelPosition(zone.geometry)), { id: zone.zoneId, label: labelOf(zone, say) })
  return [area, name, ...heightsOf(zone)]
}

const short: Partial<Record<ZoneType, LocalText>> = {
  view_corridor: { zh: '视廊', en: 'View corridor' },
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The name, and the limit that a neighbour would ask for first. */
function labelOf(zone: ZoneVersion, say: Say): string {
  const name = capital(say(short[zone.type] ?? zone.name))
  const storeys = zone.rules.find((rule) => rule.kind === 'max_storeys')
  if (storeys?.kind === 'max_storeys')
    return `${name} ≤ ${say({ zh: `${storeys.limit} 层`, en: `${storeys.limit} storeys` })}`
  const ridge = zone.rules.find((rule) => rule.kind === 'max_height')
  return ridge?.kind === 'max_height' ? `${name} ≤ ${ridge.limitMetres} m` : name
}

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

/** Where a name finds room: for areas with a hole the broadest side, else near the upper edge. */
function labelPosition(geometry: ZoneVersion['geometry']): Position {
  if (geometry.type === 'Point') return geometry.coordinates
  if (geometry.type === 'LineString')
    return geometry.coordinates[Math.floor(geometry.coordinates.length / 2)] ?? [0, 0]
  const ring = (geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0]) ?? []
  const hole = geometry.type === 'Polygon' ? geometry.coordinates[1] : geometry.coordinates[0]?.[1]
  const box = boxOf(ring)
  const [width, height] = [box.east - box.west, box.north - box.south]
  if (!hole) {
    const isStrip = width > 5 * height
    return [
      box.west + width * (isStrip ? 0.82 : 0.5),
      box.south + height * (isStrip || height > 1.3 * width ? 0.5 : 0.82),
    ]
  }
  const inner = boxOf(hole)
  const east = box.east - inner.east
  const west = inner.west - box.west
  const lon = east >= west ? (inner.east + box.east) / 2 : (inner.west + box.west) / 2
  return [lon, box.south + (box.north - box.south) * 0.8]
}

function boxOf(ring: readonly Position[]) {
  const lons = ring.map(([lon = 0]) => lon)
  const lats = ring.map(([, lat = 0]) => lat)
  return {
    west: Math.min(...lons),
    east: Math.max(...lons),
    south: Math.min(...lats),
    north: Math.max(...lats),
  }
}

function featureOfObject(object: HeritageObject, say: Say): Feature {
  const label = say(object.name)
  const name = capital(label.replace(/^the /, ''))
  if ((object.kind === 'old_tree' || object.kind === 'well') && object.radiusMetres > 0) {
    const circle = circleAround(object.geometry.coordinates, object.radiusMetres)
    return feature(circle, {
      id: object.id,
      label: object.kind === 'old_tree' ? `${name} ${object.radiusMetres} m` : name,
    })
  }
  return feature(object.geometry, { id: object.id, label: name, isPoint: object.geometry.type === 'Point' })
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
