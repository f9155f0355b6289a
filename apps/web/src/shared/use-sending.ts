import { useSyncExternalStore } from 'react'
import { useLanguage } from './language.ts'
import { isLeaving, onDrafts } from './kept-drafts.ts'
import { currentPlaceSlug } from './place-slug.ts'
import { useMe } from './session.ts'

/** Whether a draft is on its way at this moment. */
export function useIsLeaving(key: string): boolean {
  return useSyncExternalStore(
    onDrafts,
    () => isLeaving(key),
    () => false,
  )
}

/** By whom, from where and in which language something is sent; null for a visitor. */
export function useSentBy() {
  const { person } = useMe()
  const { locale } = useLanguage()
  return person && { personId: person.id, place: currentPlaceSlug(), locale }
}
