import { notFound, useParams } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { DecisionPaper } from '../decisions/decision-paper.tsx'
import { useDecision } from '../decisions/use-decision.ts'
import { VerifyLine } from '../decisions/verify-line.tsx'
import { useReviewWords } from '../reviews/use-review-words.ts'
import { isUnknown } from '../shared/api-problem.ts'
import { BackLink } from '../shared/components/back-link.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { PrintButton } from '../shared/components/print-button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useLocalText } from '../shared/language.ts'

/** A published decision (V12): what, why, each answer, how to object, and whether it is genuine. */
export function DecisionPage() {
  const titles = useTranslations('pages.title')
  const t = useTranslations('decisions.page')
  const { number } = useParams({ from: '/decisions/$number' })
  const say = useLocalText()
  const reviewWords = useReviewWords()
  const { data, error, refetch } = useDecision(number)
  const back = <BackLink to="/decisions">{t('back')}</BackLink>
  if (isUnknown(error)) throw notFound()
  if (!data) {
    return (
      <PageFrame title={titles('decision', { number })} back={back}>
        {error ? (
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton kind="page" rows={6} />
        )}
      </PageFrame>
    )
  }
  const { document } = data
  return (
    <>
      <div aria-hidden className="h-2 bg-official" />
      <PageFrame
        title={say(document.content.title)}
        back={back}
        eyebrow={
          <strong className="text-official">
            {say(document.content.authority)} · {document.number}
          </strong>
        }
        actions={<PrintButton />}
      >
        {data.supersededBy ? (
          <Notice tone="warn">
            <TextLink to="/decisions/$number" params={{ number: data.supersededBy }}>
              {t('supersededBy', { number: data.supersededBy })}
            </TextLink>
          </Notice>
        ) : null}
        {data.integrity === 'broken' ? <Notice tone="bad" title={t('broken')} /> : null}
        <DecisionPaper
          document={document}
          contentHash={data.contentHash}
          qrSvg={data.qrSvg}
          reviewWords={reviewWords}
        />
        <VerifyLine decision={data} />
        <p className="no-print">
          <TextLink to="/proposals/$reference" params={{ reference: document.proposal.reference }}>
            {t('proposal', { reference: document.proposal.reference })}
          </TextLink>
        </p>
      </PageFrame>
    </>
  )
}
