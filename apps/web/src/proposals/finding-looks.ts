import type { Finding } from '@hetu/domain/zones/finding'

/** Gravest first, as they are listed. */
export const shownResults = ['fail', 'needs_expert', 'insufficient_data', 'pass'] as const
export type ShownResult = (typeof shownResults)[number]

export const findingLooks: Record<ShownResult, { ground: string; ink: string }> = {
  fail: { ground: 'bg-bad', ink: 'text-bad' },
  needs_expert: { ground: 'bg-warn', ink: 'text-warn' },
  insufficient_data: { ground: 'bg-info', ink: 'text-info' },
  pass: { ground: 'bg-ok', ink: 'text-ok' },
}

export type ShownFinding = Finding & { result: ShownResult }

/** What one rule says of all the works: each sentence once, under the gravest result. */
export interface RuleGroup {
  key: string
  result: ShownResult
  findings: readonly [ShownFinding, ...ShownFinding[]]
}

/** The findings by rule, the gravest rule first: what a rule says alike of several works is said once. */
export function findingsByRule(findings: readonly Finding[]): RuleGroup[] {
  const groups = new Map<string, [ShownFinding, ...ShownFinding[]]>()
  for (const finding of orderedFindings(findings)) {
    const key = [finding.ruleId, finding.zoneId, finding.objectId].join(' ')
    const known = groups.get(key)
    if (!known) groups.set(key, [finding])
    else if (!known.some(({ sentence }) => sentence.zh === finding.sentence.zh)) known.push(finding)
  }
  return [...groups].map(([key, all]) => ({ key, result: all[0].result, findings: all }))
}

/** Findings that concern the works, gravest first. */
function orderedFindings(findings: readonly Finding[]): ShownFinding[] {
  return shownResults.flatMap((result) =>
    findings.filter((finding): finding is ShownFinding => finding.result === result),
  )
}
