import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { type Keeping, draftKeys, draftOf, keepDraft, keepingOf, onDrafts } from './kept-drafts.ts'
import { newUuid } from './new-uuid.ts'
import { currentPlaceSlug } from './place-slug.ts'

export interface Draft<Values> {
  version: number
  values: Values
  /** Sent as Idempotency-Key, so that the server takes this draft once however often it is sent. */
  submissionKey: string
  /** ISO instant by this device's clock. */
  savedAt: string
}

const prefix = 'hetu:draft:'

/** The name under which one form's draft of one place is kept. */
export function draftKey(place: string, form: string): string {
  return `${prefix}${place}:${form}`
}

/** The kept draft, unless it was written by another version of the form. */
export function readDraft<Values>(key: string, version: number): Draft<Values> | undefined {
  const draft = draftOf(key)
  // Kept by useDraft of this or an older version of the form, which its version number tells.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return draft?.version === version ? (draft as Draft<Values>) : undefined
}

/** Names of the forms with an unsent draft in this place, newest first: 我的 lists them. */
export function listDrafts(place: string): { form: string; savedAt: string }[] {
  const start = draftKey(place, '')
  return draftKeys()
    .filter((key) => key.startsWith(start))
    .map((key) => ({ form: key.slice(start.length), savedAt: draftOf(key)?.savedAt ?? '' }))
    .toSorted((a, b) => b.savedAt.localeCompare(a.savedAt))
}

export interface UseDraft<Values> {
  values: Values
  /** Merges and begins to write at once, before anything is drawn. */
  change: (patch: Partial<Values>) => void
  /** Forget it: sent, or given up. The next one gets a new submission key. */
  clear: () => void
  submissionKey: string
  savedAt: string | undefined
  /** Whether this device has it for good; what a form says about that comes from here. */
  keeping: Keeping
  /** True when the reader came back to something begun earlier. */
  isRestored: boolean
}

/** What a person writes is kept on the device from the first character and survives reload and sign-in. */
export function useDraft<Values extends object>(
  form: string,
  version: number,
  initial: Values,
): UseDraft<Values> {
  const key = draftKey(currentPlaceSlug(), form)
  const newDraft = (): Draft<Values> => ({
    version,
    values: initial,
    submissionKey: newUuid(),
    savedAt: '',
  })
  const [fresh, setFresh] = useState(newDraft)
  const kept = useSyncExternalStore(
    onDrafts,
    () => readDraft<Values>(key, version),
    () => undefined,
  )
  const keeping = useSyncExternalStore(
    onDrafts,
    () => keepingOf(key),
    () => 'none' as const,
  )
  const draft = kept ?? fresh
  const [isRestored, setRestored] = useState(() => draft.savedAt !== '')
  const begun = useRef(fresh)
  useEffect(() => {
    begun.current = fresh
  }, [fresh])

  const change = useCallback(
    (patch: Partial<Values>) => {
      const latest = readDraft<Values>(key, version) ?? begun.current
      keepDraft(key, {
        ...latest,
        values: { ...latest.values, ...patch },
        savedAt: new Date().toISOString(),
      })
    },
    [key, version],
  )

  const clear = () => {
    keepDraft(key, undefined)
    setFresh(newDraft())
    setRestored(false)
  }

  return {
    values: draft.values,
    change,
    clear,
    submissionKey: draft.submissionKey,
    savedAt: draft.savedAt || undefined,
    keeping,
    isRestored,
  }
}
