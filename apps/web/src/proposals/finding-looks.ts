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

/** Findings that concern the works, gravest first. */
export function orderedFindings(findings: readonly Finding[]): (Finding & { result: ShownResult })[] {
  return shownResults.flatMap((result) =>
    findings.filter((finding): finding is Finding & { result: ShownResult } => finding.result === result),
  )
}
