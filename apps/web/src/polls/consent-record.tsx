import type { ConsentStance } from '@hetu/domain/polls/consent-result'
import type { Consent } from '@hetu/domain/polls/consent'
import { useOffer } from '../shared/offer.ts'
import { useActor } from '../shared/session.ts'
import { mayCloseConsent, mayRecordConsent } from '@hetu/domain/polls/may-hold-consent'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { BilingualField, isBilingual } from '../shared/components/bilingual-field.tsx'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { RadioCards } from '../shared/components/radio-cards.tsx'
import { Table } from '../shared/components/table.tsx'
import { useDraft } from '../shared/draft.ts'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useNow } from '../shared/now.ts'
import { toast } from '../shared/toast.ts'
import { emptyText } from './composed-poll.ts'
import { useCloseConsent, useRecordConsent } from './use-polls.ts'

type Holder = NonNullable<Consent['holders']>[number]

/** The right holders one by one, as staff record what each said in writing; closed once the time is over. */
export function ConsentRecord({ consent }: { consent: Consent }) {
  const t = useTranslations('polls.consent')
  const say = useLocalText()
  const format = useFormat()
  const now = useNow()
  const [recorded, setRecorded] = useState<Holder | null>(null)
  const close = useCloseConsent(consent.id)
  const isClosed = consent.closedAt !== null
  const vote = { closesAt: new Date(consent.closesAt), closedAt: consent.closedAt }
  const actor = useActor()
  const closing = useOffer()(mayCloseConsent(vote, actor, now))
  const isOver = vote.closesAt <= now
  const stanceOf = (row: Holder) => (
    <span>
      {row.stance ? t(row.stance) : t('notYet')}
      {row.statement ? <span className="block text-note text-ink-least">{say(row.statement)}</span> : null}
    </span>
  )
  const buttonFor = (row: Holder) =>
    mayRecordConsent(vote, actor, now) === null ? (
      <Button
        isNarrow
        aria-label={t('recordOf', { holder: say(row.label) })}
        onPress={() => setRecorded(row)}
      >
        {t('record')}
      </Button>
    ) : null
  if (!consent.holders) return null
  const answered = consent.holders.filter(({ stance }) => stance !== null).length
  return (
    <div className="flex flex-col gap-3">
      {isClosed ? null : (
        <p className="text-body">{t('answered', { answered, holders: consent.holderCount })}</p>
      )}
      <Table
        caption={t('holders')}
        columns={[
          { key: 'holder', title: t('holder'), isRowName: true, cell: (row) => say(row.label) },
          { key: 'share', title: t('share'), isNumber: true, cell: (row) => format.percent(row.share, 1) },
          {
            key: 'stance',
            title: t('stance'),
            cell: (row) => stanceOf(row),
          },
          {
            key: 'record',
            title: t('record'),
            cell: (row) => buttonFor(row),
          },
        ]}
        rows={consent.holders}
        rowKey={(row) => row.id}
      />
      {close.error ? <ProblemNotice error={close.error} /> : null}
      {isClosed ? null : isOver && closing.isShown ? (
        <Button
          className="self-start"
          disabledReason={closing.disabledReason}
          isPending={close.isPending}
          onPress={() => close.mutate(undefined, { onSuccess: () => toast(t('closedNow')) })}
        >
          {t('close')}
        </Button>
      ) : (
        <p className="text-label text-ink-second">
          {t('closesByItself', { closing: format.closing(consent.closesAt) })}
        </p>
      )}
      {recorded ? (
        <StanceDialog
          key={recorded.id}
          consentId={consent.id}
          holder={recorded}
          onClose={() => setRecorded(null)}
        />
      ) : null}
    </div>
  )
}

function StanceDialog({
  consentId,
  holder,
  onClose,
}: {
  consentId: string
  holder: Holder
  onClose: () => void
}) {
  const t = useTranslations('polls.consent')
  const say = useLocalText()
  const { values, change, clear } = useDraft(`stance-${consentId}-${holder.id}`, 1, {
    stance: holder.stance,
    statement: holder.statement ?? emptyText,
  })
  const { stance, statement } = values
  const record = useRecordConsent(consentId)
  const isHalf = !isBilingual(statement) && `${statement.zh}${statement.en}`.trim() !== ''
  const send = () =>
    stance &&
    record.mutate(
      { holderId: holder.id, stance, statement: isBilingual(statement) ? statement : null },
      {
        onSuccess: () => {
          clear()
          toast(t('recorded', { holder: say(holder.label) }))
          onClose()
        },
      },
    )
  return (
    <Dialog
      title={t('recordOf', { holder: say(holder.label) })}
      isOpen
      onOpenChange={onClose}
      actions={
        <Button
          variant="primary"
          isPending={record.isPending}
          disabledReason={stance === null ? t('needsStance') : isHalf ? t('needsBoth') : undefined}
          onPress={send}
        >
          {t('save')}
        </Button>
      }
    >
      <RadioCards
        label={t('stance')}
        options={(['yes', 'no', 'absent'] as const).map((value) => ({ value, title: t(value) }))}
        value={stance}
        onChange={(next: ConsentStance) => change({ stance: next })}
      />
      <BilingualField
        isLong
        label={t('statement')}
        hint={t('statementHint')}
        maxLength={1000}
        value={statement}
        onChange={(next) => change({ statement: next })}
      />
      {record.error ? <ProblemNotice error={record.error} /> : null}
    </Dialog>
  )
}
