import { HeritageObject } from './heritage-object.ts'
import { basisOfObject } from './law-of-layer-row.ts'
import { heritageObjectNames } from './object-names.ts'
import type { ObjectVersion } from './object-version.ts'
import { rowNumber } from './row-number.ts'
import type { ProposedObject } from './zone-change.ts'
import type { LayerFacts } from './zone-import.ts'
import type { ObjectRow } from './zone-layer.ts'

/**
 * The heritage object that a row of a layer becomes: with `before` its next version, else a new one under `id`. Of the
 * law, nothing is taken from the version before; figures that the file cannot say are kept, and what is hidden stays so.
 */
export function objectOfRow(
  row: ObjectRow,
  facts: LayerFacts,
  id: string,
  before?: ObjectVersion['object'],
): ProposedObject {
  const { kind, figures, designation, own, validFrom, validTo, isLocationHidden } = row.object
  const kept = before?.kind === kind && !own ? before : undefined
  return {
    validFrom: validFrom ?? facts.validFrom,
    validTo: validTo ?? null,
    object: HeritageObject.parse({
      ...kept,
      ...figures,
      id,
      kind,
      name: own?.name ?? nameOf(row, before),
      designation,
      legalBasis: basisOfObject(row.object, facts),
      accuracyMetres: own?.accuracyMetres ?? facts.accuracyMetres,
      isLocationHidden: isLocationHidden || before?.isLocationHidden === true,
      geometry: row.geometry,
    }),
  }
}

function nameOf(row: ObjectRow, before: ObjectVersion['object'] | undefined): { zh: string; en: string } {
  const number = rowNumber(row)
  const kind = heritageObjectNames[row.object.kind]
  const zh = row.name ?? before?.name.zh ?? `${kind.zh} ${number}`
  const isSame = before?.name.zh === zh
  const en = row.object.nameEn ?? (isSame ? before.name.en : (row.name ?? `${kind.en} ${number}`))
  return { zh, en }
}
