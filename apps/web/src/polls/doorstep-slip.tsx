import type { Poll } from '@hetu/domain/polls/poll'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { usePlace } from '../shared/place.ts'
import type { BallotSlip } from './doorstep-entry.ts'
import { ReceiptCode } from './receipt-code.tsx'

/** The slip a person keeps of a vote at the door: whether it counts, its number and whom to ask; never the choice. */
export function DoorstepSlip({ poll, slip }: { poll: Poll; slip: BallotSlip }) {
  const t = useTranslations('polls.doorstep')
  const p = useTranslations('polls')
  const say = useLocalText()
  const format = useFormat()
  const place = usePlace()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const rows = [
    [t('slipPoll'), say(poll.question)],
    [t(slip.standing === 'counted' ? 'slipAt' : 'slipEnteredAt'), format.moment(slip.castAt)],
  ] as const
  return (
    <section className="flex max-w-[30rem] flex-col gap-4 rounded-control border-2 border-ink bg-paper p-5 text-ink">
      <h2 ref={heading} tabIndex={-1} className="text-lead font-bold outline-none">
        {t('slip')}
      </h2>
      <p className="text-title font-bold">{t(slip.standing === 'counted' ? 'slipCounted' : 'slipWaits')}</p>
      {slip.standing === 'counted' ? null : <p className="text-body">{t('slipWaitsWhy')}</p>}
      <dl className="m-0 flex flex-col gap-2">
        <div>
          <dt className="text-label">{p('reference')}</dt>
          <dd className="m-0 text-display font-bold tracking-wider whitespace-nowrap tabular-nums">
            {slip.reference}
          </dd>
        </div>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt className="text-label">{name}</dt>
            <dd className="m-0 text-body">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="no-print text-body">{p('referenceOnce')}</p>
      <p className="text-body">{t('slipNoChoice')}</p>
      <ReceiptCode reference={slip.reference} />
      <p className="text-label">
        {t('slipHow', { phone: place?.contactPhone ?? '', closing: format.closing(slip.closesAt) })}
      </p>
    </section>
  )
}
