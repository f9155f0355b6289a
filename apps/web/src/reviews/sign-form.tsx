import { type ReviewVerdict, reviewVerdicts } from '@hetu/domain/reviews/review'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { RadioCards } from '../shared/components/radio-cards.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { useSignReview } from './use-review.ts'

/** Verdict, reasons in plain words, conditions, dissent, and the signature that closes the review. */
export function SignForm({ reviewId }: { reviewId: string }) {
  const t = useTranslations('reviews')
  const [verdict, setVerdict] = useState<ReviewVerdict | null>(null)
  const [summary, setSummary] = useState('')
  const [conditions, setConditions] = useState('')
  const [dissent, setDissent] = useState('')
  const sign = useSignReview(reviewId)
  const listed = conditions
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const isReady =
    verdict !== null && summary.trim() !== '' && (verdict !== 'pass_with_conditions' || listed.length > 0)
  const send = () =>
    verdict &&
    sign.mutate({
      verdict,
      summary: { zh: summary },
      conditions: listed.map((zh) => ({ zh })),
      dissent: dissent.trim() ? { zh: dissent } : null,
    })
  return (
    <section className="flex max-w-measure flex-col gap-4">
      <h2 className="text-title font-bold">{t('sign.title')}</h2>
      <RadioCards
        label={t('sign.verdict')}
        value={verdict}
        onChange={setVerdict}
        columns={2}
        options={reviewVerdicts.map((value) => ({ value, title: t(`verdict.${value}`) }))}
      />
      <TextArea label={t('sign.summary')} value={summary} onChange={setSummary} limit={4000} />
      <TextArea
        label={t('sign.conditions')}
        value={conditions}
        onChange={setConditions}
        isOptional={verdict !== 'pass_with_conditions'}
        rows={3}
      />
      <TextArea label={t('sign.dissent')} value={dissent} onChange={setDissent} isOptional rows={2} />
      {sign.error ? <ProblemNotice error={sign.error} /> : null}
      <p className="text-label text-ink-second">{t('sign.sure')}</p>
      <Button
        variant="primary"
        isDisabled={!isReady}
        isPending={sign.isPending}
        onPress={send}
        className="self-start"
      >
        {t('sign.sign')}
      </Button>
    </section>
  )
}
