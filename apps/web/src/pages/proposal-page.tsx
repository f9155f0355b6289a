import { useParams } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { PageFrame } from '../shared/components/page-frame.tsx'

export function ProposalPage() {
  const t = useTranslations('pages.title')
  const { reference } = useParams({ from: '/proposals/$reference' })
  return <PageFrame title={t('proposal', { reference })} />
}
