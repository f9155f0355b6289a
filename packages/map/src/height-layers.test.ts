import { describe, expect, test } from 'vitest'
import { proposedMassLayers, sheetLayers } from './height-layers.ts'
import type { MapLayer } from './map-layer.ts'

const geometry = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [122.5, 32],
      [122.5001, 32],
      [122.5, 32.0001],
      [122.5, 32],
    ] as [number, number][],
  ],
}
const propertiesOf = ({ source }: MapLayer) =>
  source.kind === 'geojson' && typeof source.data !== 'string'
    ? source.data.features.map(({ properties }) => properties)
    : []

describe('sheetLayers', () => {
  test('a piece is a thin slab at the middle of its two limits', () => {
    const piece = { zoneId: 'Z6', ruleId: 'Z6-view', kind: 'view_corridor' as const, geometry }
    const layers = sheetLayers([{ ...piece, fromLimitMetres: 5.6, toLimitMetres: 5.68 }], 'light')
    const [flat, [slab]] = layers.map(propertiesOf) as [unknown[], Record<string, number>[]]
    expect(flat).toEqual([])
    expect(slab?.base_m).toBeCloseTo(5.64, 6)
    expect(slab?.height_m).toBeCloseTo(5.74, 6)
  })
})

describe('proposedMassLayers', () => {
  test('what stands above the sheet is a layer of its own, drawn after the rest', () => {
    const mass = { workId: 'lift', geometry }
    const layers = proposedMassLayers(
      [
        { ...mass, baseMetres: 0, topMetres: 5.63, isAboveLimit: false },
        { ...mass, baseMetres: 5.63, topMetres: 7.2, isAboveLimit: true },
      ],
      'light',
    )
    expect(layers.map(propertiesOf)).toEqual([
      [{ base_m: 0, height_m: 5.63 }],
      [{ base_m: 5.63, height_m: 7.2 }],
    ])
    expect(layers[1]!.order).toBeGreaterThan(layers[0]!.order!)
  })
})
