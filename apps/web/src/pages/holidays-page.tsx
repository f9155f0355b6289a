import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { HolidayForm } from '../places/holiday-form.tsx'
import { HolidayTable } from '../places/holiday-table.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { Section } from '../shared/components/section.tsx'
import { useMay } from '../shared/may.ts'
import { placeQuery } from '../shared/place.ts'

/** By which days terms are counted here, for everybody; administrators enter the years as they are announced. */
export function HolidaysPage() {
  const title = useTranslations('pages.title')
  const t = useTranslations('places.holidays')
  const place = useQuery(placeQuery)
  const mayEnter = useMay('enter-holidays')
  return (
    <PageFrame title={title('holidays')} lead={t('lead')}>
      <Section reading={place}>
        {(known) => (
          <>
            {known.holidays.toReversed().map(({ year, source, isProvisional, ...days }) => (
              <section key={year} className="mb-6 flex flex-col gap-2">
                <h2 className="text-title font-bold">{t('year', { year: String(year) })}</h2>
                <HolidayTable {...days} />
                <p className="text-label text-ink-least">{t('source', { source })}</p>
                {isProvisional ? <p className="text-label">{t('provisional')}</p> : null}
              </section>
            ))}
            {mayEnter ? (
              <section className="flex flex-col gap-4">
                <h2 className="text-title font-bold">{t('enter')}</h2>
                <HolidayForm place={known} />
              </section>
            ) : null}
          </>
        )}
      </Section>
    </PageFrame>
  )
}
