import { HeadContent } from '@hetu/domain/ledger/ledger-head'
import type { VerifiedReceipt } from '@hetu/domain/polls/recount'
import { useTranslations } from 'use-intl'
import { Notice } from '../shared/components/notice.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'

const tones = { recorded: 'ok', counted: 'ok', replaced: 'warn', left_out: 'warn' } as const

/** What the ledger says of a receipt: whether it counts, where it stands, and which signed head shows it. */
export function ReceiptStanding({ receipt }: { receipt: VerifiedReceipt }) {
  const t = useTranslations('polls.verify')
  const say = useLocalText()
  const format = useFormat()
  const head = receipt.head ? HeadContent.parse(JSON.parse(receipt.head.content)) : null
  const rows = [
    [t('poll'), say(receipt.question)],
    [t('position'), t('of', { position: receipt.position, size: receipt.size })],
    [t('leaf'), receipt.leafHash],
    ...(head && receipt.head
      ? [
          [t('head'), head.root],
          [t('signed'), `${format.moment(head.signedAt)} · ${receipt.head.keyId}`],
        ]
      : []),
  ]
  return (
    <section className="flex flex-col gap-4">
      <Notice tone={tones[receipt.state]} title={t(`state.${receipt.state}`)}>
        {t(`why.${receipt.state}`)}
      </Notice>
      <dl className="grid gap-x-6 gap-y-2 text-body sm:grid-cols-[8em_1fr]">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-label text-ink-second">{name}</dt>
            <dd className="m-0 wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      {head ? null : <p className="text-body">{t('unsigned')}</p>}
    </section>
  )
}
