import { useSyncExternalStore } from 'react'
import { listDrafts } from '../shared/draft.ts'
import { currentPlaceSlug } from '../shared/place-slug.ts'
import { useMe } from '../shared/session.ts'

function subscribe(notify: () => void): () => void {
  window.addEventListener('hetu:drafts', notify)
  window.addEventListener('storage', notify)
  return () => {
    window.removeEventListener('hetu:drafts', notify)
    window.removeEventListener('storage', notify)
  }
}

/** What waits for the person: answers not read and drafts not sent, nothing else. */
export function useWaitingCount(): number {
  const drafts = useSyncExternalStore(subscribe, () => listDrafts(currentPlaceSlug()).length)
  return useMe().unread + drafts
}
