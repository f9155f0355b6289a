import { areaOf, lengthOf } from '../geometry/measure.ts'
import { overlapOf } from '../geometry/overlap.ts'
import { type Planar, toPlanar } from '../geometry/planar.ts'
import { projectorFor } from '../geometry/projection.ts'
import { isSameOutline } from './same-outline.ts'
import { type ZoneDifference, type ZoneFact, zoneFacts } from './zone-alteration.ts'
import { zoneFactInWords } from './zone-fact-words.ts'
import type { ZoneVersion } from './zone.ts'

type Compared = Pick<ZoneVersion, ZoneFact | 'geometry' | 'rules'>

/** The difference of two versions of a zone, measured in the place's projected system. */
export function zoneDifference(before: Compared, after: Compared, epsg: number): ZoneDifference {
  const projector = projectorFor(epsg)
  const [old, now] = [toPlanar(before.geometry, projector), toPlanar(after.geometry, projector)]
  const [squareMetresBefore, squareMetresAfter] = [areaOf(old), areaOf(now)]
  const hasMoved = !isSameOutline(before.geometry, after.geometry)
  const shared = hasMoved ? sharedSquareMetres(old, now) : 0
  const earlier = new Map(before.rules.map((rule) => [rule.id, rule]))
  const later = new Map(after.rules.map((rule) => [rule.id, rule]))
  return {
    hasMoved,
    squareMetresBefore,
    squareMetresAfter,
    gainedSquareMetres: hasMoved ? Math.max(0, squareMetresAfter - shared) : 0,
    lostSquareMetres: hasMoved ? Math.max(0, squareMetresBefore - shared) : 0,
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
      .map((fact) => ({ fact, before: zoneFactInWords(before, fact), after: zoneFactInWords(after, fact) })),
  }
}

const sharedSquareMetres = (old: Planar, now: Planar): number =>
  areaOf(old) > 0 && areaOf(now) > 0 ? overlapOf(now, old).squareMetres : 0

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
