import type { Proposal } from '@hetu/domain/proposals/proposal'
import type { ReactNode } from 'react'
import { Heights } from '../zones/heights.tsx'
import { RulesHere } from '../zones/rules-here.tsx'

interface ProposalSiteProps {
  shown: Proposal['shown']
  /** The flat map of the proposal. */
  children: ReactNode
}

/** Where a proposal stands: its map or its heights, and what protects that place. */
export function ProposalSite({ shown, children }: ProposalSiteProps) {
  const [first] = shown.elements
  return (
    <>
      <Heights works={shown.elements} findings={shown.findings}>
        {children}
      </Heights>
      {first ? <RulesHere shape={first.geometry} isCompact /> : null}
    </>
  )
}
