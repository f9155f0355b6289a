import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { draftKeys, draftOf } from '../shared/kept-drafts.ts'
import { useMe } from '../shared/session.ts'
import { toast } from '../shared/toast.ts'

/** So often it is tried again while the page stays open: a server that was away tells nobody that it is back. */
const againMilliseconds = 30_000

/** Sends what waits, by a file that is loaded only where something does; how many were sent. */
async function sendWhatWaits(): Promise<number> {
  if (!draftKeys().some((key) => draftOf(key)?.sending)) return 0
  const [{ sendWaiting }, { senders }] = await Promise.all([
    import('../shared/outbox.ts'),
    import('./senders.ts'),
  ])
  return sendWaiting(senders)
}

/** What waits goes out when the page opens, when the connection is back, and when its writer signs in. */
export function useOutbox(): void {
  const t = useTranslations('shared.waiting')
  const queries = useQueryClient()
  const { person } = useMe()
  const personId = person?.id
  useEffect(() => {
    if (personId === undefined) return
    const send = () =>
      void sendWhatWaits().then(
        (count) => {
          if (count === 0) return
          toast(t('sent', { count }))
          void queries.invalidateQueries()
        },
        // The file did not come; the next turn asks again.
        () => undefined,
      )
    const sendWhenSeen = () => document.visibilityState === 'visible' && send()
    send()
    const timer = setInterval(sendWhenSeen, againMilliseconds)
    window.addEventListener('online', send)
    document.addEventListener('visibilitychange', sendWhenSeen)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', send)
      document.removeEventListener('visibilitychange', sendWhenSeen)
    }
  }, [personId, queries, t])
}
