import type { BallotReceipt } from '@hetu/domain/polls/ballot'
import type { Poll } from '@hetu/domain/polls/poll'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { QuestionHeading } from '../shared/components/question-heading.tsx'
import { RadioCards } from '../shared/components/radio-cards.tsx'
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
  const chosen = poll.options.find(({ id }) => id === chosenId)
  if (step === 'check' && chosen) {
    return (
      <BallotCheck
        poll={poll}
        chosen={chosen}
        error={cast.error}
        isPending={cast.isPending}
        onBack={() => setStep('again')}
        onCast={() => cast.mutate(chosen.id, { onSuccess: onCast })}
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
      {poll.myBallot ? <Notice tone="info" title={t('mine', { option: titleOf(poll, say) })} /> : null}
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
      <Button
        variant="primary"
        className="self-start"
        disabledReason={chosen ? undefined : t('pick')}
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
