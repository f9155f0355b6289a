import { useLocation } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useDeskParts } from '../desk-parts.ts'
import { useMay } from '../may.ts'
import { meQuery } from '../session.ts'
import { LinkButton } from './link.tsx'
import { Notice } from './notice.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { Skeleton } from './skeleton.tsx'

export interface GateProps {
  /** Whether the reader may use what is behind; asked of the rule that the verb asks. */
  isOpen: boolean
  /** For whom this is, in a sentence. */
  who: string
  children: ReactNode
}

/**
 * Before what only some may use: it checks who is looking, offers to sign in, or says that the account has no part in
 * this and where it can go instead. Nobody who is signed in is told to sign in because an answer is on its way.
 */
export function Gate({ isOpen, who, children }: GateProps) {
  const { data: me, error, refetch } = useQuery(meQuery)
  if (!me) {
    return error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : <Skeleton rows={4} />
  }
  if (isOpen) return children
  return me.person ? <NotYours who={who} /> : <SignInFirst who={who} />
}

function SignInFirst({ who }: { who: string }) {
  const t = useTranslations('shared.gate')
  const { pathname, searchStr } = useLocation()
  return (
    <Notice
      tone="info"
      title={t('signIn')}
      actions={
        <LinkButton to="/sign-in" search={{ next: `${pathname}${searchStr}` }} variant="primary">
          {t('button')}
        </LinkButton>
      }
    >
      {who}
    </Notice>
  )
}

function NotYours({ who }: { who: string }) {
  const t = useTranslations('shared.gate')
  const { pathname } = useLocation()
  const hasDesk = useDeskParts().size > 0
  const mayVisit = useMay('submit-idea-on-behalf')
  return (
    <Notice
      tone="info"
      title={t('notYours')}
      actions={
        <>
          {hasDesk && pathname !== '/desk' ? <LinkButton to="/desk">{t('desk')}</LinkButton> : null}
          {mayVisit && pathname !== '/visit' ? <LinkButton to="/visit">{t('visit')}</LinkButton> : null}
          <LinkButton to="/me">{t('me')}</LinkButton>
          <LinkButton to="/">{t('map')}</LinkButton>
        </>
      }
    >
      {who}
    </Notice>
  )
}
