import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../shared/language.ts'
import { Notice } from '../shared/components/notice.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { usePlace } from '../shared/place.ts'
import { useZoneVersions, useZones } from '../zones/use-zones.ts'
import { ZoneEditor } from '../zones/zone-editor.tsx'
import { ProtectionEditorFrame } from './protection-editor-frame.tsx'

const route = getRouteApi('/zones/edit')

/** A planner draws a new zone, or the next version of one; nothing is law before a second person approves. */
export function ZoneEditorPage() {
  const t = useTranslations('zones.editor')
  const say = useLocalText()
  const place = usePlace()
  const { sel } = route.useSearch()
  const inForce = useZones().data?.zones.find(({ zoneId }) => zoneId === sel)
  const { data: versions, error } = useZoneVersions(inForce?.zoneId)
  // Not the one in force: what comes into force later is changed next, not passed over.
  const newest = versions?.[0]
  return (
    <ProtectionEditorFrame
      title={inForce ? t('title', { name: say(inForce.name) }) : t('titleNew')}
      isNew={sel === undefined}
      missing={sel && !inForce ? t('notInForce') : undefined}
    >
      {error ? <ProblemNotice error={error} /> : null}
      {inForce && !newest && !error ? <Skeleton rows={6} /> : null}
      {inForce && newest && newest.version !== inForce.version ? (
        <Notice tone="info" title={t('fromLater', { version: newest.version, day: newest.validFrom })} />
      ) : null}
      {place && (newest || !inForce) ? <ZoneEditor key={sel} zone={newest} place={place} /> : null}
    </ProtectionEditorFrame>
  )
}
