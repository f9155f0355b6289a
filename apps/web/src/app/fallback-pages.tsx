import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useRouter } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { LinkButton } from '../shared/components/link.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'

/** While a page is fetched. */
export function LoadingPage() {
  return <Skeleton kind="page" rows={4} />
}

/** A page that failed to open: the rest of the frame still works, nothing written is lost. */
export function ProblemPage({ error, reset }: ErrorComponentProps) {
  const t = useTranslations('app.error')
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  const retry = () => {
    queries.reset()
    reset()
    void router.invalidate()
  }
  return (
    <PageFrame title={t('title')} lead={t('body')}>
      <ProblemNotice error={error} onRetry={retry} actions={<LinkButton to="/">{t('home')}</LinkButton>} />
    </PageFrame>
  )
}

/** An address that leads nowhere. */
export function NotFoundPage() {
  const t = useTranslations('app')
  return (
    <PageFrame title={t('notFound.title')} lead={t('notFound.body')}>
      <LinkButton to="/" className="self-start">
        {t('error.home')}
      </LinkButton>
    </PageFrame>
  )
}
