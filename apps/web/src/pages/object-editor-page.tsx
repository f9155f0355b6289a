import { dayIn } from '@hetu/domain/calendar'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { Notice } from '../shared/components/notice.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useLocalText } from '../shared/language.ts'
import { usePlace } from '../shared/place.ts'
import { serverNow } from '../shared/server-clock.ts'
import { ObjectEditor } from '../zones/object-editor.tsx'
import { useObjectVersions, useZones } from '../zones/use-zones.ts'
import { ProtectionEditorFrame } from './protection-editor-frame.tsx'

const route = getRouteApi('/zones/objects/edit')

/** A planner adds a heritage object, or writes the next version of one; a second person has to approve it. */
export function ObjectEditorPage() {
  const t = useTranslations('zones.editor')
  const say = useLocalText()
  const place = usePlace()
  const { sel } = route.useSearch()
  const inForce = useZones().data?.objects.find(({ id }) => id === sel)
  const { data: versions, error } = useObjectVersions(inForce?.id)
  // Not the one in force: what comes into force later is changed next, not passed over.
  const newest = versions?.[0]
  return (
    <ProtectionEditorFrame
      title={inForce ? t('title', { name: say(inForce.name) }) : t('titleNewObject')}
      isNew={sel === undefined}
      missing={sel && !inForce ? t('noObject') : undefined}
    >
      {error ? <ProblemNotice error={error} /> : null}
      {inForce && !newest && !error ? <Skeleton rows={6} /> : null}
      {newest && place && newest.validFrom > dayIn(serverNow(), place.timeZone) ? (
        <Notice tone="info" title={t('fromLater', { version: newest.version, day: newest.validFrom })} />
      ) : null}
      {place && (newest || !inForce) ? (
        <ObjectEditor key={sel ?? 'new'} newest={newest} place={place} />
      ) : null}
    </ProtectionEditorFrame>
  )
}
