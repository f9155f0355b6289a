import { areaOf, lengthOf } from '../geometry/measure.ts'
import { overlapOf } from '../geometry/overlap.ts'
import { toPlanar } from '../geometry/planar.ts'
import { projectorFor } from '../geometry/projection.ts'
import type { LocalText } from '../language.ts'
import type { Rule } from './rule.ts'
import type { ZoneVersion } from './zone.ts'

type Compared = Pick<
  ZoneVersion,
  | 'geometry'
  | 'name'
  | 'level'
  | 'authority'
  | 'legalBasis'
  | 'status'
  | 'validFrom'
  | 'accuracyMetres'
  | 'rules'
  | 'procedures'
>

export const zoneFacts = [
  'name',
  'level',
  'authority',
  'legalBasis',
  'status',
  'accuracyMetres',
  'procedures',
] as const
export type ZoneFact = (typeof zoneFacts)[number]

/** What a new version of a zone alters: the ground in square metres, and every rule. */
export interface ZoneDifference {
  hasMoved: boolean
  squareMetresBefore: number
  squareMetresAfter: number
  /** Ground that only the later version covers, and ground that it lets go. */
  gainedSquareMetres: number
  lostSquareMetres: number
  metresBefore: number
  metresAfter: number
  rulesAdded: Rule[]
  rulesRemoved: Rule[]
  rulesChanged: { before: Rule; after: Rule }[]
  /** Other entries that read differently, with the sentence where they are plain text. */
  facts: { fact: ZoneFact; before: LocalText | null; after: LocalText | null }[]
}

/** The difference of two versions of a zone, measured in the place's projected system. */
export function zoneDifference(before: Compared, after: Compared, epsg: number): ZoneDifference {
  const projector = projectorFor(epsg)
  const [old, now] = [toPlanar(before.geometry, projector), toPlanar(after.geometry, projector)]
  const [squareMetresBefore, squareMetresAfter] = [areaOf(old), areaOf(now)]
  const shared = squareMetresBefore > 0 && squareMetresAfter > 0 ? overlapOf(now, old).squareMetres : 0
  const earlier = new Map(before.rules.map((rule) => [rule.id, rule]))
  const later = new Map(after.rules.map((rule) => [rule.id, rule]))
  return {
    hasMoved: !isSame(before.geometry, after.geometry),
    squareMetresBefore,
    squareMetresAfter,
    gainedSquareMetres: Math.max(0, squareMetresAfter - shared),
    lostSquareMetres: Math.max(0, squareMetresBefore - shared),
    metresBefore: lengthOf(old),
    metresAfter: lengthOf(now),
    rulesAdded: after.rules.filter((rule) => !earlier.has(rule.id)),
    rulesRemoved: before.rules.filter((rule) => !later.has(rule.id)),
    rulesChanged: before.rules.flatMap((rule) => {
      const next = later.get(rule.id)
      return next && !isSame(rule, next) ? [{ before: rule, after: next }] : []
    }),
    facts: zoneFacts
      .filter((fact) => !isSame(before[fact], after[fact]))
      .map((fact) => ({ fact, before: inWords(before, fact), after: inWords(after, fact) })),
  }
}

function inWords(zone: Compared, fact: ZoneFact): LocalText | null {
  if (fact === 'name' || fact === 'authority') return zone[fact]
  if (fact === 'accuracyMetres')
    return { zh: `± ${zone.accuracyMetres} 米`, en: `± ${zone.accuracyMetres} m` }
  if (fact !== 'legalBasis') return null
  const { act, article, drawing } = zone.legalBasis
  const sheet = drawing ? ` ${drawing}` : ''
  return { zh: `${act.zh}${article.zh}${sheet}`, en: `${act.en}, ${article.en}${sheet}` }
}

/** Equal content, whatever the order of the keys: a value may have been through the database. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, part]) => [key, sorted(part)]),
  )
}
