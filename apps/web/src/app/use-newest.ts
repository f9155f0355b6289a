import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useSeenAt } from '../shared/seen-at.ts'
import { toast } from '../shared/toast.ts'
import { retryDelayMilliseconds } from './query-client.ts'
import { startWorker } from './start-worker.ts'

/** What is shown as it was last seen is read anew as soon as that can be; a newer app is told. */
export function useNewest(): void {
  const t = useTranslations('app')
  const queries = useQueryClient()
  const isOld = useSeenAt() !== undefined
  useEffect(() => {
    const readAgain = () => void queries.invalidateQueries()
    window.addEventListener('online', readAgain)
    return () => window.removeEventListener('online', readAgain)
  }, [queries])
  useEffect(() => {
    if (!isOld) return
    let attempt = 1
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(() => {
        attempt += 1
        void queries.invalidateQueries()
        wait()
      }, retryDelayMilliseconds(attempt))
    }
    wait()
    return () => {
      clearTimeout(timer)
      // Some of it was read before the server answered again.
      void queries.invalidateQueries()
    }
  }, [isOld, queries])
  const told = useRef(t)
  useEffect(() => {
    told.current = t
  }, [t])
  useEffect(() => startWorker(() => toast(told.current('updated'), 'info')), [])
}
