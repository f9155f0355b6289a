import { useTranslations } from 'use-intl'
import { PageFrame } from '../shared/components/page-frame.tsx'

export function ZonesPage() {
  const t = useTranslations('pages.title')
  return <PageFrame title={t('zones')} />
}
