import { zoneDesk } from '@hetu/domain/zones/zone-policy'
import { useTranslations } from 'use-intl'
import { BackLink } from '../shared/components/back-link.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { EmptyState } from '../shared/components/empty-state.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { TouchedProposals } from '../proposals/touched-proposals.tsx'
import { useIsReader, useMe } from '../shared/session.ts'
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
  const { isKnown } = useMe()
  const changes = useZoneChanges(isDesk)
  const imports = useZoneImports(isDesk)
  const error = changes.error ?? imports.error
  const waiting = changes.data?.filter((change) => !change.settledAt) ?? []
  const settled = changes.data?.filter((change) => change.settledAt) ?? []
  const layersWaiting = imports.data?.filter((each) => each.state === 'previewed' && each.askedAt) ?? []
  const layersSettled = imports.data?.filter((each) => each.state !== 'previewed') ?? []
  return (
    <PageFrame title={t('title')} lead={t('lead')} back={<BackLink to="/zones">{titles('zones')}</BackLink>}>
      {isKnown && !isDesk ? <EmptyState title={t('deskOnly')} /> : null}
      {error ? <ProblemNotice error={error} /> : null}
      {isDesk && !changes.data && !error ? <Skeleton rows={3} /> : null}
      {isDesk && changes.data && imports.data ? (
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
      ) : null}
    </PageFrame>
  )
}
