import type { Slip } from '@hetu/domain/ideas/idea-receipt'
import { titleFrom } from '@hetu/domain/ideas/title-from'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { IdeaSlip } from '../ideas/idea-slip.tsx'
import { useSubmitOnBehalf } from '../ideas/use-idea.ts'
import { Button } from '../shared/components/button.tsx'
import { PersonBar } from '../shared/components/person-bar.tsx'
import { PrintButton } from '../shared/components/print-button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Stepper } from '../shared/components/stepper.tsx'
import { newUuid } from '../shared/new-uuid.ts'
import { QuestionHeading } from '../shared/components/question-heading.tsx'
import { VisitQuestion, isAnswered, visitSteps } from './visit-question.tsx'
import { type VisitEntry, emptyEntry, useVisitClock } from './visit-session.ts'

/** One person's entry, from consent to slip. */
export function VisitForm({ onEnd, onExpire }: { onEnd: () => void; onExpire: () => void }) {
  const t = useTranslations('ideas')
  const [entry, setEntry] = useState<VisitEntry>(emptyEntry)
  const [step, setStep] = useState(1)
  const [slip, setSlip] = useState<Slip | null>(null)
  const [submissionKey] = useState(newUuid)
  const submit = useSubmitOnBehalf()
  const [hasMoved, setMoved] = useState(false)
  const minutesLeft = useVisitClock(onExpire)

  const change = (patch: Partial<VisitEntry>) => setEntry((now) => ({ ...now, ...patch }))
  const go = (next: number) => {
    setMoved(true)
    setStep(next)
  }
  const name = visitSteps[step - 1] ?? 'consent'
  const isLast = name === 'readBack'
  const missing = isAnswered(name, entry) ? undefined : t(`visit.${name}.missing`)

  const send = () => {
    const { consent, position, kind, words, wasReadBack } = entry
    if (!consent || !position || !kind || !wasReadBack) return
    submit.mutate(
      {
        idea: {
          kind,
          category: entry.category,
          title: titleFrom(words),
          words,
          position,
          isHome: entry.isHome,
          ...(entry.placeName ? { placeName: entry.placeName } : {}),
          spokenFor: entry.spokenFor,
          ...(entry.chosenName.trim() ? { chosenName: entry.chosenName.trim() } : {}),
          persons: entry.persons,
          consent,
          wasReadBack,
        },
        submissionKey,
      },
      { onSuccess: setSlip },
    )
  }

  if (slip) {
    return (
      <div className="flex flex-col gap-5">
        <IdeaSlip slip={slip} words={entry.words} />
        <div className="no-print flex flex-wrap gap-2">
          <PrintButton />
          <Button variant="primary" onPress={onEnd}>
            {t('visit.next')}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-5">
      <PersonBar
        who={t('visit.current', { name: entry.spokenFor.trim() || t('visit.noName') })}
        left={t('visit.left', { minutes: minutesLeft })}
        endTitle={t('visit.end')}
        onEnd={onEnd}
      />
      <Stepper step={step} total={visitSteps.length}>
        <QuestionHeading key={name} hasMoved={hasMoved}>
          {t(`visit.${name}.question`)}
        </QuestionHeading>
      </Stepper>
      <VisitQuestion name={name} entry={entry} onChange={change} />
      {submit.error ? <ProblemNotice error={submit.error} onRetry={send} /> : null}
      <div className="flex flex-wrap gap-2">
        {isLast ? (
          <Button
            variant="primary"
            isPending={submit.isPending}
            pendingText={t('visit.readBack.sending')}
            disabledReason={missing}
            onPress={send}
          >
            {t('visit.readBack.send')}
          </Button>
        ) : (
          <Button variant="primary" disabledReason={missing} onPress={() => go(step + 1)}>
            {t('add.next')}
          </Button>
        )}
        {step > 1 ? (
          <Button variant="quiet" onPress={() => go(step - 1)}>
            {t('add.back')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}
