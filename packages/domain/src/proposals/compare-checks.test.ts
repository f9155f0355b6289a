import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkWork } from '../zones/check-work.ts'
import { element, epsg, inForce, objects } from '../zones/liuting-li.test-data.ts'
import type { ZoneVersion } from '../zones/zone.ts'
import { compareChecks } from './compare-checks.ts'

const roof = element('P1', 2, 'P1-roof')
const check = (zones: ZoneVersion[]) => checkWork(roof, zones, objects, {}, epsg)
const kept = check(inForce)
const core = inForce.find(({ zoneId }) => zoneId === 'Z1')
if (!core) throw new Error('no core')

/** The core as a new version with another limit for the ridge. */
const lowered = (limitMetres: number): ZoneVersion[] =>
  inForce.map((zone) =>
    zone.zoneId === 'Z1'
      ? {
          ...zone,
          version: zone.version + 1,
          rules: zone.rules.map((rule) =>
            rule.kind === 'max_height' && rule.part === 'ridge' ? { ...rule, limitMetres } : rule,
          ),
        }
      : zone,
  )

describe('compareChecks', () => {
  test('finds nothing where the law is the same', () => {
    expect(compareChecks(kept, check(inForce), inForce)).toEqual([])
  })
  test('is not misled by keys in another order, as the database gives them back', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .toReversed()
          .map(([key, part]) => [key, turned(part)]),
      )
    }
    const withDuties = checkWork(element('P1', 1, 'P1-drain'), inForce, objects, {}, epsg)
    expect(withDuties.some(({ requires }) => requires.length > 0)).toBe(true)
    expect(compareChecks(turned(withDuties) as typeof withDuties, withDuties, inForce)).toEqual([])
  })
  test('tells a duty that the rules of today add, though the verdict is the same', () => {
    const [first, ...others] = kept
    if (!first) throw new Error('The roof meets no rule any more.')
    const duty = { kind: 'expert' as const, discipline: 'heritage' as const }
    const changes = compareChecks(
      kept,
      [{ ...first, requires: [...first.requires, duty] }, ...others],
      inForce,
    )
    expect(changes).toMatchObject([{ before: first, after: { ruleId: first.ruleId } }])
  })
  test('says which zone version made a kept limit a broken one, with both figures', () => {
    const zones = lowered(5.5)
    const changes = compareChecks(kept, check(zones), zones)
    expect(changes).toHaveLength(1)
    expect(changes[0]).toMatchObject({
      before: { result: 'pass', limit: 7 },
      after: { limit: 5.5, measured: 5.9 },
      cause: { kind: 'zone_version', zoneId: 'Z1', from: core.version, to: core.version + 1 },
    })
  })
  test('a zone that ended, and one that is new', () => {
    const without = inForce.filter(({ zoneId }) => zoneId !== 'Z1')
    const ended = compareChecks(kept, check(without), without)
    expect(ended.length).toBeGreaterThan(0)
    expect(ended.every(({ after, cause }) => after === null && cause.kind === 'zone_ended')).toBe(true)
    const added = compareChecks(check(without), kept, inForce)
    expect(added.every(({ before, cause }) => before === null && cause.kind === 'zone_added')).toBe(true)
    expect(added).toHaveLength(ended.length)
  })
  test('any other limit is told once, and going back undoes it', () => {
    assert(
      property(integer({ min: 400, max: 900 }), (centimetres) => {
        const zones = lowered(centimetres / 100)
        const there = compareChecks(kept, check(zones), zones)
        const back = compareChecks(check(zones), kept, inForce)
        expect(there.map(({ before, after }) => [before, after])).toEqual(
          back.map(({ before, after }) => [after, before]),
        )
        expect(there).toHaveLength(centimetres === 700 ? 0 : 1)
      }),
    )
  })
})
