import { describe, expect, test } from 'vitest'
import { differencesBetween, isMaterialChange } from './material-change.ts'

const roof = {
  id: 'roof',
  name: { zh: '屋面', en: 'Roof' },
  workType: 'roof' as const,
  geometry: {
    type: 'Polygon' as const,
    coordinates: [
      [
        [122.5, 32],
        [122.5003, 32],
        [122.5003, 32.0003],
        [122.5, 32.0003],
        [122.5, 32],
      ] as [number, number][],
    ],
  },
  heights: { reference: 'ground' as const, ridge: { existing: 5.9, proposed: 6.1 } },
  materials: ['grey_tile' as const],
}
const version = (element: object = {}, costBearer: { zh: string; en: string } | null = null) => ({
  costBearer,
  elements: [{ ...roof, ...element }],
})
const kinds = (element: object) =>
  differencesBetween(version(), version(element)).map((difference) => difference.kind)

describe('differencesBetween', () => {
  test('finds nothing between a version and itself', () => {
    expect(differencesBetween(version(), version())).toEqual([])
  })
  test('calls a lower ridge a change of height and says both figures', () => {
    const [found] = differencesBetween(
      version(),
      version({ heights: { reference: 'ground', ridge: { existing: 5.9, proposed: 5.9 } } }),
    )
    expect(found).toMatchObject({
      kind: 'height',
      isMaterial: true,
      before: { zh: '屋脊 6.10 m' },
      after: { zh: '屋脊 5.90 m' },
    })
  })
  test('calls a moved corner a change of geometry, a redrawn one not', () => {
    const moved = (lon: number) => ({
      geometry: {
        type: 'Polygon',
        coordinates: [[[lon, 32], ...roof.geometry.coordinates[0]!.slice(1, -1), [lon, 32]]],
      },
    })
    expect(kinds(moved(122.49999))).toEqual(['geometry'])
    expect(isMaterialChange(version(), version(moved(122.49999)))).toBe(true)
    expect(kinds(moved(122.5 + 1e-8))).toEqual([])
  })
  test('calls another use, a demolition and another payer material', () => {
    expect(kinds({ use: { proposed: 'shop' } })).toEqual(['use'])
    expect(kinds({ demolishesObjectIds: ['shed-1'] })).toEqual(['demolition'])
    expect(isMaterialChange(version(), version({}, { zh: '产权人', en: 'Owners' }))).toBe(true)
  })
  test('calls another storey and a taller sign a change of height', () => {
    const three = version({ storeys: { existing: 2, proposed: 3 } })
    const four = version({ storeys: { existing: 2, proposed: 4 } })
    expect(differencesBetween(three, four)).toMatchObject([{ kind: 'height', isMaterial: true }])
    expect(kinds({ signHeightMetres: 1.2 })).toEqual(['height'])
  })
  test('shows another material as a detail that needs no new notice', () => {
    expect(kinds({ materials: ['timber'] })).toEqual(['detail'])
    expect(isMaterialChange(version(), version({ materials: ['timber'] }))).toBe(false)
  })
  test('counts an added or removed element', () => {
    const empty = { costBearer: null, elements: [] }
    expect(isMaterialChange(empty, version())).toBe(true)
    expect(differencesBetween(version(), empty)[0]?.kind).toBe('removed')
  })
})
