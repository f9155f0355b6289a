import { describe, expect, test } from 'vitest'
import { HeritageObject } from './heritage-object.ts'
import { at, check, epsg, findingOf, house, inForce, line, objects, rect } from './liuting-li.test-data.ts'
import { rulesAt } from './rules-at.ts'

describe('rulesAt', () => {
  test('a point in the overlap names both zones and the stricter ridge', () => {
    const found = rulesAt(at(100, 70), inForce, objects, epsg)
    expect(found.zones.map(({ zone }) => zone.zoneId)).toEqual(['Z1', 'Z4'])
    expect(found.limits.find((limit) => limit.attribute === 'height.ridge')).toMatchObject({
      limit: 6,
      zoneId: 'Z4',
      givesWay: [{ zoneId: 'Z1', limit: 7 }],
    })
    expect(found.others.map(({ rule }) => rule.kind)).toContain('works_ban')
  })

  test('a shape across the edge is partly in, with the square metres', () => {
    const hit = rulesAt(rect(30, 100, 50, 110), inForce, objects, epsg).zones.find(
      ({ zone }) => zone.zoneId === 'Z1',
    )!
    expect(hit.relation).toBe('partly')
    expect(hit.overlapSquareMetres).toBeCloseTo(100, 1)
  })

  test('a spot outside, but nearer than the edge is accurate, is near it and has none of its limits', () => {
    const square = { ...inForce[0]!, geometry: rect(600, 600, 650, 650), accuracyMetres: 2 }
    const near = rulesAt(at(651.5, 620), [square], [], epsg)
    expect(near.zones).toMatchObject([{ relation: 'near', overlapSquareMetres: 0 }])
    expect(near.zones[0]?.distanceMetres).toBeCloseTo(1.5, 2)
    expect([near.limits, near.others]).toEqual([[], []])
    expect(rulesAt(at(652.5, 620), [square], [], epsg).zones).toEqual([])
  })

  test('under the sight line the limit is that of the place', () => {
    const found = rulesAt(at(328, 228), inForce, objects, epsg)
    expect(found.limits.find((limit) => limit.attribute === 'height.view')?.limit).toBeCloseTo(5.63, 2)
  })

  test('of a long shape under the sight line the lowest limit is told, as the check holds it to', () => {
    const shape = rect(320, 200, 330, 240)
    const told = rulesAt(shape, inForce, objects, epsg).limits.find(
      ({ attribute }) => attribute === 'height.view',
    )
    expect(told?.limit).toBe(findingOf(check(house(shape, 6)), 'Z6-view').limit)
  })

  test('an object is named as far as its protection reaches, whatever its kind', () => {
    const { name, legalBasis } = objects[0]!
    const common = { id: 'X1', name, legalBasis, accuracyMetres: 1 }
    const things = [
      { ...common, kind: 'well', geometry: at(200, 100), radiusMetres: 45 },
      { ...common, kind: 'old_tree', geometry: at(200, 100), radiusMetres: 45 },
      {
        ...common,
        kind: 'control_line',
        geometry: line([200, 0], [200, 200]),
        colour: 'blue',
        setbackMetres: 45,
      },
      {
        ...common,
        kind: 'burial_area',
        geometry: rect(190, 90, 200, 110),
        digDepthMetres: 1,
        watchDistanceMetres: 45,
      },
    ].map((thing) => HeritageObject.parse(thing))
    for (const thing of things) {
      const seen = (x: number) =>
        rulesAt(at(x, 100), inForce, [thing], epsg).objects.map(({ object }) => object.id)
      expect([thing.kind, seen(264), seen(266)]).toEqual([thing.kind, ['X1'], []])
    }
  })

  test('objects nearby come with their distance, nearest first', () => {
    const near = rulesAt(at(213, 121), inForce, objects, epsg).objects
    expect(near.map(({ object }) => object.id)).toEqual(['L2', 'W1', 'W2'])
  })
})
