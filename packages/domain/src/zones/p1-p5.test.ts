import { describe, expect, test } from 'vitest'
import { blockingFindings, checkProposal, statutoryNoticeDays } from '../proposals/check-proposal.ts'
import { differencesBetween, isMaterialChange } from '../proposals/material-change.ts'
import {
  check,
  element,
  epsg,
  findingOf,
  frame,
  inForce,
  objects,
  worksOfVersions,
} from './liuting-li.test-data.ts'
import type { Requirement } from './requirement.ts'

const worksOf = (proposal: string, version: number) =>
  worksOfVersions.find((each) => each.proposal === proposal && each.version === version)!.works
const checkOf = (proposal: string, version: number) =>
  checkProposal(worksOf(proposal, version), inForce, objects, epsg)
const asked = <K extends Requirement['kind']>(proposal: string, version: number, kind: K) =>
  checkOf(proposal, version).procedures.flatMap(({ requirement }) =>
    requirement.kind === kind ? [requirement as Extract<Requirement, { kind: K }>] : [],
  )
/** What a version asks of the procedure, as its page and its notice have it. */
const proceduresOf = (proposal: string, version: number) => ({
  noticeDays: statutoryNoticeDays(checkOf(proposal, version).procedures),
  hasHearingRight: asked(proposal, version, 'hearing_right').length > 0,
  experts: [...new Set(asked(proposal, version, 'expert').map(({ discipline }) => discipline))].toSorted(),
})
/** Two versions as they are compared; the names are no part of the seeded works. */
const contentOf = (proposal: string, version: number) => ({
  costBearer: null,
  elements: worksOf(proposal, version).map((work) => ({ ...work, name: { zh: work.id, en: work.id } })),
})
const changesOf = (proposal: string) =>
  differencesBetween(contentOf(proposal, 1), contentOf(proposal, 2))
    .filter(({ isMaterial }) => isMaterial)
    .map(({ elementId, kind }) => [elementId, kind])
const drain = () => check(element('P2', 1, 'P2-drain'))

describe('P1, courtyard repair', () => {
  test('v1 raises the ridge from 5.9 to 6.1 m and fails the rule that keeps heights', () => {
    const finding = findingOf(check(element('P1', 1, 'P1-roof')), 'Z1-keep-height', 'keep_height.ridge')
    expect(finding).toMatchObject({
      result: 'fail',
      measured: 6.1,
      limit: 5.9,
      zoneId: 'Z1',
      zoneVersion: 1,
      unit: 'm',
    })
    expect(finding.margin).toBeCloseTo(-0.2, 6)
    expect(finding.sentence.zh).toContain('抬高了 0.20 m')
  })

  test('v2 keeps the ridge at 5.9 m and passes, with no breach left anywhere', () => {
    expect(findingOf(check(element('P1', 2, 'P1-roof')), 'Z1-keep-height', 'keep_height.ridge').result).toBe(
      'pass',
    )
    const { findings } = checkOf('P1', 2)
    expect(findings.filter(({ result }) => result === 'fail')).toEqual([])
    expect(blockingFindings(checkOf('P1', 1).findings)).not.toEqual([])
  })

  test('v1 digs 9.5 m from the ginkgo, inside its 12 m, which the ecologist decides', () => {
    const finding = findingOf(check(element('P1', 1, 'P1-drain')), 'T1/tree_protection')
    expect(finding).toMatchObject({ result: 'needs_expert', objectId: 'T1', limit: 12 })
    expect(finding.measured).toBeCloseTo(9.49, 2)
    expect(finding.requires).toContainEqual(
      expect.objectContaining({ kind: 'expert', discipline: 'ecology' }),
    )
    const [x, y] = frame.toMetres(finding.place.coordinates)
    expect([x, y].map(Math.round)).toEqual([104, 172])
  })

  test('v2 moves the trench south, clear of the ginkgo', () => {
    expect(findingOf(check(element('P1', 2, 'P1-drain')), 'T1/tree_protection').result).toBe('pass')
  })

  test('taking down the sheds sets off the approval, the notice and the hearing right of the core', () => {
    const finding = findingOf(check(element('P1', 2, 'P1-sheds')), 'Z1-demolition')
    expect(finding.result).toBe('needs_expert')
    expect(finding.requires[0]).toMatchObject({ kind: 'approval' })
    expect(proceduresOf('P1', 2)).toMatchObject({ noticeDays: 20, hasHearingRight: true })
  })
})

describe('P2, lane paving and drainage', () => {
  test('drainage in the core is infrastructure: the exception is for the authority', () => {
    const finding = findingOf(drain(), 'Z1-ban')
    expect(finding.result).toBe('needs_expert')
    expect(finding.requires[0]).toMatchObject({
      kind: 'exception',
      grantedBy: { zh: expect.stringContaining('规划和自然资源局') },
    })
  })

  test('between y 60 and 83 it lies in the control belt of the wall too and needs heritage consent', () => {
    const finding = findingOf(drain(), 'Z4-consent')
    expect(finding.result).toBe('needs_expert')
    const [, y] = frame.toMetres(finding.place.coordinates)
    expect(y).toBeGreaterThan(60)
    expect(y).toBeLessThan(83)
  })

  test('digging 1.2 m, 10 m from the buried remains (±1.5), needs the archaeologist and a watching brief', () => {
    const finding = findingOf(drain(), 'A1/buried_remains')
    expect(finding).toMatchObject({ result: 'needs_expert', measured: 1.2, limit: 0.5, tolerance: 1.5 })
    expect(finding.requires).toContainEqual(
      expect.objectContaining({ kind: 'archaeology', mode: 'watching_brief' }),
    )
    expect(finding.sentence.en).toContain('10.0 m from the area of buried remains (accuracy ±1.5 m)')
  })

  test('at 6 m from the plane tree it is on the edge of its radius: survey and ecologist', () => {
    const finding = findingOf(drain(), 'T2/tree_protection')
    expect(finding.result).toBe('needs_expert')
    expect(finding.measured).toBeCloseTo(6, 2)
    expect(finding.requires.map(({ kind }) => kind)).toEqual(['expert', 'survey'])
  })

  test('the lane stays 3.2 m wide', () => {
    expect(findingOf(check(element('P2', 1, 'P2-paving')), 'Z1-lane-width')).toMatchObject({
      result: 'pass',
      measured: 3.2,
      limit: 3.2,
    })
  })

  test('the whole proposal asks for at least 20 days of notice, a hearing right, ecology and archaeology', () => {
    expect(proceduresOf('P2', 1)).toEqual({
      noticeDays: 20,
      hasHearingRight: true,
      experts: ['archaeology', 'ecology', 'heritage'],
    })
    expect(asked('P2', 1, 'archaeology')[0]?.mode).toBe('watching_brief')
    expect(asked('P2', 1, 'approval').map(({ authority }) => authority.zh)).toEqual(['省文物局'])
  })
})

describe('P3, pocket park', () => {
  test('it lies 12 m from the blue line, where 10 are due', () => {
    const finding = findingOf(check(element('P3', 1, 'P3-park')), 'B1/setback')
    expect(finding).toMatchObject({ result: 'pass', limit: 10, direction: 'min' })
    expect(finding.measured).toBeCloseTo(12, 2)
  })

  test('it covers 0 % of its parcel, within the 60 % of the control belt', () => {
    expect(findingOf(check(element('P3', 1, 'P3-park')), 'Z2-coverage')).toMatchObject({
      result: 'pass',
      measured: 0,
      limit: 0.6,
    })
  })
})

describe('P4, shop front', () => {
  test('v1: a sign of 1.2 m is 0.4 m over the limit', () => {
    expect(findingOf(check(element('P4', 1, 'P4-sign')), 'Z1-sign')).toMatchObject({
      result: 'fail',
      measured: 1.2,
      limit: 0.8,
    })
  })

  test('v2: a sign of 0.8 m passes', () => {
    expect(findingOf(check(element('P4', 2, 'P4-sign')), 'Z1-sign').result).toBe('pass')
  })

  test('aluminium is not on the list of materials', () => {
    const finding = findingOf(check(element('P4', 2, 'P4-windows')), 'Z1-materials')
    expect(finding.result).toBe('fail')
    expect(finding.sentence.zh).toContain('铝合金')
  })

  test('an awning of 0.9 m over a lane of 3.2 m goes to fire and traffic experts', () => {
    const finding = findingOf(check(element('P4', 2, 'P4-awning')), 'Z1-awning')
    expect(finding.result).toBe('needs_expert')
    expect(finding.measured).toBeCloseTo(2.3, 6)
    expect(finding.requires).toMatchObject([{ discipline: 'fire' }, { discipline: 'traffic' }])
  })

  test('a colour ΔE 18 away from the palette fails', () => {
    const finding = findingOf(check(element('P4', 2, 'P4-facade')), 'Z1-colours')
    expect(finding).toMatchObject({ result: 'fail', unit: 'deltaE' })
    expect(finding.measured).toBeCloseTo(18, 1)
  })
})

describe('P5, elder dining hall', () => {
  test('v1: the lift head stands 1.57 m above the sight line, 78.8 m from Mill Bridge', () => {
    const finding = findingOf(check(element('P5', 1, 'P5-lift')), 'Z6-view')
    expect(finding).toMatchObject({ result: 'fail', measured: 7.2, kind: 'view_corridor' })
    expect(finding.limit).toBeCloseTo(5.63, 2)
    expect(finding.margin).toBeCloseTo(-1.57, 2)
    expect(finding.sentence).toEqual({
      zh: '电梯机房高出视廊限高 1.57 m（量得 7.20 m，限 5.63 m，距磨坊桥 78.8 m 处）。',
      en: "The lift head stands 1.57 m above the view corridor's limit (7.20 m, limit 5.63 m, 78.8 m from Mill Bridge).",
    })
  })

  test('v2: the platform lift has no head and stands outside the corridor', () => {
    const findings = check(element('P5', 2, 'P5-lift'))
    expect(findings.some((finding) => finding.zoneId === 'Z6')).toBe(false)
    expect(findings.some((finding) => finding.result === 'fail')).toBe(false)
  })

  test('v2: the flue is outside the corridor but above the kept ridge of 5.3 m, for the heritage expert', () => {
    const findings = check(element('P5', 2, 'P5-flue'))
    expect(findings.some((finding) => finding.zoneId === 'Z6')).toBe(false)
    expect(findingOf(findings, 'Z5-keep-height')).toMatchObject({
      result: 'needs_expert',
      measured: 6.4,
      limit: 5.3,
      zoneVersion: 2,
      requires: [{ kind: 'expert', discipline: 'heritage' }],
    })
  })

  test('change of use and added facilities in the historic building need approval', () => {
    for (const id of ['P5-use', 'P5-lift', 'P5-flue']) {
      expect(findingOf(check(element('P5', 2, id)), 'Z5-approval').requires[0]).toMatchObject({
        kind: 'approval',
      })
    }
  })

  test('v2 is a material change, so that a new notice is due; its length comes from the zone', () => {
    expect(changesOf('P5')).toEqual([
      ['P5-lift', 'geometry'],
      ['P5-lift', 'height'],
      ['P5-flue', 'geometry'],
    ])
    expect(isMaterialChange(contentOf('P5', 1), contentOf('P5', 2))).toBe(true)
    expect(proceduresOf('P5', 2)).toEqual({
      noticeDays: 20,
      hasHearingRight: true,
      experts: ['fire', 'heritage'],
    })
  })
})
