import type { Refusal, RefusalCode } from '@hetu/domain/refusal'
import { useOffer } from '../offer.ts'
import { DisclosureSection, type DisclosureSectionProps } from './disclosure-section.tsx'

interface OfferedSectionProps extends DisclosureSectionProps {
  /** What the verb of the form would refuse now. */
  refusal: Refusal | RefusalCode | null
}

/** A form under a heading: not there for whom it is not, and in its place why it cannot be used now. */
export function OfferedSection({ refusal, children, ...section }: OfferedSectionProps) {
  const { isShown, disabledReason } = useOffer()(refusal)
  if (!isShown) return null
  return (
    <DisclosureSection {...section}>
      {disabledReason ? <p className="text-body text-ink-second">{disabledReason}</p> : children}
    </DisclosureSection>
  )
}
