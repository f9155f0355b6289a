import type { Holidays } from '@hetu/domain/places/holidays'
import { useTranslations } from 'use-intl'
import { useFormat } from '../shared/formatter.ts'

/** The days off and worked weekends of a year, in words. */
export function HolidayTable({ daysOff, makeUpDays }: Pick<Holidays, 'daysOff' | 'makeUpDays'>) {
  const t = useTranslations('places.holidays')
  const marks = useTranslations('shared.marks')
  const format = useFormat()
  // The heading says the year.
  const say = (day: string) => format.day(day, { withYear: false })
  const stretches = daysOff.map(([from, to]) =>
    from === to ? say(from) : t('stretch', { from: say(from), to: say(to) }),
  )
  const rows = [
    [t('off'), stretches.join(marks('and')) || t('noneOff')],
    [t('made'), makeUpDays.map(say).join(marks('and')) || t('noneMade')],
  ] as const
  return (
    <dl className="grid gap-x-6 gap-y-1 text-body sm:grid-cols-[9em_1fr]">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-label text-ink-least">{name}</dt>
          <dd className="mb-2 sm:mb-0">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
