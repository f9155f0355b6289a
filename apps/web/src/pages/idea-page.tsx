import { useParams } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { PageFrame } from '../shared/components/page-frame.tsx'

export function IdeaPage() {
  const t = useTranslations('pages.title')
  const { reference } = useParams({ from: '/ideas/$reference' })
  return <PageFrame title={t('idea', { reference })} />
}
