import { overlapOf } from '../geometry/overlap.ts'
import { toPlanar } from '../geometry/planar.ts'
import { projectorFor } from '../geometry/projection.ts'
import { planarZone } from './check-work.ts'
import type { Finding } from './finding.ts'
import type { Discipline, Requirement } from './requirement.ts'
import { isOfType, type Work } from './work.ts'
import type { ZoneVersion } from './zone.ts'

type Of<K extends Requirement['kind']> = Extract<Requirement, { kind: K }>

/** Every step that the works set off, each named once; strictest where two say different things. */
export interface Procedures {
  approvals: Of<'approval'>[]
  exceptions: Of<'exception'>[]
  consultees: Of<'consult'>[]
  /** The longest notice any rule asks for; 0 when none does. */
  noticeDays: number
  noticeArticle: Of<'notice'>['article'] | null
  expertDisciplines: Discipline[]
  hasHearingRight: boolean
  hearingArticle: Of<'hearing_right'>['article'] | null
  archaeology: Of<'archaeology'>[]
  consents: Of<'consent'>[]
  surveys: Of<'survey'>[]
}

/** Steps that come from the zones a work lies in, whatever the figures say. */
function requirementsOfZones(works: Work[], zones: ZoneVersion[], epsg: number): Requirement[] {
  const projector = projectorFor(epsg)
  return works.flatMap((work) => {
    const planar = toPlanar(work.geometry, projector)
    return zones.flatMap((zone) => {
      const asked = zone.procedures.filter(({ workTypes }) => !workTypes || isOfType(work, workTypes))
      if (asked.length === 0) return []
      const overlap = overlapOf(planar, planarZone(zone.geometry, projector))
      const isTouched = overlap.isInside || -overlap.depthMetres < zone.accuracyMetres
      return isTouched ? asked.map(({ requirement }) => requirement) : []
    })
  })
}

/** Once each, by what it says. */
function distinct<R extends Requirement>(requirements: R[]): R[] {
  return [...new Map(requirements.map((requirement) => [JSON.stringify(requirement), requirement])).values()]
}

/**
 * Which approvals, notices, experts, hearings and surveys a proposal needs: the union of what every finding and
 * every zone asks for, the longest notice of all (stricter wins).
 */
export function requiredProcedures(
  works: Work[],
  findings: Finding[],
  zones: ZoneVersion[],
  epsg: number,
): Procedures {
  const all = distinct([
    ...findings.flatMap((finding) => finding.requires),
    ...requirementsOfZones(works, zones, epsg),
  ])
  const only = <K extends Requirement['kind']>(kind: K) =>
    all.filter((requirement): requirement is Of<K> => requirement.kind === kind)
  const longest = only('notice').toSorted((a, b) => b.minimumDays - a.minimumDays)[0]
  const hearing = only('hearing_right')[0]
  return {
    approvals: only('approval'),
    exceptions: only('exception'),
    consultees: only('consult'),
    noticeDays: longest?.minimumDays ?? 0,
    noticeArticle: longest?.article ?? null,
    expertDisciplines: [...new Set(only('expert').map(({ discipline }) => discipline))].toSorted(),
    hasHearingRight: hearing !== undefined,
    hearingArticle: hearing?.article ?? null,
    archaeology: only('archaeology'),
    consents: only('consent'),
    surveys: only('survey'),
  }
}
