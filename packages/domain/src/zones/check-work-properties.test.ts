import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { projectorFor } from '../geometry/projection.ts'
import type { Position } from '../geometry/shape.ts'
import { checkWork } from './check-work.ts'
import type { Finding } from './finding.ts'
import { check, epsg, house, inForce, objects, rect } from './liuting-li.test-data.ts'
import type { Work } from './work.ts'

const coordinate = fc.double({ min: -20, max: 480, noNaN: true })
const side = fc.double({ min: 1, max: 60, noNaN: true })
const work = fc
  .tuple(
    coordinate,
    coordinate,
    side,
    side,
    fc.double({ min: 2, max: 12, noNaN: true }),
    fc.constantFrom(
      'new_build',
      'roof',
      'facility',
      'drainage',
      'demolition',
      'sign',
      'landscape',
      'use_change',
    ),
  )
  .map(([x, y, w, h, ridge, workType]): Work => ({
    ...house(rect(x, y, x + w, y + h), ridge, 5),
    workType,
    digDepthMetres: 0.7,
    signHeightMetres: 0.9,
    storeys: { proposed: 3 },
  }))
const byRule = (findings: Finding[]) =>
  new Map(findings.map((finding) => [`${finding.ruleId} ${finding.attribute}`, finding.result]))

const place = fc.integer({ min: -20, max: 480 })
const kind = fc.constantFrom('new_build', 'roof', 'extension', 'facility')
const harshness = ['not_applicable', 'pass', 'needs_expert', 'fail']

/** Rules that speak less harshly to the second work than to the first. */
function eased(one: Work, other: Work): string[] {
  const after = byRule(check(other))
  return [...byRule(check(one))].flatMap(([rule, before]) => {
    const now = after.get(rule) ?? 'not_applicable'
    return harshness.indexOf(now) < harshness.indexOf(before) ? [`${rule}: ${before}, then ${now}`] : []
  })
}

describe('checkWork, properties', () => {
  test('adding a zone never turns a fail into anything else', () => {
    fc.assert(
      fc.property(work, fc.subarray(inForce), fc.constantFrom(...inForce), (one, some, extra) => {
        const before = byRule(
          check(
            one,
            some.filter((each) => each !== extra),
          ),
        )
        const after = byRule(check(one, [...some.filter((each) => each !== extra), extra]))
        for (const [rule, result] of before) expect(after.get(rule)).toBe(result)
      }),
      { numRuns: 60 },
    )
  })

  test('the order of zones and objects changes nothing', () => {
    fc.assert(
      fc.property(work, fc.shuffledSubarray(inForce, { minLength: inForce.length }), (one, shuffled) => {
        expect(checkWork(one, shuffled, objects.toReversed(), {}, epsg)).toEqual(check(one))
      }),
      { numRuns: 60 },
    )
  })

  test('moving work, zones and objects together leaves every result as it was', () => {
    const projector = projectorFor(epsg)
    const movedBy = (dx: number, dy: number) => {
      const position = ([lon, lat]: Position): Position => {
        const [x, y] = projector.forward([lon, lat])
        return projector.inverse([x + dx, y + dy])
      }
      const deep = (value: unknown): unknown => {
        if (Array.isArray(value)) {
          const [a, b] = value as unknown[]
          return value.length === 2 && typeof a === 'number' && typeof b === 'number'
            ? position([a, b])
            : value.map(deep)
        }
        if (typeof value !== 'object' || value === null) return value
        return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deep(inner)]))
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same shape with other numbers
      return <T>(value: T): T => deep(value) as T
    }
    const metres = fc.integer({ min: -5000, max: 5000 })
    fc.assert(
      fc.property(work, metres, metres, (one, dx, dy) => {
        const moved = movedBy(dx, dy)
        const there = checkWork(moved(one), moved(inForce), moved(objects), {}, epsg)
        expect(byRule(there)).toEqual(byRule(check(one)))
      }),
      { numRuns: 40 },
    )
  })

  test('a work that grows on every side is not judged more kindly', () => {
    const metres = fc.integer({ min: 1, max: 60 })
    const growth = fc.double({ min: 0.001, max: 20, noNaN: true })
    fc.assert(
      fc.property(place, place, metres, metres, growth, kind, (x, y, w, h, more, workType) => {
        const one: Work = { ...house(rect(x, y, x + w, y + h), 9), workType }
        const grown: Work = { ...one, geometry: rect(x - more, y - more, x + w + more, y + h + more) }
        expect(eased(one, grown)).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  test('a ridge that rises is not judged more kindly, whatever stands there today', () => {
    const ridge = fc.double({ min: 2, max: 12, noNaN: true })
    const rise = fc.double({ min: 0, max: 5, noNaN: true })
    fc.assert(
      fc.property(work, kind, ridge, ridge, rise, ({ geometry }, workType, existing, proposed, more) => {
        const lower: Work = { ...house(geometry, proposed, existing), workType }
        const higher: Work = { ...house(geometry, proposed + more, existing), workType }
        expect(eased(lower, higher)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('what stands today and is left as it is breaks no rule about heights', () => {
    fc.assert(
      fc.property(work, fc.double({ min: 2, max: 30, noNaN: true }), (one, ridge) => {
        const unchanged: Work = { ...house(one.geometry, ridge, ridge), workType: 'roof' }
        const broken = check(unchanged).filter(
          ({ kind: rule, result }) => rule === 'max_height' && result === 'fail',
        )
        expect(broken).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  test('a tenth of a millimetre changes nothing where five millimetres change nothing', () => {
    const noise = fc.double({ min: -0.0001, max: 0.0001, noNaN: true })
    const results = (one: Work) => byRule(check(one))
    fc.assert(
      fc.property(place, place, fc.integer({ min: 1, max: 60 }), kind, noise, (x, y, size, workType, dx) => {
        const drawn = (by: number): Work => ({
          ...house(rect(x - by, y - by, x + size + by, y + size + by), 9),
          workType,
        })
        const [smaller, larger] = [results(drawn(-0.005)), results(drawn(0.005))]
        fc.pre(JSON.stringify([...smaller]) === JSON.stringify([...larger]))
        expect(results(drawn(dx))).toEqual(smaller)
      }),
      { numRuns: 60 },
    )
  })
})
