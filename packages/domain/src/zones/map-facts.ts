import { z } from 'zod'
import type { HeritageObject } from './heritage-object.ts'
import { bindingRules, isLawKnown, isObjectLawKnown, toldName, toldObjectName } from './law-known.ts'
import { objectGroupCodes } from './object-groups.ts'
import type { ZoneVersion } from './zone.ts'
import { zoneTypes } from './zone-types.ts'

/** A layer of the map of zones: a kind of zone, or a group of heritage objects. */
export const mapLayerCodes = [...zoneTypes, ...objectGroupCodes] as const
export const MapLayerCode = z.enum(mapLayerCodes)
export type MapLayerCode = z.infer<typeof MapLayerCode>

/** What stands on the map for a zone or object besides its outline: of its rules, the limit a neighbour asks for first. */
export interface MapFacts {
  zh: string
  en: string
  storeys?: number
  ridgeMetres?: number
  /** How far around a tree the ground is kept free. */
  radiusMetres?: number
  /** Of unknown law: drawn as a plan. */
  isPlan?: true
}

export function factsOfZone(zone: Pick<ZoneVersion, 'name' | 'rules' | 'status'>): MapFacts {
  const name = toldName(zone)
  const rules = bindingRules(zone)
  const storeys = rules.find((rule) => rule.kind === 'max_storeys')
  const ridge = rules.find((rule) => rule.kind === 'max_height')
  return {
    ...name,
    ...(!isLawKnown(zone) && { isPlan: true }),
    ...(storeys ? { storeys: storeys.limit } : ridge && { ridgeMetres: ridge.limitMetres }),
  }
}

export const factsOfObject = (object: HeritageObject): MapFacts => ({
  ...toldObjectName(object),
  ...(!isObjectLawKnown(object) && { isPlan: true }),
  ...(object.kind === 'old_tree' && object.radiusMetres > 0 && { radiusMetres: object.radiusMetres }),
})
