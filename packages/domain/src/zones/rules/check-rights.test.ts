import { assert, boolean, integer, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check, inForce, rect } from '../liuting-li.test-data.ts'
import { Rule } from '../rule.ts'
import type { ZoneVersion } from '../zone.ts'

const text = { zh: '规定', en: 'rule' }
const gpdo = { zh: 'GPDO 2015 附表 2 第 1 部分 A 类', en: 'GPDO 2015, Sch. 2, Pt 1, Class A' }
const article4 = { zh: 'GPDO 2015 第 4 条', en: 'GPDO 2015, Art. 4' }
const zone = (zoneId: string, geometry: ZoneVersion['geometry'], rule: object): ZoneVersion => ({
  ...inForce[0]!,
  zoneId,
  name: { zh: zoneId, en: zoneId },
  type: 'designated_area',
  accuracyMetres: 1,
  geometry,
  procedures: [],
  rules: [Rule.parse({ id: zoneId, severity: 'mandatory', article: gpdo, text, ...rule })],
})
const requirement = {
  kind: 'approval' as const,
  authority: { zh: '市议会', en: 'The council' },
  article: gpdo,
}
const rights = zone('rights', rect(600, 400, 800, 600), {
  kind: 'permitted_right',
  right: 'gpdo-1-a',
  workTypes: ['extension'],
  requirements: [requirement],
})
const direction = (geometry: ZoneVersion['geometry'], switched = ['gpdo-1-a']) =>
  zone('direction', geometry, { kind: 'rule_switch', rights: switched, article: article4 })
const extension = (x: number, workType: 'extension' | 'planting' = 'extension') => ({
  id: 'w',
  workType,
  geometry: rect(x, 450, x + 4, 455),
})
const found = (zones: ZoneVersion[], x = 650) =>
  check(extension(x), zones).find((finding) => finding.kind === 'permitted_right')

describe('a permitted right', () => {
  test('lets the works through, with the law that says so', () => {
    expect(found([rights])).toMatchObject({ result: 'pass', requires: [] })
    expect(check(extension(650, 'planting'), [rights])[0]?.result).toBe('not_applicable')
  })
  test('taken away by a direction, is no ban: the works are applied for', () => {
    const finding = found([rights, direction(rect(640, 440, 700, 500))])
    expect(finding).toMatchObject({ result: 'needs_expert', requires: [requirement] })
    expect(finding?.sentence.en).toContain('GPDO 2015, Art. 4')
    expect(finding?.sentence.en).toContain(': direction. ')
  })
  test('within the accuracy of the direction’s boundary, is a matter for a survey', () => {
    const finding = found([rights, direction(rect(654.4, 440, 700, 500))])
    expect(finding?.result).toBe('needs_expert')
    expect(finding?.requires.map(({ kind }) => kind)).toEqual(['approval', 'survey'])
    expect(finding?.sentence.en).toContain(': direction. ')
  })
  test('stays where the direction names another right, or lies elsewhere', () => {
    expect(found([rights, direction(rect(640, 440, 700, 500), ['gpdo-1-b'])])?.result).toBe('pass')
    expect(found([rights, direction(rect(700, 440, 760, 500))])?.result).toBe('pass')
  })
  test('taken away for certain, is not made a matter for a survey by a direction nearby', () => {
    const certain = direction(rect(640, 440, 700, 500))
    const nearby = direction(rect(654.4, 440, 700, 500))
    for (const [first, second] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const both = [
        { ...certain, zoneId: first },
        { ...nearby, zoneId: second },
      ]
      expect(found([rights, ...both])?.requires).toEqual([requirement])
    }
  })
  test('a further direction never loosens, and the order of the zones says nothing', () => {
    const boxes = record({
      at: integer({ min: 600, max: 740 }),
      wide: integer({ min: 1, max: 60 }),
      isOther: boolean(),
    })
    const ranks = ['pass', 'needs_expert']
    assert(
      property(boxes, integer({ min: 602, max: 760 }), ({ at, wide, isOther }, x) => {
        const more = direction(rect(at, 440, at + wide, 500), [isOther ? 'gpdo-1-b' : 'gpdo-1-a'])
        const before = found([rights], x)
        const after = found([rights, more], x)
        expect(ranks.indexOf(after?.result ?? '')).toBeGreaterThanOrEqual(ranks.indexOf(before?.result ?? ''))
        expect(found([more, rights], x)).toEqual(after)
      }),
    )
  })
})
