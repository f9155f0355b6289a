import type { Finding } from './finding.ts'
import { figure } from './verdict.ts'

const tightness = (finding: Finding) =>
  finding.direction === 'max' ? (finding.limit ?? 0) : -(finding.limit ?? 0)

/** Equal limits: the same one decides whatever order the zones came in. */
const key = (finding: Finding) => `${finding.zoneId ?? ''}/${finding.objectId ?? ''}/${finding.ruleId}`

const isComparable = (finding: Finding) =>
  finding.limit !== null &&
  finding.unit !== null &&
  finding.direction !== 'none' &&
  finding.severity === 'mandatory' &&
  !finding.isNearBoundary

/**
 * Where several limits meet on one value, the tightest decides and the looser ones say so (GB 55035, 从严).
 * No result changes: a looser limit that is kept stays kept, the stricter finding carries the breach.
 */
export function strictestDecides(findings: Finding[]): Finding[] {
  const groups = Map.groupBy(
    findings.filter(isComparable),
    (finding) => `${finding.workId} ${finding.attribute} ${finding.direction}`,
  )
  const deciding = new Map<Finding, Finding>()
  for (const group of groups.values()) {
    const [first, ...others] = group.toSorted(
      (a, b) => tightness(a) - tightness(b) || (key(a) < key(b) ? -1 : 1),
    )
    for (const other of others) if (first && tightness(other) > tightness(first)) deciding.set(other, first)
  }
  return findings
    .map((finding): Finding => {
      const stricter = deciding.get(finding)
      if (!stricter?.unit || stricter.limit === null) return finding
      const limit = figure(stricter.limit, stricter.unit)
      const by = stricter.zoneId ?? stricter.objectId ?? ''
      return {
        ...finding,
        decidedBy: { ruleId: stricter.ruleId, zoneId: stricter.zoneId, objectId: stricter.objectId },
        sentence: {
          zh: `${finding.sentence.zh}从严执行：此处以 ${by} 的 ${limit} 为准。`,
          en: `${finding.sentence.en} The stricter limit of ${by} decides here: ${limit}.`,
        },
      }
    })
    .toSorted((a, b) => order(a, b))
}

const ranks: Finding['result'][] = ['fail', 'needs_expert', 'insufficient_data', 'pass', 'not_applicable']

const order = (a: Finding, b: Finding) => {
  if (a.result !== b.result) return ranks.indexOf(a.result) - ranks.indexOf(b.result)
  if (key(a) !== key(b)) return key(a) < key(b) ? -1 : 1
  return a.attribute < b.attribute ? -1 : 1
}
