import { isLawKnown, isObjectLawKnown, lawOfRow, statusByLaw } from './law-known.ts'
import type { LayerFacts } from './zone-import.ts'
import { type LayerRow, type ObjectOfRow, isObjectRow } from './zone-layer.ts'
import type { LegalBasis } from './zone.ts'

/** The basis of an object: its own where the file is one of ours, else what its columns and the layer say. */
export const basisOfObject = (object: ObjectOfRow, facts: LayerFacts): LegalBasis =>
  object.own?.legalBasis ?? lawOfRow(facts, object).legalBasis

/** Whether the law of what a row would become is known: by its own file, else by its columns and the layer. */
export function isRowLawKnown(row: LayerRow, facts: LayerFacts): boolean {
  if (isObjectRow(row)) return isObjectLawKnown({ legalBasis: basisOfObject(row.object, facts) })
  const { content } = row
  return isLawKnown(content ? { status: statusByLaw(content.status, content) } : lawOfRow(facts, row.mapped))
}
