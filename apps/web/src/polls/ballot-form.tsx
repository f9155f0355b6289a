import type { BallotReceipt } from '@hetu/domain/polls/ballot'
import type { Poll } from '@hetu/domain/polls/poll'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { RadioCards } from '../shared/components/radio-cards.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useCastBallot } from './use-polls.ts'

/** Choose, check, cast: nothing is chosen beforehand, and one press counts. */
export function BallotForm({ poll, onCast }: { poll: Poll; onCast: (receipt: BallotReceipt) => void }) {
  const t = useTranslations('polls')
  const say = useLocalText()
  const format = useFormat()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [isChecking, setChecking] = useState(false)
  const cast = useCastBallot(poll.id)
  const chosen = poll.options.find(({ id }) => id === chosenId)
  if (isChecking && chosen) {
    return (
      <section className="flex flex-col gap-4 rounded-sheet border-2 border-action p-5" aria-live="polite">
        <p className="text-label text-ink-second">{t('checkTitle')}</p>
        <p className="text-display font-bold">{say(chosen.title)}</p>
        <p className="text-body text-ink-second">
          {t('canChange', { closing: format.closing(poll.closesAt) })}
        </p>
        {cast.error ? <ProblemNotice error={cast.error} /> : null}
        <div className="flex flex-wrap gap-2">
          <Button isDisabled={cast.isPending} onPress={() => setChecking(false)}>
            {t('backToChoose')}
          </Button>
          <Button
            variant="primary"
            isPending={cast.isPending}
            onPress={() => cast.mutate(chosen.id, { onSuccess: onCast })}
          >
            {poll.myBallot ? t('change') : t('cast')}
          </Button>
        </div>
      </section>
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
      <RadioCards
        label={t('choose')}
        options={poll.options.map((option) => ({
          value: option.id,
          title: say(option.title),
          description: option.facts
            .slice(0, 2)
            .map((fact) => `${say(fact.label)} ${say(fact.value)}`)
            .join(' · '),
        }))}
        value={chosenId}
        onChange={setChosenId}
      />
      <Button
        variant="primary"
        className="self-start"
        disabledReason={chosen ? undefined : t('pick')}
        onPress={() => setChecking(true)}
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
