import { lawOfRow, statusByLaw } from './law-known.ts'
import type { LayerFacts } from './zone-import.ts'
import type { LayerRow } from './zone-layer.ts'
import type { ZoneStatus } from './zone.ts'

/** What a row would become: its own law where the file is one of ours, else what its columns and the layer say. */
export const lawOfLayerRow = (row: LayerRow, facts: LayerFacts): { status: ZoneStatus } =>
  row.content ? { status: statusByLaw(row.content.status, row.content) } : lawOfRow(facts, row.mapped)
