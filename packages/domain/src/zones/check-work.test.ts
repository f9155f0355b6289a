import { describe, expect, test } from 'vitest'
import type { Shape } from '../geometry/shape.ts'
import { checkWork } from './check-work.ts'
import { Finding } from './finding.ts'
import { HeritageObject } from './heritage-object.ts'
import type { Rule } from './rule.ts'
import {
  at,
  check,
  element,
  epsg,
  findingOf,
  frame,
  house,
  inForce,
  line,
  objects,
  rect,
  versions,
  worksOfVersions,
} from './liuting-li.test-data.ts'
import type { Work } from './work.ts'
import type { ZoneVersion } from './zone.ts'
import { zonesInForce } from './zones-in-force.ts'

const zone = (id: string) => inForce.find((each) => each.zoneId === id)!
const zoneOf = (id: string, geometry: Shape, limitMetres: number, accuracyMetres = 0.5): ZoneVersion => ({
  ...zone('Z2'),
  zoneId: id,
  geometry,
  accuracyMetres,
  rules: [
    {
      ...zone('Z2').rules[0]!,
      id: `${id}-ridge`,
      kind: 'max_height',
      part: 'ridge',
      limitMetres,
      reference: 'ground',
    },
  ],
})

const park = (x: number): Work => ({ ...element('P3', 1, 'P3-park'), geometry: rect(400, 180, x, 225) })
const dig = (depth: number): Work => ({
  id: 'dig',
  workType: 'excavation',
  geometry: rect(80, 260, 90, 270),
  digDepthMetres: depth,
})

describe('checkWork', () => {
  test('where the wall belt overlaps the core, 6.0 m beats 7.0 m and the looser finding names the stricter', () => {
    const findings = check(house(rect(100, 65, 112, 78), 6.5, 6.5))
    expect(findingOf(findings, 'Z1-ridge')).toMatchObject({
      result: 'pass',
      decidedBy: { ruleId: 'Z4-ridge', zoneId: 'Z4' },
    })
    expect(findingOf(findings, 'Z1-ridge').sentence.zh).toContain('以 Z4 的 6.00 m 为准')
    expect(findingOf(findings, 'Z4-ridge').decidedBy).toBeNull()
    expect(findingOf(check(house(rect(100, 65, 112, 78), 6.5, 5.8)), 'Z4-ridge')).toMatchObject({
      result: 'fail',
      limit: 6,
    })
  })

  test('advice is told beside the law and never decides in its place', () => {
    const law = zoneOf('law', rect(600, 600, 650, 650), 7)
    const lower = zoneOf('advice', rect(600, 600, 650, 650), 6)
    const advice = {
      ...lower,
      rules: lower.rules.map((rule) => ({ ...rule, severity: 'guidance' as const })),
    }
    const findings = check(house(rect(610, 610, 620, 620), 7.5), [law, advice])
    expect(findingOf(findings, 'law-ridge')).toMatchObject({ result: 'fail', decidedBy: null })
    expect(findingOf(findings, 'advice-ridge')).toMatchObject({ severity: 'guidance', decidedBy: null })
  })

  test('works keep the distance from a well that was measured for it', () => {
    const { name, legalBasis } = objects[0]!
    const well = HeritageObject.parse({
      id: 'well',
      kind: 'well',
      name,
      legalBasis,
      accuracyMetres: 0.5,
      geometry: at(200, 100),
      radiusMetres: 5,
    })
    const shed = (x: number): Work => ({ id: 's', workType: 'new_build', geometry: rect(x, 95, x + 4, 105) })
    const result = (x: number) => findingOf(checkWork(shed(x), [], [well], {}, epsg), 'well/setback').result
    expect([result(202), result(205.2), result(207)]).toEqual(['fail', 'needs_expert', 'pass'])
  })

  test('a ridge that is too high today and is not raised is no breach of the proposal', () => {
    const kept = findingOf(check(house(rect(100, 65, 112, 78), 6.5, 6.5)), 'Z4-ridge')
    expect(kept).toMatchObject({ result: 'pass', legacyNonconforming: true })
    expect(kept.margin).toBeCloseTo(-0.5, 6)
    const raised = findingOf(check(house(rect(100, 65, 112, 78), 6.6, 6.5)), 'Z4-ridge')
    expect(raised).toMatchObject({ result: 'fail', legacyNonconforming: false })
    const lowered = findingOf(check(house(rect(100, 65, 112, 78), 6.2, 6.5)), 'Z4-ridge')
    expect(lowered).toMatchObject({ result: 'pass', legacyNonconforming: true })
  })

  test('a house that touches a zone along its edge is not in it; one in the hole of the ring is not in the belt', () => {
    const strip = zoneOf('N1', rect(0, 400, 100, 450), 3, 0)
    expect(check(house(rect(0, 450, 20, 470), 8), [strip])).toEqual([])
    expect(check(house(rect(0, 449.995, 20, 470), 8), [strip])).toEqual([])
    expect(findingOf(check(house(rect(0, 449, 20, 470), 8), [strip]), 'N1-ridge').result).toBe('fail')
    const inCore = check(house(rect(150, 150, 160, 160), 6, 6))
    expect(inCore.some((finding) => finding.zoneId === 'Z2')).toBe(false)
    expect(inCore.some((finding) => finding.zoneId === 'Z1')).toBe(true)
  })

  test('a breach closer to the boundary than it is accurate is surveyed, on either side of the line', () => {
    const strip = zoneOf('N1', rect(0, 400, 100, 450), 3, 1.5)
    for (const y of [450.5, 449]) {
      const finding = findingOf(check({ ...house(at(50, y), 8) }, [strip]), 'N1-ridge')
      expect(finding).toMatchObject({ result: 'needs_expert', isNearBoundary: true })
      expect(finding.requires).toContainEqual(expect.objectContaining({ kind: 'survey' }))
    }
    expect(findingOf(check(house(at(50, 448), 8), [strip]), 'N1-ridge').result).toBe('fail')
    expect(check(house(at(50, 452), 8), [strip])).toEqual([])
  })

  test('a distance that misses the setback by less than the accuracy of the line is surveyed', () => {
    expect(findingOf(check(park(429.8)), 'B1/setback').result).toBe('needs_expert')
    expect(findingOf(check(park(430.3)), 'B1/setback').result).toBe('needs_expert')
    expect(findingOf(check(park(432)), 'B1/setback')).toMatchObject({ result: 'fail', limit: 10 })
  })

  test('a line that keeps works 200 m away is asked about works 150 m away', () => {
    const far = objects.flatMap((each) =>
      each.kind === 'control_line' ? [{ ...each, id: 'far', setbackMetres: 200 }] : [],
    )
    const work: Work = { id: 'w', workType: 'new_build', geometry: rect(280, 180, 290, 190) }
    const found = findingOf(checkWork(work, [], far, {}, epsg), 'far/setback')
    expect(found).toMatchObject({ result: 'fail', limit: 200 })
    expect(found.measured).toBeCloseTo(150, 0)
  })

  test('a mast that stands outside a view corridor by less than its edge is accurate is surveyed', () => {
    const view = { ...zone('Z6'), geometry: rect(230, 0, 250, 300), accuracyMetres: 0.5 }
    const mast = (x: number): Work => ({
      id: 'mast',
      workType: 'facility',
      geometry: at(x, 100),
      heights: { reference: 'ground', top: { proposed: 30 } },
    })
    const near = findingOf(check(mast(250.3), [view]), 'Z6-view')
    expect(near).toMatchObject({ result: 'needs_expert', isNearBoundary: true })
    expect(near.requires).toContainEqual(expect.objectContaining({ kind: 'survey' }))
    expect(checkWork(mast(251), [view], [], {}, epsg)).toEqual([])
  })

  test('a work over the whole of a belt round a yard, or of an outline of many corners, breaks the limit outright', () => {
    const round = (corner: number): [number, number] => [
      320 + 20 * Math.cos((corner * Math.PI) / 200),
      120 + 20 * Math.sin((corner * Math.PI) / 200),
    ]
    const square = (x1: number, y1: number, x2: number, y2: number): [number, number][] => [
      [x1, y1],
      [x2, y1],
      [x2, y2],
      [x1, y2],
      [x1, y1],
    ]
    const shapes = [
      [square(300, 100, 340, 140), square(305, 105, 335, 135)],
      [[...Array.from({ length: 400 }, (_, corner) => round(corner)), round(0)]],
    ]
    for (const coordinates of shapes) {
      const low = zoneOf('N1', frame.toShape({ type: 'Polygon', coordinates }), 3, 2)
      expect(findingOf(check(house(rect(290, 90, 350, 150), 8), [low]), 'N1-ridge').result).toBe('fail')
    }
  })

  test('a limit above the datum and one above the ground are not compared by their figures', () => {
    const [ground, absolute] = [zoneOf('N1', rect(0, 0, 50, 50), 7), zoneOf('N2', rect(0, 0, 50, 50), 18)]
    absolute.rules = [{ ...absolute.rules[0]!, reference: 'absolute' } as Rule]
    const work = house(rect(10, 10, 20, 20), 6.5, 3)
    const findings = checkWork(work, [ground, absolute], [], { groundLevelMetres: 12 }, epsg)
    expect(findingOf(findings, 'N2-ridge')).toMatchObject({ result: 'fail', measured: 18.5, decidedBy: null })
  })

  test('a breach too small for two decimals is told with as many as show it', () => {
    const strip = zoneOf('N1', rect(0, 400, 100, 450), 5)
    expect(findingOf(check(house(rect(10, 410, 20, 420), 5.004), [strip]), 'N1-ridge').sentence.en).toBe(
      'The work: ridge height is 0.004 m over the limit (5.004 m, limit 5.000 m).',
    )
    expect(findingOf(check(house(rect(10, 410, 20, 420), 5.0001), [strip]), 'N1-ridge').sentence.en).toBe(
      'The work: ridge height is < 0.001 m over the limit (5.00 m, limit 5.00 m).',
    )
    const raised = check(house(rect(150, 150, 160, 160), 5.904, 5.9))
    expect(findingOf(raised, 'Z1-keep-height', 'keep_height.ridge').sentence.zh).toContain('抬高了 0.004 m')
  })

  test('ground round a tree is sealed by paving that needs no digging', () => {
    const paving: Work = { id: 'p', workType: 'paving', geometry: rect(94, 174, 100, 180), digDepthMetres: 0 }
    expect(findingOf(check(paving), 'T1/tree_protection').result).toBe('needs_expert')
  })

  test('what a rule needs and does not find is named in both languages', () => {
    const bare: Work = { id: 'x', workType: 'new_build', geometry: rect(310, 100, 320, 110) }
    const findings = check(bare)
    expect(findingOf(findings, 'Z2-ridge')).toMatchObject({ result: 'insufficient_data', missing: ['ridge'] })
    expect(findingOf(findings, 'Z2-coverage').missing).toEqual(['parcel', 'footprint'])
    expect(findingOf(findings, 'Z2-storeys').sentence).toEqual({
      zh: '这处工程还缺层数，这一条没法判断。',
      en: 'The work cannot be checked yet. Missing: number of storeys.',
    })
    const surveyed = check(house(rect(150, 150, 160, 160), 6))
    expect(findingOf(surveyed, 'Z1-keep-height', 'keep_height.ridge')).toMatchObject({
      result: 'insufficient_data',
      missing: ['existingRidge'],
    })
  })

  test('a height above the national datum is judged only when the ground level is known', () => {
    const work: Work = {
      ...house(rect(310, 100, 320, 110), 12),
      heights: { reference: 'absolute', ridge: { proposed: 12 } },
    }
    expect(findingOf(checkWork(work, inForce, objects, {}, epsg), 'Z2-ridge').missing).toEqual([
      'groundLevel',
    ])
    expect(
      findingOf(checkWork(work, inForce, objects, { groundLevelMetres: 4 }, epsg), 'Z2-ridge'),
    ).toMatchObject({ result: 'pass', measured: 8 })
    expect(
      findingOf(checkWork(work, inForce, objects, { groundLevelMetres: 2 }, epsg), 'Z2-ridge'),
    ).toMatchObject({ result: 'fail', measured: 10 })
    const surveyed = { ...work, heights: { ...work.heights, groundLevelMetres: 2 } } as Work
    expect(
      findingOf(checkWork(surveyed, inForce, objects, { groundLevelMetres: 4 }, epsg), 'Z2-ridge'),
    ).toMatchObject({ result: 'fail', measured: 10 })
  })

  test('in the protection scope of the wall nothing is dug, and only conservation may be asked for', () => {
    const pipe: Work = {
      id: 'pipe',
      workType: 'drainage',
      geometry: line([100, 5], [140, 5]),
      digDepthMetres: 0.8,
      isInfrastructure: true,
    }
    expect(findingOf(check(pipe), 'Z3-ban').result).toBe('fail')
    expect(findingOf(check(pipe), 'Z3-ban').requires).toContainEqual(
      expect.objectContaining({ kind: 'exception' }),
    )
    expect(findingOf(check(pipe), 'Z3-dig')).toMatchObject({ result: 'fail', measured: 0.8, limit: 0 })
    const repair: Work = {
      id: 'repair',
      workType: 'repair',
      geometry: rect(100, 2, 120, 10),
      isConservation: true,
    }
    expect(findingOf(check(repair), 'Z3-ban').result).toBe('needs_expert')
  })

  test('a protected tree, well or building named for demolition is refused wherever the outline is drawn', () => {
    const cut: Work = {
      id: 'cut',
      workType: 'demolition',
      geometry: at(10, 350),
      demolishesObjectIds: ['W1'],
    }
    expect(findingOf(check(cut), 'W1/demolition').result).toBe('fail')
    const near: Work = { id: 'near', workType: 'demolition', geometry: rect(90, 170, 100, 180) }
    expect(findingOf(check(near), 'T1/demolition').result).toBe('fail')
  })

  test('a long house under the sight line is held to the lowest place of the line above it', () => {
    const work = house(rect(320, 200, 330, 240), 6)
    const finding = findingOf(check(work), 'Z6-view')
    expect(finding.result).toBe('fail')
    expect(finding.limit).toBeLessThan(5.7)
  })

  test('digging inside the area of buried remains needs archaeology first, shallow digging does not', () => {
    expect(findingOf(check(dig(0.6)), 'A1/buried_remains').requires).toMatchObject([
      { kind: 'archaeology', mode: 'investigation' },
    ])
    expect(findingOf(check(dig(0.5)), 'A1/buried_remains').result).toBe('pass')
  })

  test('every finding of the demonstration has the full shape, both languages and its article', () => {
    for (const { works } of worksOfVersions) {
      for (const finding of works.flatMap((work) => check(work))) {
        expect(Finding.parse(finding)).toEqual(finding)
        expect(finding.article.zh).not.toBe('')
        expect(finding.sentence.zh).not.toMatch(/undefined|NaN|Infinity/)
        expect(finding.sentence.en).not.toMatch(/undefined|NaN|Infinity|\p{Script=Han}/u)
      }
    }
  })

  test('the zone version in force decides: before November 2025 the flue stood outside the smaller purple line', () => {
    const ramp: Work = { ...element('P5', 2, 'P5-flue'), geometry: at(358, 211) }
    expect(check(ramp, zonesInForce(versions, '2025-10-31')).some((finding) => finding.zoneId === 'Z5')).toBe(
      false,
    )
    expect(check(ramp, zonesInForce(versions, '2025-11-01')).some((finding) => finding.zoneId === 'Z5')).toBe(
      true,
    )
  })
})
