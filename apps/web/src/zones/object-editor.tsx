import type { HeritageObject } from '@hetu/domain/zones/heritage-object'
import { useDeferredValue, useMemo, useState } from 'react'
import { useDraft } from '../shared/draft.ts'
import type { PlaceCard } from '../shared/place.ts'
import { ChangeForm } from './change-form.tsx'
import { newSubjectId } from './new-subject-id.ts'
import {
  type ObjectDraft,
  blankObjectDraft,
  checkObjectDraft,
  lastDrawn,
  modesOf,
  objectDraftFrom,
} from './object-draft.ts'
import { ObjectFactsFields } from './object-facts-fields.tsx'

/** A tree, a well, a view corridor, written as a new version; kept on the device until it is sent. */
export function ObjectEditor({ object, place }: { object: HeritageObject | undefined; place: PlaceCard }) {
  const [fresh] = useState(() => (object ? objectDraftFrom(object) : blankObjectDraft(newSubjectId('H'))))
  const form = useDraft<ObjectDraft>(`object-${object?.id ?? 'new'}`, 1, fresh)
  const draft = form.values
  const settled = useDeferredValue(draft)
  const checked = useMemo(() => checkObjectDraft(settled), [settled])
  const modes = useMemo(() => modesOf(draft.facts.kind), [draft.facts.kind])
  return (
    <ChangeForm
      place={place}
      subjectId={draft.facts.id}
      modes={modes}
      before={object?.geometry ?? null}
      parts={draft.parts}
      reason={draft.reason}
      onChange={({ parts, ...rest }) => form.change({ ...rest, ...(parts && { parts: lastDrawn(parts) }) })}
      isRestored={form.isRestored}
      onClear={form.clear}
      change={checked.object && { subject: 'object', object: checked.object }}
      missing={checked.missing}
      shapeProblem={checked.shapeProblem}
      facts={<ObjectFactsFields draft={draft} isNew={!object} onChange={form.change} />}
    />
  )
}
