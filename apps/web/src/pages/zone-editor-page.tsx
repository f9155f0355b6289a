import type { ZoneVersion } from '@hetu/domain/zones/zone'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { BackLink } from '../shared/components/back-link.tsx'
import { EmptyState } from '../shared/components/empty-state.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useLocalText } from '../shared/language.ts'
import { usePlace } from '../shared/place.ts'
import { useHasRole, useMe } from '../shared/session.ts'
import { useZones } from '../zones/use-zones.ts'
import { ZoneEditor } from '../zones/zone-editor.tsx'

const route = getRouteApi('/zones/edit')

/** A planner draws a new zone, or the next version of one; nothing is law before a second person approves. */
export function ZoneEditorPage() {
  const t = useTranslations('zones.editor')
  const titles = useTranslations('pages.title')
  const say = useLocalText()
  const place = usePlace()
  const isPlanner = useHasRole('planner')
  const { isKnown } = useMe()
  const { sel } = route.useSearch()
  const { data, error } = useZones()
  const zone: ZoneVersion | undefined = data?.zones.find(({ zoneId }) => zoneId === sel)
  const title = zone ? t('title', { name: say(zone.name) }) : t('titleNew')
  return (
    <PageFrame
      width="full"
      density="desk"
      title={title}
      lead={t('lead')}
      back={<BackLink to="/zones">{titles('zones')}</BackLink>}
    >
      {error ? <ProblemNotice error={error} /> : null}
      {isKnown && !isPlanner ? <EmptyState title={t('plannerOnly')} /> : null}
      {isPlanner && data && sel && !zone ? <EmptyState title={t('notInForce')} /> : null}
      {isPlanner && !data && !error ? <Skeleton rows={6} /> : null}
      {isPlanner && data && place && (zone || !sel) ? (
        <ZoneEditor key={`${sel} ${zone?.version}`} zone={zone} place={place} />
      ) : null}
    </PageFrame>
  )
}
