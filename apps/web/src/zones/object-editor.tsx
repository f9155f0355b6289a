import { objectDifference } from '@hetu/domain/zones/object-difference'
import type { ObjectVersion } from '@hetu/domain/zones/object-version'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDraft } from '../shared/draft.ts'
import type { PlaceCard } from '../shared/place.ts'
import { ChangeForm } from './change-form.tsx'
import { newSubjectId } from './new-subject-id.ts'
import { ObjectDifferenceView } from './object-difference.tsx'
import {
  type ObjectDraft,
  blankObjectDraft,
  checkObjectDraft,
  lastDrawn,
  modesOf,
  objectDraftFrom,
} from './object-draft.ts'
import { ObjectFactsFields } from './object-facts-fields.tsx'
import { OutdatedNotice } from './outdated-notice.tsx'

/** A tree, a well, a view corridor, written as a new version; kept on the device until it is sent. */
export function ObjectEditor({ newest, place }: { newest: ObjectVersion | undefined; place: PlaceCard }) {
  const t = useTranslations('zones.editor')
  const [newId] = useState(() => newSubjectId('H'))
  const fresh = useMemo(() => (newest ? objectDraftFrom(newest) : blankObjectDraft(newId)), [newest, newId])
  const form = useDraft<ObjectDraft>(`object-${newest?.object.id ?? 'new'}`, 2, fresh)
  const draft = form.values
  const isOutdated = newest !== undefined && draft.basis !== newest.version
  const settled = useDeferredValue(draft)
  const checked = useMemo(() => checkObjectDraft(settled), [settled])
  const modes = useMemo(() => modesOf(draft.facts.kind), [draft.facts.kind])
  return (
    <>
      {isOutdated ? (
        <OutdatedNotice
          basis={draft.basis}
          newest={newest.version}
          onKeep={() => form.change({ basis: newest.version })}
          onDiscard={form.clear}
        />
      ) : null}
      <ChangeForm
        place={place}
        subjectId={draft.facts.id}
        modes={modes}
        before={newest?.object.geometry ?? null}
        parts={draft.parts}
        reason={draft.reason}
        onChange={({ parts, ...rest }) => form.change({ ...rest, ...(parts && { parts: lastDrawn(parts) }) })}
        isRestored={form.isRestored && !isOutdated}
        baseVersion={draft.basis}
        onClear={form.clear}
        change={checked.object && { subject: 'object', object: checked.object }}
        missing={checked.missing}
        shapeProblem={checked.shapeProblem}
        facts={<ObjectFactsFields draft={draft} isNew={!newest} onChange={form.change} />}
        difference={
          newest && checked.object ? (
            <section className="flex flex-col gap-2">
              <h2 className="text-lead font-bold">{t('difference')}</h2>
              <ObjectDifferenceView difference={objectDifference(newest, checked.object)} />
            </section>
          ) : null
        }
      />
    </>
  )
}
