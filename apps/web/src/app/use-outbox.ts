import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { sendWaiting } from '../shared/outbox.ts'
import { useMe } from '../shared/session.ts'
import { toast } from '../shared/toast.ts'
import { senders } from './senders.ts'

/** So often it is tried again while the page stays open: a server that was away tells nobody that it is back. */
const againMilliseconds = 30_000

/** What waits goes out when the page opens, when the connection is back, and when its writer signs in. */
export function useOutbox(): void {
  const t = useTranslations('shared.waiting')
  const queries = useQueryClient()
  const { person } = useMe()
  const personId = person?.id
  useEffect(() => {
    if (personId === undefined) return
    const send = () =>
      void sendWaiting(senders).then((count) => {
        if (count === 0) return
        toast(t('sent', { count }))
        void queries.invalidateQueries()
      })
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
