import { useMemo, useSyncExternalStore } from 'react'
import { draftKey, listDrafts, readDraft } from './draft.ts'
import { onDrafts } from './kept-drafts.ts'
import { currentPlaceSlug } from './place-slug.ts'

/** Something begun on this device and not sent, with its first words. */
export interface UnsentDraft {
  form: string
  savedAt: string
  words: string
}

const listedNow = () => JSON.stringify(listDrafts(currentPlaceSlug()))

/** Drafts that hold words, newest first: what the badge counts is what the page lists. */
export function useUnsentDrafts(): UnsentDraft[] {
  const listed = useSyncExternalStore(onDrafts, listedNow, () => '[]')
  return useMemo(() => {
    // Written by listedNow just above.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const drafts = JSON.parse(listed) as { form: string; savedAt: string }[]
    return drafts.flatMap(({ form, savedAt }) => {
      const words = readDraft<{ words?: string }>(draftKey(currentPlaceSlug(), form), 1)?.values.words
      const text = typeof words === 'string' ? words.trim() : ''
      return text ? [{ form, savedAt, words: text }] : []
    })
  }, [listed])
}
