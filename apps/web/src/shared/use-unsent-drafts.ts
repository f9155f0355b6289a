import { useMemo, useSyncExternalStore } from 'react'
import { type ListedDraft, draftKey, listDrafts, readDraft } from './draft.ts'
import { onDrafts } from './kept-drafts.ts'
import { currentPlaceSlug } from './place-slug.ts'

/** Something begun on this device and not sent, with its first words. */
export interface UnsentDraft extends ListedDraft {
  words: string
}

const listedNow = () => JSON.stringify(listDrafts(currentPlaceSlug()))

/** Drafts that hold words, newest first: what the badge counts is what the page lists. */
export function useUnsentDrafts(): UnsentDraft[] {
  const listed = useSyncExternalStore(onDrafts, listedNow, () => '[]')
  return useMemo(() => {
    // Written by listedNow just above.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const drafts = JSON.parse(listed) as ListedDraft[]
    return drafts.flatMap((draft) => {
      const words = readDraft<{ words?: string }>(draftKey(currentPlaceSlug(), draft.form), 1)?.values.words
      const text = typeof words === 'string' ? words.trim() : ''
      return text ? [{ ...draft, words: text }] : []
    })
  }, [listed])
}
