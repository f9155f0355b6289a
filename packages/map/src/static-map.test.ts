import type { FeatureCollection, Geometry } from 'geojson'
import { describe, expect, it } from 'vitest'
import type { Bounds } from './map-camera.ts'
import { staticMap } from './static-map.ts'
import { boxProjection } from './static-path.ts'

const bounds: Bounds = [122.5, 32, 122.505, 32.003]
const feature = (properties: Record<string, unknown>, geometry: Geometry) => ({
  type: 'Feature' as const,
  properties,
  geometry,
})
const basemap: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    feature(
      { layer: 'building' },
      {
        type: 'Polygon',
        coordinates: [
          [
            [122.501, 32.001],
            [122.502, 32.001],
            [122.502, 32.002],
            [122.501, 32.001],
          ],
        ],
      },
    ),
    feature(
      { layer: 'building' },
      {
        type: 'Polygon',
        coordinates: [
          [
            [123, 33],
            [123.1, 33],
            [123.1, 33.1],
            [123, 33],
          ],
        ],
      },
    ),
    feature(
      { layer: 'lane', name_zh: '打灯巷', name_en: 'Lantern <Lane>' },
      {
        type: 'LineString',
        coordinates: [
          [122.5005, 32.001],
          [122.5045, 32.001],
        ],
      },
    ),
    feature({ layer: 'tree', crown_m: 10 }, { type: 'Point', coordinates: [122.503, 32.0015] }),
  ],
}
const draw = (more: object = {}) =>
  staticMap({
    basemap,
    bounds,
    widthPixels: 800,
    heightPixels: 600,
    locale: 'zh-CN',
    title: '柳汀里',
    ...more,
  })

describe('staticMap', () => {
  it('is one well-formed picture with the title as its name', () => {
    const svg = draw()
    expect(svg.startsWith('<svg ')).toBe(true)
    expect(svg.endsWith('</svg>')).toBe(true)
    expect(svg).toContain('aria-label="柳汀里"')
    expect(svg.match(/<g\b/g)?.length).toBe(svg.match(/<\/g>/g)?.length)
  })

  it('writes lane names in the reader’s language, made safe', () => {
    expect(draw()).toContain('打灯巷')
    expect(draw({ locale: 'en' })).toContain('Lantern &#60;Lane&#62;')
    expect(draw({ locale: 'en' })).not.toContain('打灯巷')
  })

  it('leaves out what lies elsewhere', () => {
    const houses = draw().match(/<path d="([^"]*)" fill="#EAEAEA"/)?.[1]
    expect(houses?.match(/M/g)).toHaveLength(1)
  })

  it('numbers every mark', () => {
    const svg = draw({
      marks: [
        { number: 1, position: [122.501, 32.001] },
        { number: 2, position: [122.502, 32.002] },
      ],
    })
    expect(svg).toContain('>1</text></g>')
    expect(svg).toContain('>2</text></g>')
  })

  it('uses no colour but black, white and grey', () => {
    for (const [, colour = ''] of draw().matchAll(/(?:fill|stroke)="#([0-9A-Fa-f]+)"/g)) {
      const size = colour.length / 3
      expect(new Set([0, 1, 2].map((at) => colour.slice(at * size, at * size + size))).size).toBe(1)
    }
  })
})

describe('boxProjection', () => {
  it('draws a metre east as long as a metre north', () => {
    const { toPixels, pixelsPerMetre } = boxProjection(bounds, 800, 600)
    const [x0, y0] = toPixels([122.5, 32])
    const [x1] = toPixels([122.501, 32])
    const [, y1] = toPixels([122.5, 32.001])
    expect((x1 - x0) / (y0 - y1)).toBeCloseTo(Math.cos((32.0015 * Math.PI) / 180), 6)
    expect((y0 - y1) / pixelsPerMetre).toBeCloseTo(111.2, 0)
  })
})
