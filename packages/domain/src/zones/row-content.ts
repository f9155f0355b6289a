import type { Bag } from './bag.ts'
import type { Shape } from '../geometry/shape.ts'
import type { ColumnMapping } from './layer-mapping.ts'
import { mappedObject } from './read-mapped-object.ts'
import { BadRow, mappedZone } from './read-mapped-row.ts'
import { type RowKind, objectKindOf } from './row-kind.ts'
import { objectInRow, zoneInRow } from './zone-in-file.ts'
import type { MappedZone, ObjectRow, RowWarning, ZoneRow } from './zone-layer.ts'
import { ZoneType } from './zone.ts'

const isMapped = ({ rules, ...facts }: MappedZone) => rules.length > 0 || Object.keys(facts).length > 0

type RowContent = Pick<ZoneRow, 'type' | 'content' | 'mapped'> | Pick<ObjectRow, 'object'>
/** What a row becomes, and what of that is uncertain. */
type ReadRow = RowContent & { notes?: RowWarning[]; ownName?: string; isOurs?: boolean }

/** What a row of our own files is, undefined where its content is not sound. */
export function ownRow(row: Bag, geometry: Shape): ReadRow | undefined {
  const zone = zoneInRow(row)
  if (zone) return { type: zone.type, content: zone, ownName: zone.name.zh, isOurs: true }
  const found = objectInRow(row, geometry)
  if (!found) return undefined
  const { validFrom, validTo, object } = found
  const { id, kind, name, designation, legalBasis, accuracyMetres, isLocationHidden, ...rest } = object
  const { geometry: _outline, ...figures } = rest
  const own = { id, name, legalBasis, accuracyMetres }
  const said = { validFrom, validTo, ...(designation && { designation }) }
  return { object: { kind, figures, ...said, isLocationHidden, own }, ownName: name.zh, isOurs: true }
}

/** What a row of another's file is by its mapped columns, else why it cannot be that. */
export function mappedRow(
  row: Bag,
  kind: RowKind,
  geometry: Shape,
  mapping: ColumnMapping,
  rows: readonly Bag[],
): ReadRow | { problem: BadRow['problem'] } {
  try {
    const object = objectKindOf(kind)
    if (object) return mappedObject(row, object, geometry, mapping, rows)
    const type = ZoneType.parse(kind)
    const { zone, notes } = mappedZone(row, type, mapping, rows)
    return { type, notes, ...(isMapped(zone) && { mapped: zone }) }
  } catch (error) {
    if (error instanceof BadRow) return { problem: error.problem }
    throw error
  }
}
