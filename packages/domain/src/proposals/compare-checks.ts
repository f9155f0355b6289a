import type { Finding } from '../zones/finding.ts'
import type { ZoneVersion } from '../zones/zone.ts'
import { isSame } from '../zones/zone-difference.ts'
import type { ChangeCause, FindingChange } from './finding-change.ts'

type Known = Pick<ZoneVersion, 'zoneId' | 'version'>

/**
 * What the rules of today say otherwise than those kept with a frozen version, and which change of the law is the
 * reason. `zones` are those in force today. Findings that do not concern a work are nothing to compare.
 */
export function compareChecks(
  before: readonly Finding[],
  after: readonly Finding[],
  zones: readonly Known[],
): FindingChange[] {
  const then = byRule(before)
  const now = byRule(after)
  const today = new Map(zones.map(({ zoneId, version }) => [zoneId, version]))
  const former = new Map(before.flatMap(({ zoneId, zoneVersion }) => entry(zoneId, zoneVersion)))
  const keys = [...new Set([...then.keys(), ...now.keys()])]
  return keys.flatMap((key): FindingChange[] => {
    const [old = null, fresh = null] = [then.get(key), now.get(key)]
    if (old && fresh && saysTheSame(old, fresh)) return []
    const one = fresh ?? old
    return one ? [{ before: old, after: fresh, cause: causeOf(one, former, today) }] : []
  })
}

const entry = (zoneId: string | null, version: number | null): [string, number][] =>
  zoneId !== null && version !== null ? [[zoneId, version]] : []

function byRule(findings: readonly Finding[]): Map<string, Finding> {
  return new Map(
    findings
      .filter(({ result }) => result !== 'not_applicable')
      .map((finding) => {
        const { workId, ruleId, zoneId, objectId, attribute } = finding
        return [JSON.stringify([workId, ruleId, zoneId, objectId, attribute]), finding] as const
      }),
  )
}

/** Verdict, figures and duties; a sentence that names a stricter rule elsewhere is no change of its own. */
function saysTheSame(a: Finding, b: Finding): boolean {
  const said = ({ result, severity, measured, limit, missing, requires, legacyNonconforming }: Finding) => [
    result,
    severity,
    round(measured),
    round(limit),
    legacyNonconforming,
    missing,
    requires,
  ]
  // One of the two may have been through the database, which keeps no order of keys.
  return isSame(said(a), said(b))
}

/** A hundredth of a millimetre: less is the arithmetic of two machines. */
const round = (value: number | null) => (value === null ? null : Math.round(value * 1e5) / 1e5)

function causeOf(
  { zoneId, zoneVersion, objectId }: Finding,
  former: ReadonlyMap<string, number>,
  today: ReadonlyMap<string, number>,
): ChangeCause {
  if (objectId !== null) return { kind: 'object', objectId }
  if (zoneId === null) return { kind: 'engine' }
  const [from, to] = [former.get(zoneId), today.get(zoneId)]
  if (to === undefined) return { kind: 'zone_ended', zoneId, version: from ?? zoneVersion ?? 0 }
  if (from === undefined) return { kind: 'zone_added', zoneId, version: to }
  return from === to ? { kind: 'engine' } : { kind: 'zone_version', zoneId, from, to }
}
