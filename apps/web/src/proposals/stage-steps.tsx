import { mayAdvanceStage } from '@hetu/domain/proposals/may-advance-stage'
import type { Proposal } from '@hetu/domain/proposals/proposal'
import { stageFactsOf } from '@hetu/domain/proposals/stage-facts'
import type { HandStep } from '@hetu/domain/proposals/stage-transition'
import { nextStages } from '@hetu/domain/proposals/stage-transition'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { useNow } from '../shared/now.ts'
import { useOffer } from '../shared/offer.ts'
import { useActor } from '../shared/session.ts'
import { StepDialog } from './step-dialog.tsx'
import { useStepName } from './use-step-name.ts'

/** The steps that the reader may take from here; the ones that stop the proposal stand last and apart. */
export function StageSteps({ proposal, children }: { proposal: Proposal; children?: ReactNode }) {
  const t = useTranslations('proposals.step')
  const nameOf = useStepName()
  const offer = useOffer()
  const { roles } = useActor()
  const now = useNow()
  const [chosen, setChosen] = useState<HandStep | null>(null)
  const by = { roles, verb: 'advance-stage' as const }
  const steps = nextStages(proposal.stage)
    .map((step) => ({ step, ...offer(mayAdvanceStage(step.from, step.to, by, factsBefore(proposal, now))) }))
    .filter(({ isShown }) => isShown)
  const isStop = ({ step }: { step: HandStep }) => step.needs.includes('explained')
  if (steps.length === 0 && !children) return <p className="text-body text-ink-second">{t('none')}</p>
  return (
    <div className="flex flex-wrap gap-2">
      {children}
      {[...steps.filter((one) => !isStop(one)), ...steps.filter(isStop)].map(({ step, disabledReason }) => (
        <Button
          key={step.to}
          variant={isStop({ step }) ? 'quiet' : 'secondary'}
          disabledReason={disabledReason}
          onPress={() => setChosen(step)}
        >
          {nameOf(step)}
        </Button>
      ))}
      {chosen ? (
        <StepDialog key={chosen.to} proposal={proposal} step={chosen} onClose={() => setChosen(null)} />
      ) : null}
    </div>
  )
}

/** What holds before the dialog of a step: the reason is written, and exceptions are granted, in the dialog. */
const factsBefore = ({ shown, notices, needsNewNotice, hearings }: Proposal, now: Date) =>
  stageFactsOf(
    {
      elementCount: shown.elements.length,
      notices: notices.map(({ closesAt }) => ({ closesAt: new Date(closesAt) })),
      needsNewNotice,
      hasWaitingHearing: hearings.some(({ heldAt }) => heldAt === null),
      blockingCount: 0,
      isExplained: true,
    },
    now,
  )
