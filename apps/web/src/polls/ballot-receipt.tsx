import type { BallotReceipt as Receipt } from '@hetu/domain/polls/ballot'
import type { Poll } from '@hetu/domain/polls/poll'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { PrintButton } from '../shared/components/print-button.tsx'
import { useFormat } from '../shared/formatter.ts'
import { OkIcon, WarnIcon } from '../shared/icons/notice-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { chosenWords } from './chosen-words.ts'
import { ReceiptCode } from './receipt-code.tsx'

interface BallotReceiptProps {
  poll: Poll
  receipt: Receipt
  /** Just cast: the heading takes the focus, so that a screen reader says it. */
  isFresh: boolean
  onChange: () => void
}

const looks = {
  counted: 'border-ok bg-ok-ground text-ok',
  waits: 'border-warn bg-warn-ground text-warn',
}

/** Whether the vote counts: what, when, as whom, and until when it can be changed; its number right after the casting. */
export function BallotReceipt({ poll, receipt, isFresh, onChange }: BallotReceiptProps) {
  const t = useTranslations('polls')
  const relation = useTranslations('shared.person.relation')
  const say = useLocalText()
  const format = useFormat()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isFresh) heading.current?.focus()
  }, [isFresh])
  const changes = receipt.revision - 1
  const rows = [
    [t('yourChoice'), receipt.choice ? chosenWords(poll, receipt.choice, say) : t('secretChoice')],
    [
      t('castAt'),
      `${format.moment(receipt.castAt)}${changes > 0 ? ` · ${t('times', { count: changes })}` : ''}`,
    ],
    [t('as'), relation(receipt.relation)],
  ] as const
  const mayChange = poll.state === 'open' && poll.mine.mayVote
  const isWaiting = receipt.standing !== 'counted'
  const isOver = poll.state === 'counting' || poll.state === 'closed'
  const holding = receipt.standing === 'refused' ? 'refused' : isOver ? 'leftOut' : 'waits'
  return (
    <section
      className={`flex flex-col gap-4 rounded-sheet border-2 p-5 ${looks[isWaiting ? 'waits' : 'counted']}`}
    >
      <h2 ref={heading} tabIndex={-1} className="flex scroll-mt-48 items-center gap-3 text-title font-bold">
        {isWaiting ? <WarnIcon /> : <OkIcon />}
        {isWaiting ? t(`held.${holding}`) : changes > 0 ? t('changed') : t('counted')}
      </h2>
      {isWaiting ? <p className="text-body text-ink">{t(`held.${holding}Why`)}</p> : null}
      {receipt.replacedDoor ? <p className="text-body text-ink">{t('replacedDoor')}</p> : null}
      <dl className="grid gap-x-6 gap-y-2 text-body text-ink sm:grid-cols-[8em_1fr]">
        {receipt.reference ? (
          <div className="contents">
            <dt className="text-label text-ink-second">{t('reference')}</dt>
            <dd className="font-bold tracking-wider tabular-nums">{receipt.reference}</dd>
          </div>
        ) : null}
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-label text-ink-second">{name}</dt>
            <dd className="font-bold">{value}</dd>
          </div>
        ))}
      </dl>
      {receipt.reference ? (
        <>
          <p className="text-body text-ink">{t('referenceOnce')}</p>
          <ReceiptCode reference={receipt.reference} />
        </>
      ) : null}
      {receipt.channel === 'online' ? null : (
        <p className="text-body text-ink">
          {t(receipt.channel === 'paper' ? 'onPaper' : 'inPerson')}
          {mayChange ? ` ${t('orYourself')}` : ''}
        </p>
      )}
      {mayChange ? (
        <p className="text-body text-ink">{t('canChange', { closing: format.closing(poll.closesAt) })}</p>
      ) : null}
      <p className="no-print text-label text-ink-second">{t('revisit')}</p>
      <div className="no-print flex flex-wrap gap-2">
        {mayChange ? (
          <Button onPress={onChange}>{t(receipt.channel === 'online' ? 'changeVote' : 'voteMyself')}</Button>
        ) : null}
        <PrintButton />
      </div>
    </section>
  )
}
