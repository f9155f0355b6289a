import type { LocalText } from '../language.ts'
import type { Finding, FindingResult } from './finding.ts'

export interface FindingsSummary {
  /** The gravest result of all; `not_applicable` when no rule concerns the works. */
  result: FindingResult
  counts: Record<FindingResult, number>
  /** Breaches of guidance do not stop a decision, breaches of mandatory rules do. */
  mandatoryFails: number
  legacyNonconforming: number
  headline: LocalText
}

const gravest: FindingResult[] = ['fail', 'needs_expert', 'insufficient_data', 'pass']

/** The findings in one sentence and five numbers. */
export function summariseFindings(findings: Finding[]): FindingsSummary {
  const counts: Record<FindingResult, number> = {
    pass: 0,
    fail: 0,
    needs_expert: 0,
    insufficient_data: 0,
    not_applicable: 0,
  }
  for (const finding of findings) counts[finding.result] += 1
  const result = gravest.find((name) => counts[name] > 0) ?? 'not_applicable'
  const fails = findings.filter((finding) => finding.result === 'fail')
  return {
    result,
    counts,
    mandatoryFails: fails.filter((finding) => finding.severity === 'mandatory').length,
    legacyNonconforming: findings.filter((finding) => finding.legacyNonconforming).length,
    headline: headlineOf(result, counts, fails[0]),
  }
}

function headlineOf(
  result: FindingResult,
  counts: Record<FindingResult, number>,
  first: Finding | undefined,
): LocalText {
  const { fail, needs_expert: expert, insufficient_data: missing, pass } = counts
  const [rest, restEn] = [
    [expert > 0 ? `${expert} 项待专家或主管部门判定` : '', missing > 0 ? `${missing} 项缺资料` : ''],
    [
      expert > 0 ? `${expert} for experts or the authority` : '',
      missing > 0 ? `${missing} lacking data` : '',
    ],
  ].map((parts) => parts.filter(Boolean))
  const alsoZh = rest?.length ? `另有 ${rest.join('，')}。` : ''
  const alsoEn = restEn?.length ? ` Besides: ${restEn.join(', ')}.` : ''
  if (result === 'fail' && first) {
    const rules = fail === 1 ? 'rule is' : 'rules are'
    return {
      zh: `${fail} 项不合规定。${first.sentence.zh}${alsoZh}`,
      en: `${fail} ${rules} not met. ${first.sentence.en}${alsoEn}`,
    }
  }
  if (result === 'needs_expert' || result === 'insufficient_data') {
    return {
      zh: `没有不合规定的地方。${alsoZh.replace('另有', '还有')}`,
      en: `No rule is broken.${alsoEn.replace('Besides', 'Still open')}`,
    }
  }
  if (result === 'pass') return { zh: `${pass} 项规定全部符合。`, en: `All ${pass} rules are met.` }
  return { zh: '没有与此相关的保护规定。', en: 'No protection rule concerns this.' }
}
