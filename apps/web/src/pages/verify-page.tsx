import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ReceiptStanding } from '../polls/receipt-standing.tsx'
import { RecountLink } from '../polls/recount-link.tsx'
import { useReceipt } from '../polls/use-receipt.ts'
import { ApiProblem } from '../shared/api-problem.ts'
import { CodeForm } from '../shared/components/code-form.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { PrintButton } from '../shared/components/print-button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'

/** Whether a ballot is recorded and counted, by the number on its receipt; without an account, and never which choice. */
export function VerifyPage() {
  const t = useTranslations('polls.verify')
  const title = useTranslations('pages.title')('verify')
  // A scanned receipt brings its number behind the #.
  const scanned = useLocation({ select: ({ hash }) => hash })
  const [code, setCode] = useState(scanned)
  const { data: receipt, error, isFetching } = useReceipt(code)
  const isUnknown = error instanceof ApiProblem && error.code === 'receipt_unknown'
  return (
    <PageFrame title={title} lead={t('lead')} actions={receipt ? <PrintButton /> : undefined}>
      <div className="no-print">
        <CodeForm
          words={{ label: t('label'), hint: t('hint'), look: t('check'), tooShort: t('tooShort') }}
          initial={scanned}
          least={12}
          isPending={isFetching}
          error={isUnknown ? error.message : undefined}
          onLook={setCode}
        />
      </div>
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
