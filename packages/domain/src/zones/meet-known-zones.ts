import { isLawKnown } from './law-known.ts'
import { type MetRows, meetKnown } from './meet-known.ts'
import { isSameOutline } from './same-outline.ts'
import { zoneFacts } from './zone-alteration.ts'
import type { ProposedZone } from './zone-change.ts'
import { isSame } from './zone-difference.ts'
import { zoneOfRow } from './zone-of-row.ts'
import type { LayerFacts } from './zone-import.ts'
import type { ZoneRow } from './zone-layer.ts'
import type { ZoneVersion } from './zone.ts'
import { isLaw } from './zones-in-force.ts'

/** The newest version of a zone, and whether it came from an earlier layer with the same columns. */
export interface KnownZone {
  zone: ZoneVersion
  isOfLayer: boolean
}

/** Which rows of a layer are zones that the place knows, and whether each says anything new; as `meetKnown`. */
export const meetKnownZones = (
  rows: readonly ZoneRow[],
  facts: LayerFacts,
  known: readonly KnownZone[],
  ends: readonly string[],
): MetRows<ZoneRow> =>
  meetKnown({
    rows,
    ends,
    known: known.map(({ zone, isOfLayer }) => ({
      id: zone.zoneId,
      number: zone.version,
      version: zone,
      name: zone.name,
      designation: zone.designation,
      validFrom: zone.validFrom,
      isBelieved: zone.recordedTo === null,
      isLaw: isLaw(zone),
      goesOn: zone.recordedTo === null && zone.validTo === null && zone.status !== 'revoked',
      isOfLayer,
    })),
    ownId: (row) => row.content?.zoneId,
    designationOf: (row) => row.mapped?.designation,
    next(row, { version: zone }) {
      const next = zoneOfRow(row, facts, zone.zoneId, zone)
      return {
        isChanged: says(row, next, zone),
        isLawKnown: isLawKnown(next),
        validFrom: next.validFrom,
      }
    },
  })

/** Whether a row says anything that the newest version does not; days that it does not name are no difference. */
function says(row: ZoneRow, next: ProposedZone, zone: ZoneVersion): boolean {
  const { validFrom, validTo } = row.content ?? row.mapped ?? {}
  const told = zoneFacts.filter(
    (fact) =>
      (fact !== 'validFrom' || validFrom !== undefined) &&
      (fact !== 'validTo' || (validTo !== undefined && validTo !== null) || Boolean(row.content)),
  )
  return (
    !isSameOutline(next.geometry, zone.geometry) ||
    told.some((fact) => !isSame(next[fact], zone[fact])) ||
    !isSame(byId(next.rules), byId(zone.rules))
  )
}

const byId = (rules: ZoneVersion['rules']) => rules.toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** The last version of a zone that a layer ends: nothing but its status and first day is new. */
export function endOfZone(zone: ZoneVersion, facts: LayerFacts): ProposedZone {
  const { version: _v, recordedFrom: _f, recordedTo: _t, ...content } = zone
  const validFrom = facts.validFrom < zone.validFrom ? zone.validFrom : facts.validFrom
  return { ...content, status: 'revoked', validFrom, validTo: null }
}
