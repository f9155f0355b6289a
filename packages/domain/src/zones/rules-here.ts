import { boxDistance, toPlanar } from '../geometry/planar.ts'
import { shortestWay } from '../geometry/measure.ts'
import { projectorFor } from '../geometry/projection.ts'
import type { Position, Shape } from '../geometry/shape.ts'
import type { LocalText } from '../language.ts'
import type { HeritageObject } from './heritage-object.ts'
import type { Rule } from './rule.ts'
import { type RulesAt, rulesAt } from './rules-at.ts'
import { figure } from './verdict.ts'
import { protectionSentences } from './what-protects.ts'
import type { ZoneType, ZoneVersion } from './zone.ts'

/** Which version of which zone says it. */
export interface ZoneMention {
  zoneId: string
  version: number
  name: LocalText
  type: ZoneType
  validFrom: string
}

export interface RuleInWords extends Pick<
  Rule,
  'id' | 'kind' | 'severity' | 'article' | 'text' | 'exception'
> {
  zone: ZoneMention
}

/** The answer to "which rules apply here", in words, with every figure, article and zone version. */
export interface RulesHere {
  /** Two sentences: what this place lies in, and what may not be done there. */
  sentences: LocalText
  zones: (ZoneMention &
    Pick<RulesAt['zones'][number], 'relation' | 'distanceMetres' | 'overlapSquareMetres'>)[]
  /** Per value the strictest limit; looser ones give way and are named. */
  limits: (RuleInWords & {
    attribute: string
    direction: 'max' | 'min'
    limit: number
    figure: string
    givesWay: { figure: string; article: LocalText; zone: ZoneMention }[]
  })[]
  others: RuleInWords[]
  objects: { id: string; kind: HeritageObject['kind']; name: LocalText; distanceMetres: number }[]
  /** Something is protected hereabouts whose place is not told to the public. */
  isHiddenNearby: boolean
}

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
      name: object.name,
      distanceMetres,
    })),
    isHiddenNearby: !seesHidden && isHiddenNear(shape, objects, epsg),
  }
}

const mentionOf = ({ zoneId, version, name, type, validFrom }: ZoneVersion): ZoneMention => ({
  zoneId,
  version,
  name,
  type,
  validFrom,
})

const cellMetres = 100

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
