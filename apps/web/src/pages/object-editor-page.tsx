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
import { ObjectEditor } from '../zones/object-editor.tsx'
import { useZones } from '../zones/use-zones.ts'

const route = getRouteApi('/zones/objects/edit')

/** A planner adds a heritage object, or writes the next version of one; a second person has to approve it. */
export function ObjectEditorPage() {
  const t = useTranslations('zones.editor')
  const titles = useTranslations('pages.title')
  const say = useLocalText()
  const place = usePlace()
  const isPlanner = useHasRole('planner')
  const { isKnown } = useMe()
  const { sel } = route.useSearch()
  const { data, error } = useZones()
  const object = data?.objects.find(({ id }) => id === sel)
  return (
    <PageFrame
      width="full"
      density="desk"
      title={object ? t('title', { name: say(object.name) }) : t('titleNewObject')}
      lead={t('lead')}
      back={<BackLink to="/zones">{titles('zones')}</BackLink>}
    >
      {error ? <ProblemNotice error={error} /> : null}
      {isKnown && !isPlanner ? <EmptyState title={t('plannerOnly')} /> : null}
      {isPlanner && data && sel && !object ? <EmptyState title={t('noObject')} /> : null}
      {isPlanner && !data && !error ? <Skeleton rows={6} /> : null}
      {isPlanner && data && place && (object || !sel) ? (
        <ObjectEditor key={sel ?? 'new'} object={object} place={place} />
      ) : null}
    </PageFrame>
  )
}
