import type { Notice } from '@hetu/domain/proposals/notice'
import { useTranslations } from 'use-intl'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { usePlace } from '../shared/place.ts'
import { ProvisionalEnd } from './provisional-end.tsx'

/** A notice as it hangs on the board: from when to when, on what basis, where, and what was extended and why. */
export function NoticeFacts({ notice }: { notice: Notice }) {
  const t = useTranslations('proposals.notice')
  const say = useLocalText()
  const format = useFormat()
  const marks = useTranslations('shared.marks')
  const rows = [
    [t('term'), `${format.day(notice.opensAt)} – ${format.closing(notice.closesAt)}`],
    [t('basis'), `${say(notice.legalBasis)} ${t('minimum', { days: notice.minimumDays })}`],
    [t('places'), notice.postedAt.map(say).join(marks('and'))],
    ...notice.extensions.map((extension) => [
      t('extended'),
      `${format.closing(extension.closesAt)} · ${say(extension.reason)}`,
    ]),
  ] as const
  const place = usePlace()
  return (
    <>
      <dl className="grid gap-x-6 gap-y-1 text-body sm:grid-cols-[8em_1fr]">
        {rows.map(([name, value], at) => (
          <div key={at} className="contents">
            <dt className="text-label text-ink-least">{name}</dt>
            <dd className="mb-2 sm:mb-0">{value}</dd>
          </div>
        ))}
      </dl>
      {place && notice.isOpen ? <ProvisionalEnd lastDay={notice.lastDay} holidays={place.holidays} /> : null}
    </>
  )
}
