import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Notice } from '../shared/components/notice.tsx'

interface OutdatedNoticeProps {
  /** The version on which the draft was begun, null for something new, and the one that is newest by now. */
  basis: number | null
  newest: number
  onKeep: () => void
  onDiscard: () => void
}

/** Somebody else's version was approved while this one was written: keep it on top of theirs, or begin anew. */
export function OutdatedNotice({ basis, newest, onKeep, onDiscard }: OutdatedNoticeProps) {
  const t = useTranslations('zones.editor')
  return (
    <Notice
      tone="warn"
      isLive
      title={t('changedMeanwhile', { version: newest, base: basis ?? 0 })}
      actions={
        <>
          <Button onPress={onKeep}>{t('keepMine')}</Button>
          <Button onPress={onDiscard}>{t('discard')}</Button>
        </>
      }
    />
  )
}
