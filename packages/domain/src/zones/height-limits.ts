import type { LocalText } from '../language.ts'
import { isInAny } from '../geometry/measure.ts'
import type { PlanarPolygon } from '../geometry/planar.ts'
import { projectorFor } from '../geometry/projection.ts'
import type { Position } from '../geometry/shape.ts'
import { planarZone } from './check-work.ts'
import { bindingRules } from './law-known.ts'
import { sightLimitAt } from './rules/check-view-corridor.ts'
import type { Surroundings } from './work.ts'
import type { ZoneVersion } from './zone.ts'

interface Common {
  zoneId: string
  ruleId: string
  zoneName: LocalText
  polygons: PlanarPolygon[]
}

/** One height limit with the ground it covers, in metres of the projected system and metres above the ground. */
export type HeightLimit =
  | (Common & { kind: 'max_height'; limitMetres: number })
  | (Common & {
      kind: 'view_corridor'
      fromName: LocalText
      from: { at: Position; elevationMetres: number }
      to: { at: Position; elevationMetres: number }
    })

/**
 * How high things may stand here, zone by zone: the ridge and top limits, and the sight lines. Eaves are left out,
 * and so is the kept height of a single building. Limits above the datum need the ground level, else they are left out.
 */
export function heightLimits(
  zones: readonly ZoneVersion[],
  epsg: number,
  surroundings: Surroundings = {},
): HeightLimit[] {
  const projector = projectorFor(epsg)
  return zones.flatMap((zone) => {
    const { polygons } = planarZone(zone.geometry, projector)
    if (polygons.length === 0) return []
    const common = { zoneId: zone.zoneId, zoneName: zone.name, polygons }
    return bindingRules(zone).flatMap((rule): HeightLimit[] => {
      if (rule.severity !== 'mandatory') return []
      if (rule.kind !== 'view_corridor' && rule.kind !== 'max_height') return []
      const ground = rule.reference === 'ground' ? 0 : surroundings.groundLevelMetres
      if (ground === undefined) return []
      if (rule.kind === 'max_height') {
        if (rule.part === 'eaves') return []
        const limitMetres = rule.limitMetres - ground
        return [{ ...common, ruleId: rule.id, kind: 'max_height', limitMetres }]
      }
      const end = (point: typeof rule.from) => ({
        at: projector.forward(point.position),
        elevationMetres: point.elevationMetres - ground,
      })
      return [
        {
          ...common,
          ruleId: rule.id,
          kind: 'view_corridor',
          fromName: rule.from.name,
          from: end(rule.from),
          to: end(rule.to),
        },
      ]
    })
  })
}

/** The figure of one limit at a place, metres in and out, whether or not the place lies on its ground. */
export const limitMetresAt = (limit: HeightLimit, at: Position): number =>
  limit.kind === 'max_height' ? limit.limitMetres : sightLimitAt(at, limit.from, limit.to).limitMetres

/** The strictest limit at a place in metres of the projected system; undefined where nothing limits the height. */
export function strictestAt(
  limits: readonly HeightLimit[],
  at: Position,
): { limit: HeightLimit; limitMetres: number } | undefined {
  let strictest: { limit: HeightLimit; limitMetres: number } | undefined
  for (const limit of limits) {
    if (!isInAny(at, limit.polygons)) continue
    const limitMetres = limitMetresAt(limit, at)
    if (!strictest || limitMetres < strictest.limitMetres) strictest = { limit, limitMetres }
  }
  return strictest
}
