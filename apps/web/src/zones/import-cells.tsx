import type { LayerRow } from '@hetu/domain/zones/zone-layer'
import { rowNumber } from '@hetu/domain/zones/row-number'
import { RowFate } from './import-fates.tsx'
import { ImportWarnings } from './import-warnings.tsx'

/** A row's number, counted from 1, on one line however narrow the table gets. */
export const rowNumberCell = (row: { index: number; part?: number }) => (
  <span className="whitespace-nowrap">{rowNumber(row)}</span>
)

/** A name from a stranger's file: a long one breaks anywhere and leaves the other columns their room. */
export const nameCell = (name: string) => (
  <span className="inline-block max-w-[20em] wrap-anywhere">{name}</span>
)

export const warningsCell = (row: LayerRow) => <ImportWarnings row={row} />

export const fateCell = (row: LayerRow) => <RowFate row={row} />
