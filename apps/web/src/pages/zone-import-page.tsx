import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { BackLink } from '../shared/components/back-link.tsx'
import { Button } from '../shared/components/button.tsx'
import { EmptyState } from '../shared/components/empty-state.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { useHasRole, useMe } from '../shared/session.ts'
import { ImportForm } from '../zones/import-form.tsx'
import { usePreviewZoneImport, useZoneImport } from '../zones/use-zone-imports.ts'
import { useZones } from '../zones/use-zones.ts'
import { LayerPreview } from './layer-preview.tsx'

/** A planner brings a file of zones, sees on map and table what it would become, and asks for publication. */
export function ZoneImportPage() {
  const t = useTranslations('zones.import')
  const titles = useTranslations('pages.title')
  const isPlanner = useHasRole('planner')
  const { isKnown } = useMe()
  const [importId, setImportId] = useState<string | null>(null)
  const { data: protection } = useZones()
  const preview = usePreviewZoneImport()
  const { data: zoneImport } = useZoneImport(importId)
  const isAsked = Boolean(zoneImport?.askedAt)
  return (
    <PageFrame
      title={t('title')}
      width="wide"
      density="desk"
      lead={t('lead')}
      back={<BackLink to="/zones">{titles('zones')}</BackLink>}
    >
      {isKnown && !isPlanner ? (
        <EmptyState title={t('plannersOnly')} />
      ) : (
        <>
          <ImportForm
            example={protection?.zones[0]}
            columns={zoneImport?.layer.columns ?? []}
            isPending={preview.isPending}
            onRead={(input) => preview.mutate(input, { onSuccess: ({ id }) => setImportId(id) })}
          />
          {preview.error ? <ProblemNotice error={preview.error} /> : null}
          {zoneImport ? (
            <section aria-label={t('previewTitle')} className="flex flex-col gap-6">
              <h2 className="text-title font-bold">{t('previewTitle')}</h2>
              <LayerPreview zoneImport={zoneImport} />
              {isAsked ? (
                <Notice tone="ok" isLive title={t('asked')}>
                  <TextLink to="/zones/changes">{t('toChanges')}</TextLink>
                </Notice>
              ) : (
                <Button
                  variant="primary"
                  isPending={preview.isPending}
                  disabledReason={zoneImport.goodCount === 0 ? t('nothingGood') : undefined}
                  onPress={() => preview.mutate({ importId: zoneImport.id, asksForPublication: true })}
                  className="self-start"
                >
                  {t('ask', { count: zoneImport.goodCount })}
                </Button>
              )}
            </section>
          ) : null}
        </>
      )}
    </PageFrame>
  )
}
