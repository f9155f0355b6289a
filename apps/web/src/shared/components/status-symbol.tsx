import { StatusSymbol as MapSymbol } from '@hetu/map/status-symbol.tsx'
import { symbolStatuses } from '@hetu/map/symbols'
import type { SymbolStatus } from '@hetu/map/symbols'

export const statuses = symbolStatuses
export type Status = SymbolStatus

/** The symbol of a state, the same on map, list and paper, as large as the text size says. */
export function StatusSymbol({
  status,
  isProposal = false,
  className = '',
}: {
  status: Status
  isProposal?: boolean
  className?: string
}) {
  return (
    <MapSymbol
      status={status}
      isProposal={isProposal}
      className={`inline-block size-[calc(var(--spacing-icon)*1.25)] shrink-0 ${className}`}
    />
  )
}
