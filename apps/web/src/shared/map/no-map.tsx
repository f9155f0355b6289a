import { useTranslations } from 'use-intl'
import { EmptyState } from '../components/empty-state.tsx'

/** Where a device cannot draw the map: everything on it is in the list too. */
export function NoMap() {
  const t = useTranslations('shared.map')
  return <EmptyState title={t('unavailable')}>{t('useList')}</EmptyState>
}
