import type { Feature, FeatureCollection, Polygon } from 'geojson'
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import type { BasemapPart } from './basemap-ground.ts'
import { groundLayers } from './basemap-ground.ts'
import { labelLayers } from './basemap-labels.ts'
import type { Theme } from './basemap-palette.ts'
import { palettes } from './basemap-palette.ts'
import { roofLayers } from './basemap-roofs.ts'

export type QuarterChoice = {
  /** One collection (or its address) with the property `layer`, or one address a layer. */
  data: FeatureCollection | string | { sourceUrls: Record<string, string> }
  theme: Theme
  locale: 'zh-CN' | 'en'
  /** Where the quarter lies: sizes in metres need it. Read from the data when they are given whole. */
  latitude?: number
  /** The site; what lies outside is veiled. Read from `site_boundary` when the data are given whole. */
  site?: Polygon
}

/** Our own map of an old quarter as a MapLibre style: no tile server, no glyph server, no network. */
export function quarterStyle({ data, theme, locale, ...choice }: QuarterChoice): StyleSpecification {
  const palette = palettes[theme]
  const boundary = choice.site ?? siteOf(data)
  const latitude = choice.latitude ?? boundary?.coordinates[0]?.[0]?.[1] ?? 32
  const { sources, sourceOf } = sourcesOf(data)
  const part: BasemapPart = { palette, theme, latitude, sourceOf }
  return {
    version: 8,
    light: {
      anchor: 'map',
      position: [1.3, 225, 40],
      color: '#FFFFFF',
      intensity: theme === 'dark' ? 0.3 : 0.2,
    },
    sources: { ...sources, ...(boundary && { veil: { type: 'geojson', data: veilOf(boundary) } }) },
    layers: [
      ...groundLayers(part),
      ...roofLayers(part),
      ...(boundary ? veilLayers(part) : []),
      ...labelLayers(part, locale),
    ],
  }
}

/** Everything but the site, as one shape with a hole. */
export function veilOf(site: Polygon): Feature<Polygon> {
  const ring = site.coordinates[0] ?? []
  const lons = ring.map(([lon = 0]) => lon)
  const lats = ring.map(([, lat = 0]) => lat)
  const [west, east] = [Math.min(...lons) - 0.5, Math.max(...lons) + 0.5]
  const [south, north] = [Math.min(...lats) - 0.5, Math.max(...lats) + 0.5]
  const around = [west, south, east, south, east, north, west, north, west, south]
  const outer = [0, 2, 4, 6, 8].map((at) => [around[at] ?? 0, around[at + 1] ?? 0])
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [outer, ring] } }
}

function veilLayers({ palette }: BasemapPart): LayerSpecification[] {
  return [
    { id: 'veil', type: 'fill', source: 'veil', paint: { 'fill-color': palette.veil, 'fill-opacity': 0.3 } },
    {
      id: 'site-edge',
      type: 'line',
      source: 'veil',
      paint: { 'line-color': palette.boundary, 'line-width': 1, 'line-opacity': 0.55 },
    },
  ]
}

function siteOf(data: QuarterChoice['data']): Polygon | undefined {
  if (typeof data === 'string' || 'sourceUrls' in data) return undefined
  const site = data.features.find((feature) => feature.properties?.layer === 'site_boundary')
  return site?.geometry.type === 'Polygon' ? site.geometry : undefined
}

function sourcesOf(data: QuarterChoice['data']) {
  if (typeof data === 'string' || !('sourceUrls' in data)) {
    return { sources: { quarter: source(data) }, sourceOf: () => 'quarter' }
  }
  const sources: Record<string, SourceSpecification> = {
    absent: source({ type: 'FeatureCollection', features: [] }),
  }
  for (const [layer, url] of Object.entries(data.sourceUrls)) sources[layer] = source(url)
  return { sources, sourceOf: (layer: string) => (layer in data.sourceUrls ? layer : 'absent') }
}

function source(from: FeatureCollection | string): SourceSpecification {
  return {
    type: 'geojson',
    data: from as GeoJSON.FeatureCollection,
    maxzoom: 19,
    tolerance: 0.1,
    buffer: 64,
  }
}
