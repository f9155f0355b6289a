import { Refused, refusalSentence } from '@hetu/domain/refusal'
import { extendedEnd, type PlaceCalendar } from '@hetu/domain/proposals/notice-period'
import { addDays, dayIn, daysBetween, rollForward } from '@hetu/domain/calendar'
import type { Notice } from '@hetu/domain/proposals/notice'
import { useTranslations } from 'use-intl'
import { BilingualField, isBilingual } from '../shared/components/bilingual-field.tsx'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useDraft } from '../shared/draft.ts'
import { useFormat } from '../shared/formatter.ts'
import { useLanguage } from '../shared/language.ts'
import { usePlace } from '../shared/place.ts'
import { serverNow } from '../shared/server-clock.ts'
import { toast } from '../shared/toast.ts'
import { ProvisionalEnd } from './provisional-end.tsx'
import { emptyText, useExtendNotice } from './use-proposals.ts'

/** Giving people more time: a new last day and the reason; the new end is counted before one presses. */
export function ExtendNoticeForm({ reference, notice }: { reference: string; notice: Notice }) {
  const t = useTranslations('proposals.consultation')
  const format = useFormat()
  const { locale } = useLanguage()
  const place = usePlace()
  const { values, change, clear } = useDraft(`extend-${notice.id}-${notice.lastDay}`, 1, {
    lastDay: addDays(notice.lastDay, 7),
    reason: emptyText,
  })
  const { lastDay, reason } = values
  const extend = useExtendNotice(reference)
  const counted = place ? countEnd(notice, lastDay, place) : null
  const rolled = place && lastDay ? daysBetween(lastDay, rollForward(lastDay, place.holidays)) : 0
  const refusal = counted instanceof Refused ? refusalSentence(counted.refusal, locale) : undefined
  const send = () =>
    extend.mutate(
      { lastDay, reason },
      {
        onSuccess: ({ closesAt }) => {
          toast(t('extended', { closing: format.closing(closesAt) }))
          clear()
        },
      },
    )
  return (
    <div className="flex flex-col gap-3">
      <TextField
        type="date"
        label={t('lastDay')}
        value={lastDay}
        onChange={(next) => change({ lastDay: next })}
        error={refusal}
        className="max-w-[18rem]"
      />
      <BilingualField
        label={t('reason')}
        value={reason}
        onChange={(next) => change({ reason: next })}
        maxLength={500}
      />
      {counted instanceof Date ? (
        <p className="text-body font-bold" aria-live="polite">
          {t('newEnd', { closing: format.closing(counted) })}{' '}
          {rolled > 0 ? t('rolled', { days: rolled }) : ''}
        </p>
      ) : null}
      {counted instanceof Date && place ? (
        <ProvisionalEnd lastDay={addDays(dayIn(counted, place.timeZone), -1)} holidays={place.holidays} />
      ) : null}
      {extend.error ? <ProblemNotice error={extend.error} /> : null}
      <Button
        className="self-start"
        isPending={extend.isPending}
        disabledReason={refusal ?? (counted && isBilingual(reason) ? undefined : t('needsReason'))}
        onPress={send}
      >
        {t('extend')}
      </Button>
    </div>
  )
}

function countEnd(notice: Notice, lastDay: string, place: PlaceCalendar): Date | Refused | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(lastDay)) return null
  try {
    return extendedEnd({ closesAt: new Date(notice.closesAt) }, lastDay, serverNow(), place)
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
}
