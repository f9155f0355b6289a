import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import type { FeatureCollection } from 'geojson'
import type { StyleSpecification } from 'maplibre-gl'
import { describe, expect, it } from 'vitest'
import { areaLayers } from './area-layers.ts'
import { baseImage } from './basemap-images.ts'
import { palettes } from './basemap-palette.ts'
import { quarterStyle } from './basemap.ts'
import { massingLayer } from './massing.ts'
import { pixelsPerMetre } from './metres.ts'
import { flagLayers } from './flag-layers.ts'
import { pointLayers } from './point-layers.ts'
import { scaleStyleLabels } from './scale-labels.ts'

const ring = [
  [122.5, 32],
  [122.505, 32],
  [122.505, 32.003],
  [122.5, 32.003],
  [122.5, 32],
]
const data: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { layer: 'site_boundary' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    },
  ],
}

const faults = (style: StyleSpecification) => validateStyleMin(style).map(({ message }) => message)

describe('quarterStyle', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const locale of ['zh-CN', 'en'] as const) {
      it(`is a valid MapLibre style (${theme}, ${locale}), also with larger labels`, () => {
        const style = quarterStyle({ data, theme, locale })
        expect(faults(style)).toEqual([])
        expect(faults(scaleStyleLabels(style, 1.57))).toEqual([])
      })
    }
  }

  it('asks no server for letters or symbols', () => {
    const style = quarterStyle({ data, theme: 'light', locale: 'zh-CN' })
    expect([style.glyphs, style.sprite]).toEqual([undefined, undefined])
  })

  it('veils what lies outside the site, and only that', () => {
    const { sources } = quarterStyle({ data, theme: 'light', locale: 'en' })
    const veil = sources.veil as { data: { geometry: { coordinates: unknown[] } } }
    expect(veil.data.geometry.coordinates).toHaveLength(2)
    expect(veil.data.geometry.coordinates[1]).toEqual(ring)
  })

  it('takes one address a layer as well', () => {
    const style = quarterStyle({ data: { sourceUrls: { lane: '/lane.json' } }, theme: 'light', locale: 'en' })
    expect(faults(style)).toEqual([])
    expect(Object.keys(style.sources)).toEqual(['absent', 'lane'])
  })

  it('shows door numbers only from zoom 18', () => {
    const { layers } = quarterStyle({ data, theme: 'light', locale: 'en' })
    expect(layers.find(({ id }) => id === 'door-number')?.minzoom).toBe(18)
  })

  it('has nothing red or orange on the light map', () => {
    for (const colour of Object.values(palettes.light).flat()) {
      const [r = 0, g = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
      expect(r - g).toBeLessThan(24)
    }
  })
})

describe('data layers', () => {
  it('are valid MapLibre layers', () => {
    const look = { colour: '#BB7512', pattern: 'hatch', lineWidthPixels: 2, lineDash: [2, 1] } as const
    const mass = massingLayer({ id: 'm', data, theme: 'dark' })
    const specs = [
      ...areaLayers({ id: 'a', look, nameProperty: 'name' }),
      ...pointLayers({ status: 's' }),
      ...Object.values(flagLayers('dark')),
      ...mass.layers,
    ]
    const layers = specs.map((spec) => ({ ...spec, source: 'all' })) as StyleSpecification['layers']
    expect(faults({ version: 8, sources: { all: { type: 'geojson', data } }, layers })).toEqual([])
  })
})

describe('pixelsPerMetre', () => {
  it('gives the ground resolution of 512-pixel tiles, twice as fine at 60° north', () => {
    expect(1 / pixelsPerMetre(0, 0)).toBeCloseTo(78_271.52, 1)
    expect(pixelsPerMetre(18, 60)).toBeCloseTo(2 * pixelsPerMetre(18, 0), 6)
  })
})

describe('baseImage', () => {
  it('draws trees, paving and water, and nothing else', () => {
    expect(baseImage('tree:gold:2:dark')?.shapes.length).toBeGreaterThan(3)
    expect(baseImage('slabs:light')?.width).toBe(32)
    expect(baseImage('waves:dark')?.width).toBe(56)
    expect(baseImage('status:idea')).toBeNull()
  })
})
