import { lawOfRow, statusByLaw } from './law-known.ts'
import { rowNumber } from './row-number.ts'
import type { ProposedZone } from './zone-change.ts'
import type { LayerFacts } from './zone-import.ts'
import type { ZoneRow } from './zone-layer.ts'
import type { ZoneVersion } from './zone.ts'

/**
 * The zone that a row of a layer becomes: with `before` its next version, else a new one under `zoneId`. Of the law,
 * nothing is taken from the version before; documents, procedures and rules that the file cannot say are kept.
 */
export function zoneOfRow(
  row: ZoneRow,
  facts: LayerFacts,
  zoneId: string,
  before?: ZoneVersion,
): ProposedZone {
  if (row.content) {
    const status = statusByLaw(row.content.status, row.content)
    return { ...row.content, zoneId, status, geometry: row.geometry }
  }
  const mapped = row.mapped ?? { rules: [] }
  const rules = mapped.rules.map((rule) => ({ ...rule, id: `${zoneId}.${rule.id}` }))
  const ofFile = new Set(rules.map(({ id }) => id))
  return {
    zoneId,
    name: nameOf(row, before),
    type: row.type,
    ...(mapped.designation && { designation: mapped.designation }),
    ...lawOfRow(facts, mapped),
    validFrom: mapped.validFrom ?? facts.validFrom,
    validTo: mapped.validTo ?? null,
    geometry: row.geometry,
    accuracyMetres: facts.accuracyMetres,
    ...(facts.sourceScale !== undefined && { sourceScale: facts.sourceScale }),
    isDefinitive: facts.isDefinitive,
    documents: before?.documents ?? [],
    rules: [...rules, ...(before?.rules ?? []).filter(({ id }) => !ofFile.has(id))],
    procedures: before?.procedures ?? [],
  }
}

function nameOf(row: ZoneRow, before: ZoneVersion | undefined): ProposedZone['name'] {
  const number = rowNumber(row)
  const zh = row.name ?? before?.name.zh ?? `第 ${number} 号区划`
  const isSame = before?.name.zh === zh
  const en = row.mapped?.nameEn ?? (isSame ? before.name.en : (row.name ?? `Zone ${number}`))
  return { zh, en }
}
