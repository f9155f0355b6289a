import type { BallotReceipt as Receipt, Poll } from '@hetu/domain/polls/poll'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { PrintButton } from '../shared/components/print-button.tsx'
import { useFormat } from '../shared/formatter.ts'
import { OkIcon } from '../shared/icons/notice-icons.tsx'
import { useLocalText } from '../shared/language.ts'

interface BallotReceiptProps {
  poll: Poll
  receipt: Receipt
  /** Just cast: the heading takes the focus, so that a screen reader says it. */
  isFresh: boolean
  onChange: () => void
}

/** "Your vote is counted": what, when, as whom, and until when it can be changed. */
export function BallotReceipt({ poll, receipt, isFresh, onChange }: BallotReceiptProps) {
  const t = useTranslations('polls')
  const relation = useTranslations('shared.person.relation')
  const say = useLocalText()
  const format = useFormat()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isFresh) heading.current?.focus()
  }, [isFresh])
  const option = poll.options.find(({ id }) => id === receipt.optionId)
  const changes = receipt.revision - 1
  const rows = [
    [t('reference'), receipt.reference],
    [t('yourChoice'), option ? say(option.title) : receipt.optionId],
    [
      t('castAt'),
      `${format.moment(receipt.castAt)}${changes > 0 ? ` · ${t('times', { count: changes })}` : ''}`,
    ],
    [t('as'), relation(receipt.relation)],
  ] as const
  return (
    <section className="flex flex-col gap-4 rounded-sheet border-2 border-ok bg-ok-ground p-5">
      <h2 ref={heading} tabIndex={-1} className="flex items-center gap-3 text-title font-bold text-ok">
        <OkIcon />
        {changes > 0 ? t('changed') : t('counted')}
      </h2>
      <dl className="grid gap-x-6 gap-y-2 text-body text-ink sm:grid-cols-[8em_1fr]">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-label text-ink-second">{name}</dt>
            <dd className="font-bold">{value}</dd>
          </div>
        ))}
      </dl>
      {receipt.channel !== 'online' ? <p className="text-body">{t('inPerson')}</p> : null}
      {poll.state === 'open' && receipt.channel === 'online' ? (
        <p className="text-body">{t('canChange', { closing: format.closing(poll.closesAt) })}</p>
      ) : null}
      <p className="no-print text-label text-ink-second">{t('revisit')}</p>
      <div className="no-print flex flex-wrap gap-2">
        {poll.state === 'open' && receipt.channel === 'online' ? (
          <Button onPress={onChange}>{t('changeVote')}</Button>
        ) : null}
        <PrintButton />
      </div>
    </section>
  )
}
