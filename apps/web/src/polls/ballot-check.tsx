import type { Poll } from '@hetu/domain/polls/poll'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { QuestionHeading } from '../shared/components/question-heading.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { chosenWords } from './chosen-words.ts'
import { OptionFacts } from './option-facts.tsx'

interface BallotCheckProps {
  poll: Poll
  choice: readonly string[]
  error: Error | null
  isPending: boolean
  onBack: () => void
  onCast: () => void
}

/** All that one is about to choose, once more, before one press counts. */
export function BallotCheck({ poll, choice, error, isPending, onBack, onCast }: BallotCheckProps) {
  const t = useTranslations('polls')
  const say = useLocalText()
  const format = useFormat()
  const chosen = poll.options.find(({ id }) => id === choice[0])
  const card = useRef<HTMLElement>(null)
  // The whole of it, not only its heading, which takes the focus.
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <section ref={card} className="flex flex-col gap-4 rounded-sheet border-2 border-action p-5">
      <QuestionHeading hasMoved>{t('checkTitle')}</QuestionHeading>
      <p className="text-display font-bold">{chosenWords(poll, choice, say)}</p>
      {chosen && choice.length === 1 ? (
        <OptionFacts
          option={chosen}
          options={poll.options}
          className="grid gap-3 sm:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]"
        />
      ) : null}
      <p className="text-body text-ink-second">
        {t('canChange', { closing: format.closing(poll.closesAt) })}
      </p>
      {error ? <ProblemNotice error={error} /> : null}
      <div className="flex flex-wrap gap-2">
        <Button isDisabled={isPending} onPress={onBack}>
          {t('backToChoose')}
        </Button>
        <Button variant="primary" isPending={isPending} onPress={onCast}>
          {poll.myBallot ? t('change') : t('cast')}
        </Button>
      </div>
    </section>
  )
}
