import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { announce } from '../shared/announce.ts'
import { OfflineIcon } from '../shared/icons/notice-icons.tsx'
import { useOnline } from '../shared/online.ts'

/** One line while there is no connection: what is written stays, and goes out later. */
export function OfflineLine() {
  const t = useTranslations('app')
  const isOnline = useOnline()
  const wasOnline = useRef(isOnline)
  useEffect(() => {
    if (wasOnline.current !== isOnline) announce(isOnline ? t('onlineAgain') : t('offline'))
    wasOnline.current = isOnline
  }, [isOnline, t])
  if (isOnline) return null
  return (
    <p className="no-print flex items-center gap-2 border-b border-warn bg-warn-ground px-4 py-2 text-label text-warn">
      <OfflineIcon />
      {t('offline')}
    </p>
  )
}
