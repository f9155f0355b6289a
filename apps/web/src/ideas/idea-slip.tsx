import type { Slip } from '@hetu/domain/ideas/idea-receipt'
import { useTranslations } from 'use-intl'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { usePlace } from '../shared/place.ts'
import { placeBase } from '../shared/place-slug.ts'

/** The slip a person keeps: reference, code, by when, and how to look it up. Shown once, made to be printed. */
export function IdeaSlip({ slip, words }: { slip: Slip; words: string }) {
  const t = useTranslations('ideas.slip')
  const say = useLocalText()
  const format = useFormat()
  const place = usePlace()
  const code = `${slip.queryCode.slice(0, 4)} ${slip.queryCode.slice(4)}`
  return (
    <section className="flex max-w-[30rem] flex-col gap-4 rounded-control border-2 border-ink bg-paper p-5 text-ink">
      <h2 className="text-lead font-bold">{t('title')}</h2>
      <dl className="m-0 grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
        <dt className="text-label">{t('reference')}</dt>
        <dd className="m-0 text-title font-bold tabular-nums">{slip.reference}</dd>
        <dt className="text-label">{t('code')}</dt>
        <dd className="m-0 text-display font-bold tracking-wider whitespace-nowrap tabular-nums">{code}</dd>
      </dl>
      <p className="text-body">
        {t('due', { day: format.day(`${slip.answerDueOn}T12:00:00Z`, { withWeekday: true }) })}
      </p>
      <div className="flex flex-col gap-1 border-t border-hair pt-3">
        <p className="text-note">{t('said')}</p>
        <p className="text-body wrap-anywhere whitespace-pre-line">{words}</p>
        <p className="text-note">
          {t('where')} {say(slip.placeName)}
        </p>
      </div>
      <p className="text-label">
        {t('how', { address: `${location.host}${placeBase}/code`, phone: place?.contactPhone ?? '' })}
      </p>
      <p className="text-note text-ink-second">{t('entered')}</p>
      <p className="no-print text-label font-bold">{t('codeHint')}</p>
    </section>
  )
}
