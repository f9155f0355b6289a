import { PictureSvg } from './picture-svg.tsx'
import type { SymbolStatus } from './symbols.ts'
import { statusPicture } from './symbols.ts'

type StatusSymbolProps = { status: SymbolStatus; size?: number; className?: string }

/** The symbol of a state, drawn exactly as on the map; put its word beside it. */
export function StatusSymbol({ status, size = 28, className }: StatusSymbolProps) {
  return <PictureSvg picture={statusPicture(status)} size={size} className={className} viewBox="4 3 32 32" />
}
