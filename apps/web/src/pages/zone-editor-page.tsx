import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../shared/language.ts'
import { usePlace } from '../shared/place.ts'
import { useZones } from '../zones/use-zones.ts'
import { ZoneEditor } from '../zones/zone-editor.tsx'
import { ProtectionEditorFrame } from './protection-editor-frame.tsx'

const route = getRouteApi('/zones/edit')

/** A planner draws a new zone, or the next version of one; nothing is law before a second person approves. */
export function ZoneEditorPage() {
  const t = useTranslations('zones.editor')
  const say = useLocalText()
  const place = usePlace()
  const { sel } = route.useSearch()
  const zone = useZones().data?.zones.find(({ zoneId }) => zoneId === sel)
  return (
    <ProtectionEditorFrame
      title={zone ? t('title', { name: say(zone.name) }) : t('titleNew')}
      missing={sel && !zone ? t('notInForce') : undefined}
    >
      {place ? <ZoneEditor key={`${sel} ${zone?.version}`} zone={zone} place={place} /> : null}
    </ProtectionEditorFrame>
  )
}
