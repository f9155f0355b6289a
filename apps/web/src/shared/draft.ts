import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import {
  type Keeping,
  draftKeys,
  draftOf,
  keepDraft,
  keepingOf,
  onDrafts,
  whileLeaving,
} from './kept-drafts.ts'
import type { Sending, SendingState } from './sending.ts'
import { newUuid } from './new-uuid.ts'
import { currentPlaceSlug, pageOf } from './place-slug.ts'

export interface Draft<Values> extends SendingState {
  version: number
  values: Values
  /** Sent as Idempotency-Key, so that the server takes this draft once however often it is sent. */
  submissionKey: string
  /** ISO instant by this device's clock. */
  savedAt: string
  /** The address of the page where it is written, to go on there. */
  page?: string
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

/** An unsent draft: of which form, from when, where to go on, and whether it goes by itself. */
export interface ListedDraft {
  form: string
  savedAt: string
  page: string | undefined
  isGivenToSend: boolean
}

/** The forms with an unsent draft in this place, newest first: 我的 lists them. */
export function listDrafts(place: string): ListedDraft[] {
  const start = draftKey(place, '')
  return draftKeys()
    .filter((key) => key.startsWith(start) && !draftOf(key)?.receipt)
    .map((key) => {
      const { savedAt = '', page, sending } = draftOf(key) ?? {}
      return { form: key.slice(start.length), savedAt, page, isGivenToSend: sending !== undefined }
    })
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
  /** How far its sending is. */
  state: SendingState
  /** Gives it to be sent: kept so before `leave` sends it, and from then on it goes by itself. */
  giveToSend: (sending: Sending, leave: () => Promise<unknown>) => Promise<void>
  /** To write on: it does not leave by itself any more. */
  takeBack: () => void
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
      void keepDraft(key, {
        ...latest,
        // Whoever writes on has read what became of the last sending.
        refused: undefined,
        values: { ...latest.values, ...patch },
        savedAt: new Date().toISOString(),
        page: pageOf(location.pathname) + location.search,
      })
    },
    [key, version],
  )

  const stay = (next: Partial<Draft<Values>>) => {
    const latest = readDraft<Values>(key, version) ?? begun.current
    return keepDraft(key, { ...latest, savedAt: latest.savedAt || new Date().toISOString(), ...next })
  }
  const giveToSend = (sending: Sending, leave: () => Promise<unknown>) =>
    whileLeaving(key, async () => {
      await stay({ sending, refused: undefined, arrived: undefined })
      await leave()
    })
  const takeBack = () => void stay({ sending: undefined })

  const clear = () => {
    void keepDraft(key, undefined)
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
    state: draft,
    giveToSend,
    takeBack,
    isRestored,
  }
}
