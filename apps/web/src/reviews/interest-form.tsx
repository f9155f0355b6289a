import { mustStepAside } from '@hetu/domain/reviews/interest-check'
import type { Review } from '@hetu/domain/reviews/review'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Checkbox } from '../shared/components/checkbox.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { RadioCards } from '../shared/components/radio-cards.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { useDeclareInterest } from './use-review.ts'

/** The declaration that comes before everything else; what the records found is shown first. */
export function InterestForm({ review }: { review: Review }) {
  const t = useTranslations('reviews.interest')
  const [kind, setKind] = useState<'none' | 'described' | null>(null)
  const [words, setWords] = useState('')
  const [stepsAside, setStepsAside] = useState(false)
  const declare = useDeclareInterest(review.id)
  const { found } = review.interest
  const isReady = kind === 'none' || (kind === 'described' && words.trim() !== '')
  const send = () =>
    declare.mutate(kind === 'none' ? { kind } : { kind: 'described', words: { zh: words }, stepsAside })
  return (
    <section className="flex max-w-measure flex-col gap-4">
      <h2 className="text-title font-bold">{t('title')}</h2>
      <p className="text-body">{t('lead')}</p>
      {found.length > 0 ? (
        <Notice tone={mustStepAside(found) ? 'warn' : 'info'} title={t('found')}>
          <ul className="list-disc ps-6">
            {found.map(({ reason }) => (
              <li key={reason}>{t(`reason.${reason}`)}</li>
            ))}
          </ul>
          {mustStepAside(found) ? <p className="font-bold">{t('willRecuse')}</p> : null}
        </Notice>
      ) : null}
      <RadioCards
        label={t('title')}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'none', title: t('none') },
          { value: 'described', title: t('described') },
        ]}
      />
      {kind === 'described' ? (
        <>
          <TextArea label={t('words')} value={words} onChange={setWords} limit={2000} />
          <Checkbox isSelected={stepsAside} onChange={setStepsAside}>
            {t('stepsAside')}
          </Checkbox>
        </>
      ) : null}
      {declare.error ? <ProblemNotice error={declare.error} /> : null}
      <Button
        variant="primary"
        disabledReason={isReady ? undefined : t('chooseFirst')}
        isPending={declare.isPending}
        onPress={send}
        className="self-start"
      >
        {t('declare')}
      </Button>
    </section>
  )
}
