import { useLocation } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import type { Keeping } from '../kept-drafts.ts'
import { useMe } from '../session.ts'
import { Button } from './button.tsx'
import { LinkButton } from './link.tsx'
import { Notice } from './notice.tsx'

interface WaitingNoticeProps {
  /** Who pressed. */
  personId: string
  keeping: Keeping
  onRetry: () => void
  onTakeBack: () => void
}

/** What was given to be sent and has no answer yet: that it goes by itself, as whom, and how to change it before. */
export function WaitingNotice({ personId, keeping, onRetry, onTakeBack }: WaitingNoticeProps) {
  const t = useTranslations('shared.waiting')
  const { person, isKnown } = useMe()
  const { pathname, searchStr } = useLocation()
  const isWriter = person?.id === personId
  return (
    <Notice
      tone="warn"
      title={t('title')}
      isLive
      actions={
        <>
          {isKnown && !isWriter ? (
            <LinkButton to="/sign-in" search={{ next: `${pathname}${searchStr}` }} variant="primary">
              {t('signIn')}
            </LinkButton>
          ) : (
            <Button onPress={onRetry}>{t('now')}</Button>
          )}
          <Button variant="quiet" onPress={onTakeBack}>
            {t('change')}
          </Button>
        </>
      }
    >
      {isKnown && !isWriter ? t('notSignedIn') : keeping === 'refused' ? t('notKept') : t('kept')}
    </Notice>
  )
}
