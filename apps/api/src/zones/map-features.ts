import { type MapFacts, factsOfObject, factsOfZone } from '@hetu/domain/zones/map-facts'
import { bindingRules } from '@hetu/domain/zones/law-known'
import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import type { ZoneVersion } from '@hetu/domain/zones/zone'
import type { Feature, Geometry, Position } from 'geojson'

/** What a feature of a tile says: whose it is, and what is written there. */
interface Tags extends Partial<MapFacts> {
  id: string
  /** Of a place on a sight line, which has no other facts. */
  height?: string
  /** A well, a trunk or a plaque without an outline. */
  isPoint?: boolean
}
export type MapFeature = Feature<Geometry, Tags>

const feature = (geometry: Geometry, properties: Tags): MapFeature => ({
  type: 'Feature',
  geometry,
  properties,
})
const point = (position: Position): Geometry => ({ type: 'Point', coordinates: position })

/** A zone with its name, and the heights that hold along its sight lines. */
export const featuresOfZone = (
  zone: Pick<ZoneVersion, 'zoneId' | 'geometry' | 'name' | 'rules' | 'status'>,
): MapFeature[] => [
  feature(zone.geometry, { id: zone.zoneId, ...factsOfZone(zone) }),
  ...heightsOf({ zoneId: zone.zoneId, rules: bindingRules(zone) }),
]

const shares = [0.12, 0.3, 0.5, 0.72]

function heightsOf({ zoneId, rules }: Pick<ZoneVersion, 'zoneId' | 'rules'>): MapFeature[] {
  return rules.flatMap((rule) => {
    if (rule.kind !== 'view_corridor') return []
    const { from, to } = rule
    return shares.map((share) => {
      const at = from.position.map((start, axis) => start + ((to.position[axis] ?? start) - start) * share)
      const limit = from.elevationMetres + (to.elevationMetres - from.elevationMetres) * share
      return feature(point(at), { id: zoneId, height: `≤ ${limit.toFixed(1)} m` })
    })
  })
}

/** An object; a tree or well as the circle that it keeps free. */
export function featureOfObject(object: HeritageObject): MapFeature {
  const tags = { id: object.id, ...factsOfObject(object) }
  if ((object.kind === 'old_tree' || object.kind === 'well') && object.radiusMetres > 0)
    return feature(circleAround(object.geometry.coordinates, object.radiusMetres), tags)
  return feature(object.geometry, { ...tags, ...(object.geometry.type === 'Point' && { isPoint: true }) })
}

const metresPerDegree = 111_320

/** A circle of so many metres, true at this latitude. */
function circleAround([lon = 0, lat = 0]: Position, metres: number): Geometry {
  const [dLat, dLon] = [
    metres / metresPerDegree,
    metres / (metresPerDegree * Math.cos((lat * Math.PI) / 180)),
  ]
  const ring = Array.from({ length: 49 }, (_, step): Position => {
    const turn = (step / 48) * 2 * Math.PI
    return [lon + dLon * Math.cos(turn), lat + dLat * Math.sin(turn)]
  })
  return { type: 'Polygon', coordinates: [ring.with(48, ring[0] ?? [lon, lat])] }
}
