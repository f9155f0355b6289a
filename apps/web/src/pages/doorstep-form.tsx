import type { Poll } from '@hetu/domain/polls/poll'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { DoorstepQuestion } from '../polls/doorstep-question.tsx'
import { DoorstepSlip } from '../polls/doorstep-slip.tsx'
import {
  type BallotSlip,
  doorstepSteps,
  emptyDoorstep,
  isStepAnswered,
  toCast,
} from '../polls/doorstep-entry.ts'
import { useCastBallotOnBehalf } from '../polls/use-polls.ts'
import { Button } from '../shared/components/button.tsx'
import { PersonBar } from '../shared/components/person-bar.tsx'
import { PrintButton } from '../shared/components/print-button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Stepper } from '../shared/components/stepper.tsx'
import { newUuid } from '../shared/new-uuid.ts'
import { QuestionHeading } from '../shared/components/question-heading.tsx'
import { useVisitClock } from './visit-session.ts'

interface DoorstepFormProps {
  poll: Poll
  onEnd: () => void
  onExpire: () => void
}

const questions = {
  consent: 'consentFirst',
  who: 'who',
  choice: 'choose',
  readBack: 'readBack',
} as const

/** One person's vote, from consent to slip; kept in memory alone. */
export function DoorstepForm({ poll, onEnd, onExpire }: DoorstepFormProps) {
  const t = useTranslations('polls.doorstep')
  const [entry, setEntry] = useState(emptyDoorstep)
  const [step, setStep] = useState(1)
  const [slip, setSlip] = useState<BallotSlip | null>(null)
  const [submissionKey] = useState(newUuid)
  const [hasMoved, setMoved] = useState(false)
  const cast = useCastBallotOnBehalf(poll.id)
  const minutesLeft = useVisitClock(onExpire)
  const name = doorstepSteps[step - 1] ?? 'consent'
  const isLast = name === 'readBack'
  const missing = isStepAnswered(name, entry) ? undefined : t(`missing.${name}`)
  const go = (next: number) => {
    setMoved(true)
    setStep(next)
  }
  const send = () => {
    const json = toCast(entry)
    if (json) cast.mutate({ json, submissionKey }, { onSuccess: setSlip })
  }
  if (slip) {
    return (
      <div className="flex flex-col gap-5">
        <DoorstepSlip poll={poll} slip={slip} />
        <div className="no-print flex flex-wrap gap-2">
          <PrintButton />
          <Button variant="primary" onPress={onEnd}>
            {t('nextPerson')}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-5">
      <PersonBar
        who={t('current', { name: entry.shownName.trim() || t('nobody') })}
        left={t('left', { minutes: minutesLeft })}
        endTitle={t('end')}
        onEnd={onEnd}
      />
      <Stepper step={step} total={doorstepSteps.length}>
        <QuestionHeading key={name} hasMoved={hasMoved}>
          {t(questions[name])}
        </QuestionHeading>
      </Stepper>
      <DoorstepQuestion
        name={name}
        poll={poll}
        entry={entry}
        onChange={(patch) => setEntry((now) => ({ ...now, ...patch }))}
      />
      {cast.error ? <ProblemNotice error={cast.error} onRetry={send} /> : null}
      <div className="flex flex-wrap gap-2">
        {isLast ? (
          <Button
            variant="primary"
            isPending={cast.isPending}
            pendingText={t('casting')}
            disabledReason={missing}
            onPress={send}
          >
            {t('cast')}
          </Button>
        ) : (
          <Button variant="primary" disabledReason={missing} onPress={() => go(step + 1)}>
            {t('next')}
          </Button>
        )}
        {step > 1 ? (
          <Button variant="quiet" onPress={() => go(step - 1)}>
            {t('back')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
