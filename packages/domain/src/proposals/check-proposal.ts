import { overlapOf } from '../geometry/overlap.ts'
import { boxDistance } from '../geometry/planar.ts'
import { projectorFor } from '../geometry/projection.ts'
import { isLawKnown } from '../zones/law-known.ts'
import { checkWork, planarZone } from '../zones/check-work.ts'
import type { Finding } from '../zones/finding.ts'
import type { HeritageObject } from '../zones/heritage-object.ts'
import type { Requirement } from '../zones/requirement.ts'
import { isOfType, type Work } from '../zones/work.ts'
import type { ZoneVersion } from '../zones/zone.ts'
import type { Procedure, ProposalCheck } from './proposal-version.ts'

/**
 * Holds every element of a proposal against the zones and objects in force and gathers the steps they ask
 * for. The same in the browser while drawing and on the server when publishing. `epsg`: the place's metres.
 */
export function checkProposal(
  works: readonly Work[],
  zones: ZoneVersion[],
  objects: HeritageObject[],
  epsg: number,
): ProposalCheck {
  const findings = works.flatMap((work) => checkWork(work, zones, objects, {}, epsg))
  const procedures = new Map<string, Procedure>()
  const need = (requirement: Requirement, workId: string, zoneId: string | null) => {
    const key = JSON.stringify(requirement)
    const known = procedures.get(key) ?? { requirement, workIds: [], zoneIds: [] }
    if (!known.workIds.includes(workId)) known.workIds.push(workId)
    if (zoneId !== null && !known.zoneIds.includes(zoneId)) known.zoneIds.push(zoneId)
    procedures.set(key, known)
  }
  const projector = projectorFor(epsg)
  for (const work of works) {
    const planar = planarZone(work.geometry, projector)
    for (const zone of zones) {
      if (zone.procedures.length === 0 || !isLawKnown(zone)) continue
      const area = planarZone(zone.geometry, projector)
      if (boxDistance(planar.box, area.box) > 0 || !overlapOf(planar, area).isInside) continue
      for (const { workTypes, requirement } of zone.procedures) {
        if (!workTypes || isOfType(work, workTypes)) need(requirement, work.id, zone.zoneId)
      }
    }
  }
  for (const finding of findings) {
    for (const requirement of finding.requires) need(requirement, finding.workId, finding.zoneId)
  }
  return { findings, procedures: [...procedures.values()] }
}

/** A rule that must be kept, is broken, and for which no exception was granted. */
export function blockingFindings(
  findings: readonly Finding[],
  exceptions: readonly { workId: string; ruleId: string }[] = [],
): Finding[] {
  return findings.filter(
    (finding) =>
      finding.result === 'fail' &&
      finding.severity === 'mandatory' &&
      !exceptions.some((granted) => granted.workId === finding.workId && granted.ruleId === finding.ruleId),
  )
}

/** The days of notice that law sets for the works: the longest that any rule or zone asks for, one day when none does. */
export const statutoryNoticeDays = (procedures: readonly Procedure[]): number =>
  Math.max(
    1,
    ...procedures.map(({ requirement }) => (requirement.kind === 'notice' ? requirement.minimumDays : 1)),
  )
