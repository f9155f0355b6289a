import type { BallotReceipt } from '@hetu/domain/polls/ballot'
import type { Poll } from '@hetu/domain/polls/poll'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { QuestionHeading } from '../shared/components/question-heading.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useLocalText } from '../shared/language.ts'
import { BallotCheck } from './ballot-check.tsx'
import { ChoiceField } from './choice-field.tsx'
import { chosenWords } from './chosen-words.ts'
import { useCastBallot } from './use-polls.ts'

/** Choose, check, cast: nothing is chosen beforehand, and one press counts. */
export function BallotForm({ poll, onCast }: { poll: Poll; onCast: (receipt: BallotReceipt) => void }) {
  const t = useTranslations('polls')
  const say = useLocalText()
  const [choice, setChoice] = useState<string[]>([])
  const [step, setStep] = useState<'choose' | 'check' | 'again'>('choose')
  const cast = useCastBallot(poll.id)
  const [number, setNumber] = useState('')
  // Nobody finds a secret ballot without its number.
  const isChange = poll.isSecret && poll.myBallot !== null
  if (step === 'check' && choice.length > 0) {
    return (
      <BallotCheck
        poll={poll}
        choice={choice}
        error={cast.error}
        isPending={cast.isPending}
        onBack={() => setStep('again')}
        onCast={() =>
          cast.mutate({ choice, ...(isChange ? { receipt: number } : {}) }, { onSuccess: onCast })
        }
      />
    )
  }
  return (
    <section className="flex flex-col gap-4">
      {poll.mine.isHeldBack ? (
        <Notice tone="info" title={t('held.before')}>
          {t('held.waitsWhy')}
        </Notice>
      ) : null}
      {poll.myBallot && !isChange ? (
        <Notice
          tone="info"
          title={t('mine', { option: chosenWords(poll, poll.myBallot.choice ?? [], say) })}
        />
      ) : null}
      <QuestionHeading hasMoved={step === 'again'}>{t('chooseTitle')}</QuestionHeading>
      <ChoiceField poll={poll} label={t('choose')} value={choice} onChange={setChoice} />
      {isChange ? (
        <TextField
          label={t('reference')}
          hint={t('secretChange')}
          value={number}
          onChange={setNumber}
          autoComplete="off"
          maxLength={60}
          className="max-w-96"
        />
      ) : null}
      <Button
        variant="primary"
        className="self-start"
        disabledReason={
          choice.length > 0 ? (isChange && number.trim() === '' ? t('secretChange') : undefined) : t('pick')
        }
        onPress={() => setStep('check')}
      >
        {t('check')}
      </Button>
    </section>
  )
}
