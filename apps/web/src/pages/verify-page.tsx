import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ReceiptStanding } from '../polls/receipt-standing.tsx'
import { RecountLink } from '../polls/recount-link.tsx'
import { useReceipt } from '../polls/use-receipt.ts'
import { ApiProblem } from '../shared/api-problem.ts'
import { Button } from '../shared/components/button.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { PrintButton } from '../shared/components/print-button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { SearchIcon } from '../shared/icons/navigation-icons.tsx'

/** Whether a ballot is recorded and counted, by the number on its receipt; without an account, and never which choice. */
export function VerifyPage() {
  const t = useTranslations('polls.verify')
  const title = useTranslations('pages.title')('verify')
  // A scanned receipt brings its number behind the #.
  const scanned = useLocation({ select: ({ hash }) => hash })
  const [typed, setTyped] = useState(scanned)
  const [code, setCode] = useState(scanned)
  const { data: receipt, error, isFetching } = useReceipt(code)
  const isUnknown = error instanceof ApiProblem && error.code === 'receipt_unknown'
  return (
    <PageFrame title={title} lead={t('lead')} actions={receipt ? <PrintButton /> : undefined}>
      <form
        className="no-print flex max-w-96 flex-col items-start gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          setCode(typed.trim())
        }}
      >
        <TextField
          label={t('label')}
          hint={t('hint')}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          maxLength={60}
          className="w-full"
          inputClassName="text-title! font-bold tracking-widest uppercase tabular-nums"
          error={isUnknown ? error.message : undefined}
        />
        <Button
          type="submit"
          variant="primary"
          icon={<SearchIcon />}
          isPending={isFetching}
          disabledReason={typed.trim().length < 12 ? t('tooShort') : undefined}
        >
          {t('check')}
        </Button>
      </form>
      {error && !isUnknown ? <ProblemNotice error={error} /> : null}
      {receipt ? (
        <>
          <ReceiptStanding receipt={receipt} />
          <div className="no-print">
            <LinkButton
              to="/proposals/$reference/vote"
              params={{ reference: receipt.proposalReference }}
              hash={`poll-${receipt.pollId}`}
            >
              {t('toPoll')}
            </LinkButton>
          </div>
          <RecountLink pollId={receipt.pollId} />
        </>
      ) : null}
      <section className="flex max-w-measure flex-col gap-2">
        <h2 className="text-title font-bold">{t('how')}</h2>
        {([1, 2, 3, 4, 5] as const).map((number) => (
          <p key={number} className="text-body">
            {t(`how${number}`)}
          </p>
        ))}
      </section>
    </PageFrame>
  )
}
