import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { announce } from '../shared/announce.ts'
import { useFormat } from '../shared/formatter.ts'
import { OfflineIcon } from '../shared/icons/notice-icons.tsx'
import { useOnline } from '../shared/online.ts'
import { useSeenAt } from '../shared/seen-at.ts'

/** One line while there is no connection: what goes out later by itself, and from when what is shown is. */
export function OfflineLine() {
  const t = useTranslations('app')
  const format = useFormat()
  const isOnline = useOnline()
  const seenAt = useSeenAt()
  const wasOnline = useRef(isOnline)
  useEffect(() => {
    if (wasOnline.current !== isOnline) announce(isOnline ? t('onlineAgain') : t('offline'))
    wasOnline.current = isOnline
  }, [isOnline, t])
  if (isOnline && seenAt === undefined) return null
  return (
    <p className="no-print flex items-center gap-2 border-b border-warn bg-warn-ground px-4 py-2 text-label text-warn">
      <OfflineIcon />
      <span className="flex flex-wrap gap-x-2">
        <span>{isOnline ? t('unreachable') : t('offline')}</span>
        {seenAt === undefined ? null : <span>{t('seenAt', { moment: format.moment(seenAt) })}</span>}
      </span>
    </p>
  )
}
