import { isLawKnown } from './law-known.ts'
import { isSameOutline } from './same-outline.ts'
import { zoneFacts } from './zone-alteration.ts'
import type { ProposedZone } from './zone-change.ts'
import { isSame } from './zone-difference.ts'
import { zoneOfRow } from './zone-of-row.ts'
import type { LayerFacts } from './zone-import.ts'
import type { GoneZone, LayerRow, RefusedRow } from './zone-layer.ts'
import type { Designation, ZoneVersion } from './zone.ts'
import { isLaw } from './zones-in-force.ts'

/** The newest version of a zone, and whether it came from an earlier layer with the same columns. */
export interface KnownZone {
  zone: ZoneVersion
  isOfLayer: boolean
}

interface MetLayer {
  good: LayerRow[]
  refused: RefusedRow[]
  gone: GoneZone[]
}

/**
 * Which rows of a layer are zones that the place knows: by their number in a file of our own, else by the number under
 * which they are listed. Each gets to know whether it says anything new. A row that cannot be told is refused; zones
 * that no usable row names are named, and end only where `ends` says so.
 */
export function meetKnownZones(
  rows: readonly LayerRow[],
  facts: LayerFacts,
  known: readonly KnownZone[],
  ends: readonly string[],
): MetLayer {
  const zones = new Map(known.map(({ zone }) => [zone.zoneId, zone]))
  const listed = Map.groupBy(
    known.filter(({ zone }) => zone.recordedTo === null && zone.designation?.reference),
    ({ zone }) => listedAs(zone.designation),
  )
  const claims = rows.map((row): ZoneVersion[] => {
    const own = row.content && zones.get(row.content.zoneId)
    if (row.content) return own ? [own] : []
    const reference = listedAs(row.mapped?.designation)
    return (reference && listed.get(reference)?.map(({ zone }) => zone)) || []
  })
  const counts = new Map<string, number>()
  for (const { zoneId } of claims.flat()) counts.set(zoneId, (counts.get(zoneId) ?? 0) + 1)

  const met: MetLayer = { good: [], refused: [], gone: [] }
  for (const [at, row] of rows.entries()) {
    const { known: _before, ...plain } = row
    const [zone, ...others] = claims[at] ?? []
    if (!zone) {
      met.good.push(plain)
      continue
    }
    const { index, part, name } = row
    const place = { index, ...(part !== undefined && { part }), name }
    const next = zoneOfRow(row, facts, zone.zoneId, zone)
    const isChanged = zone.recordedTo !== null || says(row, next, zone)
    if (others.length > 0 || (counts.get(zone.zoneId) ?? 0) > 1)
      met.refused.push({ ...place, code: 'layer_row_not_one_zone', params: { zoneId: zone.zoneId } })
    else if (isChanged && isLaw(zone) && !isLawKnown(next))
      met.refused.push({ ...place, code: 'layer_row_without_law', params: { zoneId: zone.zoneId } })
    else if (isChanged && next.validFrom < zone.validFrom)
      met.refused.push({ ...place, code: 'zone_starts_earlier', params: { validFrom: zone.validFrom } })
    else met.good.push({ ...plain, known: { zoneId: zone.zoneId, version: zone.version, isChanged } })
  }
  const isOurs = rows.some((row) => row.content)
  met.gone = known.flatMap(({ zone, isOfLayer }): GoneZone[] => {
    const isThere = zone.recordedTo === null && zone.validTo === null && zone.status !== 'revoked'
    if (!isThere || counts.has(zone.zoneId) || !(isOurs || isOfLayer)) return []
    const { zoneId, version, name } = zone
    return [{ zoneId, version, name, isEnding: ends.includes(zoneId) }]
  })
  return met
}

const listedAs = (designation: Designation | undefined) =>
  designation?.reference ? `${designation.scheme}\0${designation.reference}` : ''

/** Whether a row says anything that the newest version does not; days that it does not name are no difference. */
function says(row: LayerRow, next: ProposedZone, zone: ZoneVersion): boolean {
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
