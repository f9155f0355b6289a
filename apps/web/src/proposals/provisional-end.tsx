import { isDayKnown } from '@hetu/domain/calendar'
import type { Holidays } from '@hetu/domain/places/holidays'
import { useTranslations } from 'use-intl'
import { TextLink } from '../shared/components/link.tsx'

/** Says of a last day whose year's days off are not announced that it may still move, and where they will stand. */
export function ProvisionalEnd({ lastDay, holidays }: { lastDay: string; holidays: readonly Holidays[] }) {
  const t = useTranslations('proposals.notice')
  if (isDayKnown(lastDay, holidays)) return null
  return (
    <p className="text-label">
      {t('provisional', { year: lastDay.slice(0, 4) })} <TextLink to="/holidays">{t('holidays')}</TextLink>
    </p>
  )
}
