import { useCallback, useEffect, useRef, useState } from 'react'
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

function storedDraft<Values>(key: string): Draft<Values> | null {
  // Written by writeDraft of this or an older version of the form, which its version number tells.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(localStorage.getItem(key) ?? 'null') as Draft<Values> | null
}

/** The kept draft, unless it was written by another version of the form or cannot be read. */
export function readDraft<Values>(key: string, version: number): Draft<Values> | undefined {
  try {
    const draft = storedDraft<Values>(key)
    return draft?.version === version ? draft : undefined
  } catch {
    return undefined
  }
}

/** Keeps what was written so far; false when the device refuses (full, or storage forbidden). */
export function writeDraft<Values>(key: string, draft: Draft<Values>): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
    window.dispatchEvent(new Event('hetu:drafts'))
    return true
  } catch {
    return false
  }
}

/** Forgets a draft, after it was sent or when its writer says so. */
export function clearDraft(key: string): void {
  try {
    localStorage.removeItem(key)
    window.dispatchEvent(new Event('hetu:drafts'))
  } catch {
    // Storage is forbidden here, so there is nothing to forget.
  }
}

/** Names of the forms with an unsent draft in this place, newest first: 我的 lists them. */
export function listDrafts(place: string): { form: string; savedAt: string }[] {
  try {
    const start = draftKey(place, '')
    return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '')
      .filter((key) => key.startsWith(start))
      .map((key) => ({ form: key.slice(start.length), savedAt: storedDraft(key)?.savedAt ?? '' }))
      .toSorted((a, b) => b.savedAt.localeCompare(a.savedAt))
  } catch {
    return []
  }
}

export interface UseDraft<Values> {
  values: Values
  /** Merges and saves at once, before anything is drawn. */
  change: (patch: Partial<Values>) => void
  /** Forget it: sent, or given up. The next one gets a new submission key. */
  clear: () => void
  submissionKey: string
  savedAt: string | undefined
  /** True when the reader came back to something begun earlier. */
  isRestored: boolean
  /** True when this device cannot keep drafts; say so before the person writes much. */
  isUnsaved: boolean
}

/** What a person writes is kept on the device from the first character and survives reload and sign-in. */
export function useDraft<Values extends object>(
  form: string,
  version: number,
  initial: Values,
): UseDraft<Values> {
  const key = draftKey(currentPlaceSlug(), form)
  const fresh = (): Draft<Values> => ({ version, values: initial, submissionKey: newUuid(), savedAt: '' })
  const [draft, setDraft] = useState<Draft<Values>>(() => readDraft<Values>(key, version) ?? fresh())
  const [isRestored, setRestored] = useState(() => draft.savedAt !== '')
  const [isUnsaved, setUnsaved] = useState(false)
  const latest = useRef(draft)

  const change = useCallback(
    (patch: Partial<Values>) => {
      const { version: sameVersion, submissionKey, values } = latest.current
      const next = {
        version: sameVersion,
        submissionKey,
        values: { ...values, ...patch },
        savedAt: new Date().toISOString(),
      }
      latest.current = next
      setUnsaved(!writeDraft(key, next))
      setDraft(next)
    },
    [key],
  )

  const clear = () => {
    clearDraft(key)
    latest.current = fresh()
    setDraft(latest.current)
    setRestored(false)
  }

  // Another tab of the same form: the newest words win, none are overwritten by an older copy.
  useEffect(() => {
    const follow = (event: StorageEvent) => {
      if (event.key !== key) return
      const other = readDraft<Values>(key, version)
      if (!other || other.savedAt <= latest.current.savedAt) return
      latest.current = other
      setDraft(other)
    }
    window.addEventListener('storage', follow)
    return () => window.removeEventListener('storage', follow)
  }, [key, version])

  return {
    values: draft.values,
    change,
    clear,
    submissionKey: draft.submissionKey,
    savedAt: draft.savedAt || undefined,
    isRestored,
    isUnsaved,
  }
}
