import { type ReviewVerdict, reviewVerdicts } from '@hetu/domain/reviews/signature'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { RadioCards } from '../shared/components/radio-cards.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { useDraft } from '../shared/draft.ts'
import { useLanguage } from '../shared/language.ts'
import { useSignReview } from './use-review.ts'

const empty = { verdict: null as ReviewVerdict | null, summary: '', conditions: '', dissent: '' }

/** Verdict, reasons in plain words, conditions, dissent, and the signature that closes the review. */
export function SignForm({ reviewId }: { reviewId: string }) {
  const t = useTranslations('reviews')
  const { locale } = useLanguage()
  const { values, change, clear } = useDraft(`review-sign-${reviewId}`, 1, empty)
  const { verdict, summary, conditions, dissent } = values
  const sign = useSignReview(reviewId)
  const listed = conditions
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  // The words stand as they were written, in the writer's language.
  const own = locale === 'zh-CN' ? 'zh' : 'en'
  const fault =
    verdict === null
      ? t('sign.needsVerdict')
      : summary.trim() === ''
        ? t('sign.needsSummary')
        : verdict === 'pass_with_conditions' && listed.length === 0
          ? t('sign.needsConditions')
          : undefined
  const send = () =>
    verdict &&
    sign.mutate(
      {
        verdict,
        summary: { [own]: summary },
        conditions: listed.map((line) => ({ [own]: line })),
        dissent: dissent.trim() ? { [own]: dissent } : null,
      },
      { onSuccess: clear },
    )
  return (
    <section className="flex max-w-measure flex-col gap-4">
      <h2 className="text-title font-bold">{t('sign.title')}</h2>
      <RadioCards
        label={t('sign.verdict')}
        value={verdict}
        onChange={(next) => change({ verdict: next })}
        columns={2}
        options={reviewVerdicts.map((value) => ({ value, title: t(`verdict.${value}`) }))}
      />
      <TextArea
        label={t('sign.summary')}
        value={summary}
        onChange={(next) => change({ summary: next })}
        limit={4000}
      />
      <TextArea
        label={t('sign.conditions')}
        value={conditions}
        onChange={(next) => change({ conditions: next })}
        isOptional={verdict !== 'pass_with_conditions'}
        rows={3}
      />
      <TextArea
        label={t('sign.dissent')}
        value={dissent}
        onChange={(next) => change({ dissent: next })}
        isOptional
        rows={2}
      />
      {sign.error ? <ProblemNotice error={sign.error} /> : null}
      <p className="text-label text-ink-second">{t('sign.sure')}</p>
      <Button
        variant="primary"
        disabledReason={fault}
        isPending={sign.isPending}
        onPress={send}
        className="self-start"
      >
        {t('sign.sign')}
      </Button>
    </section>
  )
}
