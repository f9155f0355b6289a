import { dayIn } from '@hetu/domain/calendar'
import { mayEnterHolidays } from '@hetu/domain/places/holidays'
import { readHolidayList } from '@hetu/domain/places/read-holiday-list'
import { refusalSentence } from '@hetu/domain/refusal'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { NumberField } from '../shared/components/number-field.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useLanguage } from '../shared/language.ts'
import type { PlaceCard } from '../shared/place.ts'
import { serverNow } from '../shared/server-clock.ts'
import { useActor } from '../shared/session.ts'
import { HolidayTable } from './holiday-table.tsx'
import { useEnterHolidays } from './use-enter-holidays.ts'

/** An administrator pastes what was announced and sees which days were read from it before they count. */
export function HolidayForm({ place }: { place: PlaceCard }) {
  const t = useTranslations('places.holidays')
  const { locale } = useLanguage()
  const actor = useActor()
  const today = dayIn(serverNow(), place.timeZone)
  const [year, setYear] = useState(Number(today.slice(0, 4)) + 1)
  const [text, setText] = useState('')
  const [source, setSource] = useState('')
  const enter = useEnterHolidays()
  const { unread, ...days } = readHolidayList(text, year)
  const entry = { year, source: source.trim(), ...days }
  const refusal = mayEnterHolidays(entry, place.holidays, actor, today)
  const missing =
    text.trim() === ''
      ? t('needsText')
      : days.daysOff.length === 0
        ? t('needsDays')
        : refusal
          ? refusalSentence(refusal, locale)
          : entry.source.length < 4
            ? t('needsSource')
            : undefined
  return (
    <form
      className="flex max-w-[44rem] flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (!missing)
          enter.mutate(entry, {
            onSuccess: () => {
              setText('')
              setSource('')
            },
          })
      }}
    >
      <NumberField
        label={t('enterYear')}
        value={year}
        onChange={setYear}
        formatOptions={{ useGrouping: false }}
      />
      <TextArea label={t('text')} hint={t('textHint')} rows={8} value={text} onChange={setText} />
      {text.trim() === '' ? null : (
        <section aria-live="polite" className="flex flex-col gap-2">
          <h3 className="text-lead font-bold">{t('read')}</h3>
          <HolidayTable {...days} />
          {unread.length > 0 ? (
            <Notice tone="warn" title={t('unread', { count: unread.length })}>
              {unread.join(' · ')}
            </Notice>
          ) : null}
        </section>
      )}
      <TextField
        label={t('sourceField')}
        hint={t('sourceHint')}
        value={source}
        onChange={setSource}
        maxLength={300}
      />
      {enter.error ? <ProblemNotice error={enter.error} /> : null}
      {enter.data ? <Notice tone="ok" isLive title={t('saved', { year: String(enter.data.year) })} /> : null}
      <Button
        type="submit"
        variant="primary"
        isPending={enter.isPending}
        pendingText={t('saving')}
        disabledReason={missing}
        className="self-start"
      >
        {t('save', { year: String(year) })}
      </Button>
    </form>
  )
}
