import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkProposal } from '../proposals/check-proposal.ts'
import { overlapOf } from '../geometry/overlap.ts'
import { toPlanar } from '../geometry/planar.ts'
import { projectorFor } from '../geometry/projection.ts'
import { planarZone } from './check-work.ts'
import { check, epsg, house, inForce, objects, rect } from './liuting-li.test-data.ts'
import { protectionsTouched } from './protections-touched.ts'
import { type Work, workTypes } from './work.ts'

const coordinate = fc.integer({ min: -60, max: 520 })
const side = fc.integer({ min: 1, max: 60 })
const drawn = fc.tuple(coordinate, coordinate, side, side).map(([x, y, w, h]) => rect(x, y, x + w, y + h))
/** What somebody may have filled in before they say what is done. */
const facts = fc.record(
  {
    heights: fc.constant(house(rect(0, 0, 1, 1), 5, 5).heights),
    materials: fc.constant<Work['materials'] & object>(['grey_tile']),
    colours: fc.constant<string[]>(['#5b5f61']),
    digDepthMetres: fc.constantFrom(0, 0.1, 2),
    storeys: fc.constant({ proposed: 1 }),
    use: fc.constant({ existing: 'residential' as const, proposed: 'residential' as const }),
    isConservation: fc.boolean(),
  },
  { requiredKeys: [] },
)
const projector = projectorFor(epsg)
const isInside = (geometry: Work['geometry'], zone: (typeof inForce)[number]) =>
  overlapOf(toPlanar(geometry, projector), planarZone(zone.geometry, projector)).isInside
const z1 = inForce.find(({ zoneId }) => zoneId === 'Z1')!
const inZ1 = rect(200, 150, 210, 160)

describe('checkWork, of a work that does not say what is done', () => {
  test('answers every rule of the core area with what is missing, and none of them with “does not concern”', () => {
    const findings = check({ id: 'w', geometry: inZ1 }, [z1]).filter(({ zoneId }) => zoneId === 'Z1')
    expect(new Set(findings.map(({ ruleId }) => ruleId))).toEqual(new Set(z1.rules.map(({ id }) => id)))
    expect(findings.map(({ result }) => result)).toEqual(findings.map(() => 'insufficient_data'))
    for (const { missing } of findings) expect(missing[0]).toBe('workType')
    const ridge = findings.find(({ ruleId }) => ruleId === 'Z1-ridge')
    expect(ridge).toMatchObject({ missing: ['workType', 'ridge'] })
    expect(ridge?.sentence.zh).toContain('还缺工程类型、屋脊高度')
  })

  test('a repair without figures lacks heights, materials and colours; a change of use lacks the use', () => {
    const of = (workType: Work['workType'], zones = [z1]) =>
      check({ id: 'w', workType, geometry: inZ1 }, zones)
        .filter(({ result }) => result === 'insufficient_data')
        .flatMap(({ missing }) => missing)
    expect(of('repair')).toEqual(
      expect.arrayContaining(['ridge', 'existingRidge', 'eaves', 'materials', 'colours']),
    )
    const uses = {
      ...z1,
      rules: [{ ...z1.rules[0]!, id: 'use', kind: 'use_list' as const, restricted: [], forbidden: [] }],
    }
    expect(of('use_change', [uses])).toEqual(['use'])
    expect(of(undefined, [uses])).toEqual(['workType', 'use'])
  })

  test('nothing declared inside a zone is never a clean bill', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(...inForce), (geometry, zone) => {
        fc.pre(isInside(geometry, zone))
        const findings = checkProposal([{ id: 'w', geometry }], [zone], objects, epsg).findings
        expect([...new Set(findings.map(({ result }) => result))]).toEqual(['insufficient_data'])
        expect(protectionsTouched([{ geometry }], [zone], objects, epsg)).toContainEqual(zone.name)
      }),
      { numRuns: 300 },
    )
  })

  test('whatever else is filled in, a rule is called kept or beside the point only if it were for every kind of work', () => {
    fc.assert(
      fc.property(drawn, facts, fc.constantFrom(...workTypes), (geometry, known, workType) => {
        const open = check({ id: 'w', geometry, ...known })
        const settled = check({ id: 'w', geometry, ...known, workType })
        for (const finding of open) {
          if (finding.result !== 'pass' && finding.result !== 'not_applicable') continue
          const bites = settled.filter(
            ({ ruleId, zoneId, objectId, result }) =>
              ruleId === finding.ruleId &&
              zoneId === finding.zoneId &&
              objectId === finding.objectId &&
              result !== 'pass' &&
              result !== 'not_applicable',
          )
          expect(bites).toEqual([])
        }
      }),
      { numRuns: 200 },
    )
  })

  test('no rule that bites some kind of work is silent about one that is not declared', () => {
    fc.assert(
      fc.property(drawn, fc.constantFrom(...workTypes), (geometry, workType) => {
        const said = new Set(check({ id: 'w', geometry }).map(({ ruleId }) => ruleId))
        const bites = check({ id: 'w', geometry, workType }).filter(
          ({ result }) => result !== 'pass' && result !== 'not_applicable',
        )
        expect(bites.filter(({ ruleId }) => !said.has(ruleId))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe('protectionsTouched', () => {
  test('is empty only where nothing protected lies within its accuracy', () => {
    expect(protectionsTouched([{ geometry: rect(-900, -900, -890, -890) }], inForce, objects, epsg)).toEqual(
      [],
    )
    expect(protectionsTouched([{ geometry: inZ1 }], inForce, [], epsg)).toContainEqual(z1.name)
    fc.assert(
      fc.property(drawn, (geometry) => {
        if (protectionsTouched([{ geometry }], inForce, objects, epsg).length > 0) return
        for (const zone of inForce) expect(isInside(geometry, zone)).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})
