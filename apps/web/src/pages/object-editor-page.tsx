import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../shared/language.ts'
import { usePlace } from '../shared/place.ts'
import { ObjectEditor } from '../zones/object-editor.tsx'
import { useZones } from '../zones/use-zones.ts'
import { ProtectionEditorFrame } from './protection-editor-frame.tsx'

const route = getRouteApi('/zones/objects/edit')

/** A planner adds a heritage object, or writes the next version of one; a second person has to approve it. */
export function ObjectEditorPage() {
  const t = useTranslations('zones.editor')
  const say = useLocalText()
  const place = usePlace()
  const { sel } = route.useSearch()
  const object = useZones().data?.objects.find(({ id }) => id === sel)
  return (
    <ProtectionEditorFrame
      title={object ? t('title', { name: say(object.name) }) : t('titleNewObject')}
      missing={sel && !object ? t('noObject') : undefined}
    >
      {place ? <ObjectEditor key={sel ?? 'new'} object={object} place={place} /> : null}
    </ProtectionEditorFrame>
  )
}
