import { boxDistance, toPlanar } from '../geometry/planar.ts'
import { shortestWay } from '../geometry/measure.ts'
import { projectorFor } from '../geometry/projection.ts'
import type { Position, Shape } from '../geometry/shape.ts'
import { isLawKnown, toldObjectName } from './law-known.ts'
import type { HeritageObject } from './heritage-object.ts'
import type { Rule } from './rule.ts'
import { nearbyMetres, rulesAt } from './rules-at.ts'
import type { RuleInWords, RulesHere, ZoneMention } from './rules-in-words.ts'
import { figure } from './verdict.ts'
import { protectionSentences } from './what-protects.ts'
import type { ZoneVersion } from './zone.ts'

/** Says which rules apply to a point or drawn shape, for the reader's eyes: places of hidden objects stay hidden. */
export function rulesHere(
  shape: Shape,
  zones: ZoneVersion[],
  objects: HeritageObject[],
  epsg: number,
  seesHidden: boolean,
): RulesHere {
  const visible = objects.filter((object) => seesHidden || !object.isLocationHidden)
  const found = rulesAt(shape, zones, visible, epsg)
  const mentions = new Map(zones.map((zone) => [zone.zoneId, mentionOf(zone)]))
  // Every zoneId below comes out of the very list that filled the map.
  const mention = (zoneId: string) => mentions.get(zoneId)!
  const inWords = ({ id, kind, severity, article, text, exception }: Rule, zoneId: string): RuleInWords => ({
    id,
    kind,
    severity,
    article,
    text,
    ...(exception && { exception }),
    zone: mention(zoneId),
  })
  return {
    sentences: protectionSentences(found),
    zones: found.zones.map((hit) => ({
      ...mention(hit.zone.zoneId),
      relation: hit.relation,
      distanceMetres: hit.distanceMetres,
      overlapSquareMetres: hit.overlapSquareMetres,
    })),
    limits: found.limits.map((limit) => ({
      ...inWords(limit.rule, limit.zoneId),
      attribute: limit.attribute,
      direction: limit.direction,
      limit: limit.limit,
      figure: figure(limit.limit, limit.unit),
      givesWay: limit.givesWay.map((other) => ({
        figure: figure(other.limit, limit.unit),
        article: other.rule.article,
        zone: mention(other.zoneId),
      })),
    })),
    others: found.others.map(({ rule, zoneId }) => inWords(rule, zoneId)),
    objects: found.objects.map(({ object, distanceMetres }) => ({
      id: object.id,
      kind: object.kind,
      name: toldObjectName(object),
      distanceMetres,
    })),
    isHiddenNearby: !seesHidden && isHiddenNear(shape, objects, epsg),
  }
}

const mentionOf = ({ zoneId, version, name, type, status, validFrom }: ZoneVersion): ZoneMention => ({
  zoneId,
  version,
  name,
  type,
  isLawKnown: isLawKnown({ status }),
  validFrom,
})

const cellMetres = 100

/** Objects are asked so far beyond their own reach; zones only as far as their boundary is inexact. */
export const objectsAskedWithinMetres = Math.max(nearbyMetres, cellMetres * Math.SQRT2)

/** Asked by whole cells of 100 m, so that nobody finds the outline of a hidden thing by asking often. */
function isHiddenNear(shape: Shape, objects: HeritageObject[], epsg: number): boolean {
  const projector = projectorFor(epsg)
  const { box } = toPlanar(shape, projector)
  const down = (metres: number) => Math.floor(metres / cellMetres) * cellMetres
  const [west, south, east, north] = [
    down(box.minX),
    down(box.minY),
    down(box.maxX) + cellMetres,
    down(box.maxY) + cellMetres,
  ]
  const ring: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  const cells = {
    points: [],
    lines: [],
    polygons: [[ring]],
    box: { minX: west, minY: south, maxX: east, maxY: north },
  }
  return objects.some((object) => {
    if (!object.isLocationHidden) return false
    const hidden = toPlanar(object.geometry, projector)
    return boxDistance(cells.box, hidden.box) === 0 && shortestWay(cells, hidden).metres === 0
  })
}
