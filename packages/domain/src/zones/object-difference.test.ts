import { describe, expect, test } from 'vitest'
import type { HeritageObject } from './heritage-object.ts'
import { rect } from './liuting-li.test-data.ts'
import { objectDifference, objectFacts } from './object-difference.ts'

const text = (zh: string, en: string) => ({ zh, en })
const basis = { act: text('条例', 'Act'), article: text('第 10 条', 'Art. 10') }
const tree: HeritageObject = {
  id: 'H-1',
  kind: 'old_tree',
  name: text('古槐', 'the locust'),
  legalBasis: basis,
  accuracyMetres: 0.5,
  isLocationHidden: false,
  geometry: { type: 'Point', coordinates: [122.5, 32] },
  radiusMetres: 6,
}
const version = (object: HeritageObject, validFrom = '2024-01-01', validTo: string | null = null) => ({
  object,
  validFrom,
  validTo,
})
const changes = (before: HeritageObject, after: HeritageObject) =>
  objectDifference(version(before), version(after)).facts.map(
    ({ name, before: was, after: is }) => `${name.en}: ${was.en} > ${is.en}`,
  )

describe('objectDifference', () => {
  test('of a version and itself is nothing, whatever the order of its entries', () => {
    const turned = Object.fromEntries(Object.entries(tree).toReversed()) as HeritageObject
    expect(objectDifference(version(tree), version(turned))).toEqual({ hasMoved: false, facts: [] })
  })

  test('names every entry that reads differently, in both languages, and nothing else', () => {
    const after = { ...tree, radiusMetres: 8.5, accuracyMetres: 0.2, isLocationHidden: true }
    expect(objectDifference(version(tree), version(after, '2026-01-01', '2030-01-01')).facts).toEqual([
      {
        name: text('施行日期', 'in force from'),
        before: text('2024-01-01', '2024-01-01'),
        after: text('2026-01-01', '2026-01-01'),
      },
      {
        name: text('施行到', 'in force until'),
        before: text('没有写明', 'no last day'),
        after: text('2030-01-01 前一天', 'the day before 2030-01-01'),
      },
      {
        name: text('边界精度', 'accuracy of its place'),
        before: text('± 0.5 米', '± 0.5 m'),
        after: text('± 0.2 米', '± 0.2 m'),
      },
      {
        name: text('位置公开', 'who sees where it is'),
        before: text('公开', 'place shown to everybody'),
        after: text('不向公众公开位置', 'place not shown to the public'),
      },
      { name: text('保护半径（米）', 'radius (m)'), before: text('6', '6'), after: text('8.5', '8.5') },
    ])
  })

  test('a figure that is new, gone, or belongs to another kind stands against nothing', () => {
    expect(changes(tree, { ...tree, species: text('槐', 'locust') })).toEqual(['species:  > locust'])
    expect(changes({ ...tree, plantedYear: 1803 }, tree)).toEqual(['year of planting: 1803 > '])
    const { radiusMetres: _radius, ...rest } = tree
    const shrine: HeritageObject = { ...rest, kind: 'living_tradition', geometry: tree.geometry }
    expect(changes(tree, shrine)).toEqual([
      'kind: protected tree > place of a living tradition',
      'radius (m): 6 > ',
    ])
  })

  test('an outline written from another corner has not moved, one moved by a centimetre has', () => {
    const area = (geometry: ReturnType<typeof rect>): HeritageObject => ({
      ...tree,
      kind: 'historic_building',
      geometry: geometry as Extract<HeritageObject, { kind: 'historic_building' }>['geometry'],
    })
    const [ring = []] = rect(0, 0, 10, 10).coordinates as [number, number][][]
    const turned = { type: 'Polygon' as const, coordinates: [[...ring.slice(1), ring[1] ?? [0, 0]]] }
    const hasMoved = (after: unknown) =>
      objectDifference(version(area(rect(0, 0, 10, 10))), version(area(after as never))).hasMoved
    expect(hasMoved(turned)).toBe(false)
    expect(hasMoved(rect(0, 0, 10, 10.01))).toBe(true)
  })
})

test('objectFacts tells the whole record, the drawing with the basis', () => {
  const drawn = { ...tree, legalBasis: { ...basis, drawing: '图 3' } }
  const told = Object.fromEntries(objectFacts(version(drawn)).map(({ name, words }) => [name.en, words.zh]))
  expect(told).toMatchObject({
    kind: '古树名木',
    name: '古槐',
    'legal basis': '条例第 10 条 图 3',
    'radius (m)': '6',
    species: '',
  })
})
