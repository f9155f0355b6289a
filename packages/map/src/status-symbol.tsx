import { PictureSvg } from './picture-svg.tsx'
import type { SymbolStatus } from './symbols.ts'
import { proposalPicture, statusPicture } from './symbols.ts'

type StatusSymbolProps = { status: SymbolStatus; isProposal?: boolean; size?: number; className?: string }

/** The symbol of a state, drawn exactly as on the map; put its word beside it. */
export function StatusSymbol({ status, isProposal = false, size = 28, className }: StatusSymbolProps) {
  const picture = isProposal ? proposalPicture(status) : statusPicture(status)
  return <PictureSvg picture={picture} size={size} className={className} viewBox="4 3 32 32" />
}
