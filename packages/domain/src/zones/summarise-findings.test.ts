import { describe, expect, test } from 'vitest'
import { check, element, worksOfVersions } from './liuting-li.test-data.ts'
import { summariseFindings } from './summarise-findings.ts'

describe('summariseFindings', () => {
  test('a breach is told first, with its figures, then what is open', () => {
    const summary = summariseFindings(check(element('P5', 1, 'P5-lift')))
    expect(summary).toMatchObject({ result: 'fail', mandatoryFails: 1, counts: { fail: 1, needs_expert: 2 } })
    expect(summary.headline.zh).toBe(
      '1 项不合规定。电梯机房高出视廊限高 1.57 m（量得 7.20 m，限 5.63 m，距磨坊桥 78.8 m 处）。另有 2 项待专家或主管部门判定。',
    )
    expect(summary.headline.en).toMatch(
      /^1 rule is not met\. The lift head stands 1\.57 m .* Besides: 2 for experts or the authority\.$/,
    )
  })

  test('without a breach it says what is still open, and nothing at all is said as such', () => {
    const open = summariseFindings(
      worksOfVersions.find(({ proposal }) => proposal === 'P2')!.works.flatMap((work) => check(work)),
    )
    expect(open.headline.en).toMatch(/^No rule is broken\. Still open: \d+ for experts or the authority\.$/)
    expect(summariseFindings(check(element('P3', 1, 'P3-park'))).headline.zh).toMatch(
      /^\d+ 项规定全部符合。$/,
    )
    expect(summariseFindings([]).result).toBe('not_applicable')
  })
})
