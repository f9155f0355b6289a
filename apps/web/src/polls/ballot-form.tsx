import type { BallotReceipt } from '@hetu/domain/polls/ballot'
import type { Poll } from '@hetu/domain/polls/poll'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { QuestionHeading } from '../shared/components/question-heading.tsx'
import { RadioCards } from '../shared/components/radio-cards.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useLocalText } from '../shared/language.ts'
import { BallotCheck } from './ballot-check.tsx'
import { useCastBallot } from './use-polls.ts'

/** Choose, check, cast: nothing is chosen beforehand, and one press counts. */
export function BallotForm({ poll, onCast }: { poll: Poll; onCast: (receipt: BallotReceipt) => void }) {
  const t = useTranslations('polls')
  const say = useLocalText()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [step, setStep] = useState<'choose' | 'check' | 'again'>('choose')
  const cast = useCastBallot(poll.id)
  const [number, setNumber] = useState('')
  // Nobody finds a secret ballot without its number.
  const isChange = poll.isSecret && poll.myBallot !== null
  const chosen = poll.options.find(({ id }) => id === chosenId)
  if (step === 'check' && chosen) {
    return (
      <BallotCheck
        poll={poll}
        chosen={chosen}
        error={cast.error}
        isPending={cast.isPending}
        onBack={() => setStep('again')}
        onCast={() =>
          cast.mutate(
            { optionId: chosen.id, ...(isChange ? { receipt: number } : {}) },
            { onSuccess: onCast },
          )
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
        <Notice tone="info" title={t('mine', { option: titleOf(poll, say) })} />
      ) : null}
      <QuestionHeading hasMoved={step === 'again'}>{t('chooseTitle')}</QuestionHeading>
      <RadioCards
        label={t('choose')}
        options={poll.options.map((option) => ({
          value: option.id,
          title: say(option.title),
          description: option.facts.map((fact) => `${say(fact.label)} ${say(fact.value)}`).join(' · '),
        }))}
        value={chosenId}
        onChange={setChosenId}
      />
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
          chosen ? (isChange && number.trim() === '' ? t('secretChange') : undefined) : t('pick')
        }
        onPress={() => setStep('check')}
      >
        {t('check')}
      </Button>
    </section>
  )
}

const titleOf = (poll: Poll, say: (text: { zh: string; en: string }) => string) => {
  const mine = poll.options.find(({ id }) => id === poll.myBallot?.optionId)
  return mine ? say(mine.title) : ''
}
