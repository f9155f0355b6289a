import { isLawKnown } from './law-known.ts'
import type { ZoneVersion } from './zone.ts'

/** Whether a version is told at all in its period; what is only proposed, or revoked, is not. */
const isTold = ({ status }: Pick<ZoneVersion, 'status'>): boolean =>
  status !== 'proposed' && status !== 'revoked'

/** Whether a version is known to bind in its period. */
export const isLaw = (zone: Pick<ZoneVersion, 'status'>): boolean => isTold(zone) && isLawKnown(zone)

/** What says whether a version is law: its two periods, and whether it binds at all. */
export type Dated = Pick<
  ZoneVersion,
  'zoneId' | 'version' | 'status' | 'validFrom' | 'validTo' | 'recordedFrom' | 'recordedTo'
>

/**
 * The versions that are law on a day of the place, as the system knew them at an instant: one per zone, the newest
 * record. Among them are plans whose law is unknown (`isLawKnown`): they are told, and bind nobody. A proposal is judged under the versions of a fixed day, and the decision quotes them.
 */
export function zonesInForce<Version extends Dated>(
  versions: readonly Version[],
  onDate: string,
  knownAt?: string,
): Version[] {
  const known = knownAt === undefined ? Infinity : Date.parse(knownAt)
  const chosen = new Map<string, Version>()
  for (const zone of versions) {
    const isInPeriod = zone.validFrom <= onDate && (zone.validTo === null || onDate < zone.validTo)
    const isKnown =
      Date.parse(zone.recordedFrom) <= known &&
      (zone.recordedTo === null || known < Date.parse(zone.recordedTo))
    if (!isInPeriod || !isKnown || !isTold(zone)) continue
    const before = chosen.get(zone.zoneId)
    if (!before || before.version < zone.version) chosen.set(zone.zoneId, zone)
  }
  return [...chosen.values()].toSorted((a, b) => (a.zoneId < b.zoneId ? -1 : 1))
}
