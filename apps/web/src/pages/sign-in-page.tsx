import { useTranslations } from 'use-intl'
import { PageFrame } from '../shared/components/page-frame.tsx'

export function SignInPage() {
  const t = useTranslations('pages.title')
  return <PageFrame title={t('signIn')} />
}
