import { overlapOf } from '../geometry/overlap.ts'
import { type Planar, boxDistance, toPlanar } from '../geometry/planar.ts'
import { areaOf, lengthOf } from '../geometry/measure.ts'
import { projectorFor } from '../geometry/projection.ts'
import type { Projector } from '../geometry/projection.ts'
import type { Shape } from '../geometry/shape.ts'
import { planarZone } from './check-work.ts'
import type { Finding } from './finding.ts'
import type { HeritageObject } from './heritage-object.ts'
import { bindingRules } from './law-known.ts'
import type { Rule } from './rule.ts'
import { tightestUnderSight } from './rules/check-view-corridor.ts'
import type { ZoneVersion } from './zone.ts'

export interface ZoneHit {
  zone: ZoneVersion
  /** `near`: outside, but closer than the boundary is accurate. */
  relation: 'inside' | 'partly' | 'near'
  distanceMetres: number
  overlapSquareMetres: number
  overlapMetres: number
}

export interface ObjectHit {
  object: HeritageObject
  distanceMetres: number
}

export interface LimitAt {
  attribute: string
  direction: 'max' | 'min'
  limit: number
  unit: NonNullable<Finding['unit']>
  rule: Rule
  zoneId: string
  /** Looser limits on the same value, which give way here. */
  givesWay: { rule: Rule; zoneId: string; limit: number }[]
}

export interface RulesAt {
  zones: ZoneHit[]
  objects: ObjectHit[]
  limits: LimitAt[]
  /** Rules without a figure: bans, approvals, palettes, judgements; all of them apply together. */
  others: { rule: Rule; zoneId: string }[]
}

type PlainLimit = Pick<LimitAt, 'attribute' | 'direction' | 'limit' | 'unit'>

function limitOf(rule: Rule, part: Planar, projector: Projector): PlainLimit | undefined {
  const max = (attribute: string, limit: number, unit: PlainLimit['unit']): PlainLimit => ({
    attribute,
    direction: 'max',
    limit,
    unit,
  })
  switch (rule.kind) {
    case 'max_height':
      return max(
        `height.${rule.part}${rule.reference === 'absolute' ? '.absolute' : ''}`,
        rule.limitMetres,
        'm',
      )
    case 'max_storeys':
      return max('storeys', rule.limit, 'storeys')
    case 'max_coverage':
      return max('coverage', rule.limit, 'ratio')
    case 'max_floor_area_ratio':
      return max('floor_area_ratio', rule.limit, 'ratio')
    case 'min_green_ratio':
      return { attribute: 'green_ratio', direction: 'min', limit: rule.limit, unit: 'ratio' }
    case 'dig_limit':
      return max('dig_depth', rule.maxDepthMetres, 'm')
    case 'sign_size':
      return rule.maxHeightMetres === undefined ? undefined : max('sign.height', rule.maxHeightMetres, 'm')
    case 'view_corridor': {
      const end = (point: typeof rule.from) => ({
        at: projector.forward(point.position),
        elevationMetres: point.elevationMetres,
      })
      return max(
        `height.view${rule.reference === 'absolute' ? '.absolute' : ''}`,
        tightestUnderSight(part, end(rule.from), end(rule.to)).limitMetres,
        'm',
      )
    }
    default:
      return undefined
  }
}

/** How far around a place an object is worth naming, beyond its own radius or setback. */
export const nearbyMetres = 20

/** How far around an object its protection reaches, in metres. */
export const reachOf = (object: HeritageObject): number => {
  if (object.kind === 'old_tree' || object.kind === 'well') return object.radiusMetres
  if (object.kind === 'control_line') return object.setbackMetres
  return object.kind === 'burial_area' ? object.watchDistanceMetres : 0
}

/** Which rules apply here: every zone and object a point or drawn shape meets, and per value the strictest limit. */
export function rulesAt(
  shape: Shape,
  zones: ZoneVersion[],
  objects: HeritageObject[],
  epsg: number,
): RulesAt {
  const projector = projectorFor(epsg)
  const planar = toPlanar(shape, projector)
  const whole = { area: areaOf(planar), length: planar.lines.length > 0 ? lengthOf(planar) : 0 }
  const hits: ZoneHit[] = []
  const limits = new Map<string, LimitAt>()
  const others: RulesAt['others'] = []
  for (const zone of zones.toSorted((a, b) => (a.zoneId < b.zoneId ? -1 : 1))) {
    const area = planarZone(zone.geometry, projector)
    if (boxDistance(planar.box, area.box) > zone.accuracyMetres) continue
    const overlap = overlapOf(planar, area)
    if (!overlap.isInside && -overlap.depthMetres >= zone.accuracyMetres) continue
    const isWhole = overlap.squareMetres >= whole.area - 0.01 && overlap.lengthMetres >= whole.length - 0.01
    hits.push({
      zone,
      relation: !overlap.isInside ? 'near' : isWhole ? 'inside' : 'partly',
      distanceMetres: overlap.isInside ? 0 : -overlap.depthMetres,
      overlapSquareMetres: overlap.squareMetres,
      overlapMetres: overlap.lengthMetres,
    })
    if (!overlap.isInside) continue
    for (const rule of bindingRules(zone)) {
      const found = limitOf(rule, overlap.part, projector)
      if (!found) {
        others.push({ rule, zoneId: zone.zoneId })
        continue
      }
      const before = limits.get(found.attribute)
      const isTighter =
        !before || (found.direction === 'max' ? found.limit < before.limit : found.limit > before.limit)
      if (isTighter) {
        const givesWay = before
          ? [...before.givesWay, { rule: before.rule, zoneId: before.zoneId, limit: before.limit }]
          : []
        limits.set(found.attribute, { ...found, rule, zoneId: zone.zoneId, givesWay })
      } else before.givesWay.push({ rule, zoneId: zone.zoneId, limit: found.limit })
    }
  }
  const near = objects.flatMap((object): ObjectHit[] => {
    const outline = planarZone(object.geometry, projector)
    if (boxDistance(planar.box, outline.box) > reachOf(object) + nearbyMetres) return []
    const overlap = overlapOf(planar, outline)
    const distanceMetres = overlap.isInside ? 0 : -overlap.depthMetres
    return distanceMetres <= reachOf(object) + nearbyMetres ? [{ object, distanceMetres }] : []
  })
  return {
    zones: hits,
    objects: near.toSorted((a, b) => a.distanceMetres - b.distanceMetres),
    limits: [...limits.values()],
    others,
  }
}
