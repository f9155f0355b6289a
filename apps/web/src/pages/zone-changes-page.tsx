import { zoneDesk } from '@hetu/domain/zones/zone-policy'
import type { ZoneChange } from '@hetu/domain/zones/zone-change'
import type { ZoneImportSummary } from '@hetu/domain/zones/zone-import-record'
import { useTranslations } from 'use-intl'
import { BackLink } from '../shared/components/back-link.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { EmptyState } from '../shared/components/empty-state.tsx'
import { Gate } from '../shared/components/gate.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { Section } from '../shared/components/section.tsx'
import { TouchedProposals } from '../proposals/touched-proposals.tsx'
import { useIsReader } from '../shared/session.ts'
import { ChangeCard } from '../zones/change-card.tsx'
import { ImportCard } from '../zones/import-card.tsx'
import { useZoneChanges } from '../zones/use-zone-changes.ts'
import { useZoneImports } from '../zones/use-zone-imports.ts'
import { LayerPreviewById } from './layer-preview.tsx'

/** What waits for a second person: changes of zones and imported layers; then what was settled. */
export function ZoneChangesPage() {
  const t = useTranslations('zones.changes')
  const titles = useTranslations('pages.title')
  const isDesk = useIsReader(zoneDesk)
  const changes = useZoneChanges(isDesk)
  const imports = useZoneImports(isDesk)
  const reading = {
    data: changes.data && imports.data ? { changes: changes.data, imports: imports.data } : undefined,
    error: changes.error ?? imports.error,
    refetch: () => Promise.all([changes.refetch(), imports.refetch()]),
  }
  return (
    <PageFrame title={t('title')} lead={t('lead')} back={<BackLink to="/zones">{titles('zones')}</BackLink>}>
      <Gate isOpen={isDesk} who={t('deskOnly')}>
        <Section reading={reading}>{(read) => <Changes {...read} />}</Section>
      </Gate>
    </PageFrame>
  )
}

function Changes({
  changes,
  imports,
}: {
  changes: readonly ZoneChange[]
  imports: readonly ZoneImportSummary[]
}) {
  const t = useTranslations('zones.changes')
  const waiting = changes.filter((change) => !change.settledAt)
  const settled = changes.filter((change) => change.settledAt)
  const layersWaiting = imports.filter((each) => each.state === 'previewed' && each.askedAt)
  const layersSettled = imports.filter((each) => each.state !== 'previewed')
  return (
    <>
      <section className="flex flex-col gap-4">
        <h2 className="text-title font-bold">
          {t('waitingTitle', { count: waiting.length + layersWaiting.length })}
        </h2>
        {waiting.length + layersWaiting.length === 0 ? (
          <EmptyState title={t('nothingWaits')}>{t('nothingWaitsBody')}</EmptyState>
        ) : null}
        {layersWaiting.map((each) => (
          <ImportCard key={each.id} zoneImport={each}>
            <LayerPreviewById importId={each.id} />
          </ImportCard>
        ))}
        {waiting.map((change) => (
          <ChangeCard key={change.id} change={change}>
            <TouchedProposals changeId={change.id} />
          </ChangeCard>
        ))}
      </section>
      {settled.length + layersSettled.length > 0 ? (
        <DisclosureSection
          title={t('settledTitle')}
          aside={t('settledCount', { count: settled.length + layersSettled.length })}
        >
          <div className="flex flex-col gap-4">
            {layersSettled.map((each) => (
              <ImportCard key={each.id} zoneImport={each} />
            ))}
            {settled.map((change) => (
              <ChangeCard key={change.id} change={change} />
            ))}
          </div>
        </DisclosureSection>
      ) : null}
    </>
  )
}
