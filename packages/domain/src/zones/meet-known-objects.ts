import { addDays } from '../calendar.ts'
import { isObjectLawKnown } from './law-known.ts'
import { type MetRows, meetKnown } from './meet-known.ts'
import { objectOfRow } from './object-of-row.ts'
import type { ObjectVersion } from './object-version.ts'
import { isSameOutline } from './same-outline.ts'
import type { ProposedObject } from './zone-change.ts'
import { isSame } from './zone-difference.ts'
import type { LayerFacts } from './zone-import.ts'
import type { ObjectRow } from './zone-layer.ts'

/** The newest version of a heritage object, and whether it came from an earlier layer with the same columns. */
export interface KnownObject {
  version: ObjectVersion
  isOfLayer: boolean
}

/** Which rows of a layer are heritage objects that the place knows, and whether each says anything new; as `meetKnown`. */
export function meetKnownObjects(
  rows: readonly ObjectRow[],
  facts: LayerFacts,
  known: readonly KnownObject[],
  ends: readonly string[],
): MetRows<ObjectRow> {
  const met = meetKnown({
    rows,
    ends,
    known: known.map(({ version, isOfLayer }) => {
      const { object, recordedTo, validTo, validFrom } = version
      return {
        id: object.id,
        number: version.version,
        version,
        name: object.name,
        designation: object.designation,
        validFrom,
        isBelieved: recordedTo === null,
        isLaw: isObjectLawKnown(object),
        // Files of our own leave out what is hidden, so that it is missing there says nothing.
        goesOn: recordedTo === null && validTo === null && (isOfLayer || !object.isLocationHidden),
        isOfLayer,
      }
    }),
    ownId: (row) => row.object.own?.id,
    designationOf: (row) => row.object.designation,
    next(row, { id, version }) {
      const next = objectOfRow(row, facts, id, version.object)
      return {
        isChanged: says(row, next, version),
        isLawKnown: isObjectLawKnown(next.object),
        validFrom: next.validFrom,
      }
    },
  })
  return { ...met, gone: met.gone.map((each) => ({ ...each, isObject: true })) }
}

/** Whether a row says anything that the newest version does not; days that it does not name are no difference. */
function says({ object: { validFrom, validTo } }: ObjectRow, next: ProposedObject, before: ObjectVersion) {
  const { geometry, ...content } = next.object
  const { geometry: outline, ...known } = before.object
  return (
    !isSameOutline(geometry, outline) ||
    !isSame(content, known) ||
    (validFrom !== undefined && validFrom !== before.validFrom) ||
    (validTo !== undefined && validTo !== before.validTo)
  )
}

/** The last version of an object that a layer ends; it held for its first day at least. */
export const endOfObject = ({ object, validFrom }: ObjectVersion, facts: LayerFacts): ProposedObject => ({
  object,
  validFrom,
  validTo: facts.validFrom > validFrom ? facts.validFrom : addDays(validFrom, 1),
})
