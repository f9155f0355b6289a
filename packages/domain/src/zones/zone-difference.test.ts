import * as fc from 'fast-check'
import { type ZoneFact, zoneFacts } from './zone-alteration.ts'
import { describe, expect, test } from 'vitest'
import type { Position, Shape } from '../geometry/shape.ts'
import { epsg, rect, versions } from './liuting-li.test-data.ts'
import { zoneDifference } from './zone-difference.ts'
import type { ZoneVersion } from './zone.ts'

const text = (words: string) => ({ zh: `${words}（新）`, en: `${words} (new)` })
const zone: ZoneVersion = {
  ...versions[0]!,
  validTo: null,
  sourceScale: 500,
  isDefinitive: true,
  documents: [],
  procedures: [],
}
const differenceTo = (patch: Partial<ZoneVersion>) => zoneDifference(zone, { ...zone, ...patch }, epsg)

const rings = (shape: Shape) => (shape.type === 'Polygon' ? shape.coordinates : [])
const frame = rings(rect(0, 0, 100, 80))[0]!
const hole = rings(rect(10, 10, 30, 30))[0]!
const court = rings(rect(50, 20, 60, 30))[0]!
const island = rings(rect(200, 0, 220, 20))[0]!

/** The same ring, begun at another corner and perhaps run the other way. */
const rewritten = (ring: Position[], start: number, isReversed: boolean): Position[] => {
  const open = ring.slice(0, -1)
  const turned = [...open.slice(start % open.length), ...open.slice(0, start % open.length)]
  const way = isReversed ? turned.toReversed() : turned
  return [...way, way[0]!]
}

describe('the outline', () => {
  const writing = fc.record({ start: fc.nat({ max: 9 }), isReversed: fc.boolean() })

  test('is the same however it is written', () => {
    const before = { ...zone, geometry: { type: 'Polygon' as const, coordinates: [frame, hole, court] } }
    fc.assert(
      fc.property(
        fc.tuple(writing, writing, writing),
        fc.boolean(),
        fc.boolean(),
        (ways, isMulti, isSwapped) => {
          const [shell, one, other] = [frame, hole, court].map((ring, at) =>
            rewritten(ring, ways[at]!.start, ways[at]!.isReversed),
          )
          const coordinates = isSwapped ? [shell!, other!, one!] : [shell!, one!, other!]
          const geometry = isMulti
            ? { type: 'MultiPolygon' as const, coordinates: [coordinates] }
            : { type: 'Polygon' as const, coordinates }
          const difference = zoneDifference(before, { ...before, geometry }, epsg)
          expect(difference).toMatchObject({
            hasMoved: false,
            gainedSquareMetres: 0,
            lostSquareMetres: 0,
            facts: [],
          })
        },
      ),
    )
  })

  test('is the same with its parts in another order, and a line from its other end', () => {
    const parts = { type: 'MultiPolygon' as const, coordinates: [[frame], [island]] }
    const swapped = { ...parts, coordinates: parts.coordinates.toReversed() }
    expect(zoneDifference({ ...zone, geometry: parts }, { ...zone, geometry: swapped }, epsg).hasMoved).toBe(
      false,
    )
    const line = { type: 'LineString' as const, coordinates: frame.slice(0, 3) }
    const back = { ...line, coordinates: line.coordinates.toReversed() }
    expect(zoneDifference({ ...zone, geometry: line }, { ...zone, geometry: back }, epsg).hasMoved).toBe(
      false,
    )
  })

  test('has moved when one corner has, or a hole is gone', () => {
    const before = { ...zone, geometry: { type: 'Polygon' as const, coordinates: [frame, hole] } }
    const filled = { ...before, geometry: { type: 'Polygon' as const, coordinates: [frame] } }
    expect(zoneDifference(before, filled, epsg).hasMoved).toBe(true)
    const corner: Position = [frame[1]![0] + 1e-6, frame[1]![1]]
    const nudged = frame.map((at, index) => (index === 1 ? corner : at))
    const moved = { ...before, geometry: { type: 'Polygon' as const, coordinates: [nudged, hole] } }
    expect(zoneDifference(before, moved, epsg).hasMoved).toBe(true)
  })
})

describe('the record', () => {
  const changed: { [F in ZoneFact]: ZoneVersion[F] } = {
    name: text('名称'),
    type: zone.type === 'purple_line' ? 'green_line' : 'purple_line',
    designation: { scheme: 'england', designation: 'conservation-area', reference: 'CA 7' },
    level: zone.level === 'local' ? 'city' : 'local',
    status: 'in_revision',
    validFrom: '2031-01-01',
    validTo: '2039-12-31',
    authority: text('机关'),
    legalBasis: { ...zone.legalBasis, article: text('第 9 条') },
    accuracyMetres: zone.accuracyMetres + 1,
    sourceScale: 2000,
    isDefinitive: false,
    documents: [{ title: text('图则'), kind: 'map' }],
    procedures: [{ requirement: { kind: 'notice', minimumDays: 30, article: text('第 3 条') } }],
  }

  test.each(zoneFacts)('a change of %s is named alone, and in both languages', (fact) => {
    const { hasMoved, facts, rulesAdded, rulesChanged, rulesRemoved } = differenceTo({
      [fact]: changed[fact],
    })
    expect({ hasMoved, rules: [...rulesAdded, ...rulesChanged, ...rulesRemoved] }).toEqual({
      hasMoved: false,
      rules: [],
    })
    expect(facts.map((each) => each.fact)).toEqual([fact])
    if (fact === 'procedures') return
    const [{ before, after } = { before: null, after: null }] = facts
    for (const words of [before, after]) {
      expect(words?.zh).toBeTruthy()
      expect(words?.en).toBeTruthy()
    }
    expect(after?.zh).not.toBe(before?.zh)
    expect(after?.en).not.toBe(before?.en)
  })

  test('nothing changed is no difference', () => {
    expect(differenceTo({})).toMatchObject({ hasMoved: false, facts: [] })
  })
})
