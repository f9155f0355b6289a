import { useParams } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { PageFrame } from '../shared/components/page-frame.tsx'

export function DecisionPage() {
  const t = useTranslations('pages.title')
  const { number } = useParams({ from: '/decisions/$number' })
  return <PageFrame title={t('decision', { number })} />
}
