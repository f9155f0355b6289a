import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { BackLink } from '../shared/components/back-link.tsx'
import { EmptyState } from '../shared/components/empty-state.tsx'
import { Gate } from '../shared/components/gate.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { Section } from '../shared/components/section.tsx'
import { useMay } from '../shared/may.ts'
import { useZones } from '../zones/use-zones.ts'

interface ProtectionEditorFrameProps {
  title: string
  /** Nothing came before it, so nothing is said of an old version. */
  isNew: boolean
  /** Said where the address names something that is not in force. */
  missing: string | undefined
  /** The editor; left out until what it begins from is here. */
  children: ReactNode
}

/** Around the editors of zones and of heritage objects: for planners, once everything in force was read. */
export function ProtectionEditorFrame({ title, isNew, missing, children }: ProtectionEditorFrameProps) {
  const t = useTranslations('zones.editor')
  const titles = useTranslations('pages.title')
  const mayPropose = useMay('propose-zone-change')
  const zones = useZones()
  return (
    <PageFrame
      width="full"
      density="desk"
      title={title}
      lead={t(isNew ? 'leadNew' : 'lead')}
      back={<BackLink to="/zones">{titles('zones')}</BackLink>}
    >
      <Gate isOpen={mayPropose} who={t('plannerOnly')}>
        <Section reading={zones} rows={6}>
          {() => (missing ? <EmptyState title={missing} /> : children)}
        </Section>
      </Gate>
    </PageFrame>
  )
}
