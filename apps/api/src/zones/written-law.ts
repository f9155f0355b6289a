import type { Tx } from '@hetu/db/transaction'
import { Refused } from '@hetu/domain/refusal'
import { endWord, meetKnownLayer } from '@hetu/domain/zones/meet-known-layer'
import { endOfObject } from '@hetu/domain/zones/meet-known-objects'
import { endOfZone } from '@hetu/domain/zones/meet-known-zones'
import { objectOfRow } from '@hetu/domain/zones/object-of-row'
import { rowNumber } from '@hetu/domain/zones/row-number'
import type { ProposedObject, ProposedZone } from '@hetu/domain/zones/zone-change'
import { isSame } from '@hetu/domain/zones/zone-difference'
import { type GoneZone, type LayerRow, isObjectRow, isZoneRow } from '@hetu/domain/zones/zone-layer'
import { zoneOfRow } from '@hetu/domain/zones/zone-of-row'
import type { findZoneImport } from './find-zone-import.ts'
import { knownLaw } from './known-law.ts'

interface Written<Version> {
  fresh: Version[]
  next: Version[]
}

/** What a layer writes: new zones and objects, and next versions of those whose row says anything new or that end. */
export interface WrittenLaw {
  zones: Written<ProposedZone>
  objects: Written<ProposedObject>
}

/** Refused where these are not those that the preview told, as somebody wrote in between. */
export async function writtenLaw(
  tx: Tx,
  placeId: string,
  { number, preview: { facts, layer } }: Awaited<ReturnType<typeof findZoneImport>>,
): Promise<WrittenLaw> {
  const ending = (layer.gone ?? []).filter(({ isEnding }) => isEnding)
  const known = await knownLaw(tx, placeId, layer.columns)
  const met = meetKnownLayer(layer.good, facts, known, ending.map(endWord))
  const isEnding = met.gone.filter((each) => each.isEnding)
  if (!isSame([met.good, isEnding], [layer.good, ending])) throw new Refused({ code: 'zone_import_outdated' })

  const zoneRows = layer.good.filter(isZoneRow)
  const objectRows = layer.good.filter(isObjectRow)
  const zones = new Map(known.zones.map(({ zone }) => [zone.zoneId, zone]))
  const objects = new Map(known.objects.map(({ version }) => [version.object.id, version]))
  const zoneId = newIds(zoneRows, number, (row) => row.content?.zoneId)
  const objectId = newIds(objectRows, number, (row) => row.object.own?.id)
  return {
    zones: {
      fresh: zoneRows.flatMap((row) => (row.known ? [] : zoneOfRow(row, facts, zoneId(row)))),
      next: [
        ...changed(zoneRows).map(([row, id]) => zoneOfRow(row, facts, id, zones.get(id))),
        ...endsOf(isEnding, false, zones).map((zone) => endOfZone(zone, facts)),
      ],
    },
    objects: {
      fresh: objectRows.flatMap((row) => (row.known ? [] : objectOfRow(row, facts, objectId(row)))),
      next: [
        ...changed(objectRows).map(([row, id]) => objectOfRow(row, facts, id, objects.get(id)?.object)),
        ...endsOf(isEnding, true, objects).map((version) => endOfObject(version, facts)),
      ],
    },
  }
}

/** Ids of what is new: the file's own where it is one of ours and names each once, else by the import and the row. */
function newIds<Row extends LayerRow>(
  rows: readonly Row[],
  number: number,
  ownId: (row: Row) => string | undefined,
): (row: Row) => string {
  const counts = Map.groupBy(
    rows.filter((row) => !row.known),
    ownId,
  )
  return (row) => {
    const own = ownId(row)
    return own !== undefined && counts.get(own)?.length === 1 ? own : `L${number}-${rowNumber(row)}`
  }
}

const changed = <Row extends LayerRow>(rows: readonly Row[]): [Row, string][] =>
  rows.flatMap((row): [Row, string][] => (row.known?.isChanged ? [[row, row.known.zoneId]] : []))

const endsOf = <Version>(gone: readonly GoneZone[], isObject: boolean, known: ReadonlyMap<string, Version>) =>
  gone.flatMap((each) => (Boolean(each.isObject) === isObject ? (known.get(each.zoneId) ?? []) : []))
