import type { Proposal } from '@hetu/domain/proposals/proposal'
import type { HandStep } from '@hetu/domain/proposals/stage-transition'
import { nextStages } from '@hetu/domain/proposals/stage-transition'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { useMe } from '../shared/session.ts'
import { StepDialog } from './step-dialog.tsx'
import { useStepName } from './use-step-name.ts'

/** The steps that the reader may take from here; the ones that stop the proposal stand last and apart. */
export function StageSteps({ proposal, children }: { proposal: Proposal; children?: ReactNode }) {
  const t = useTranslations('proposals.step')
  const nameOf = useStepName()
  const { roles } = useMe()
  const [chosen, setChosen] = useState<HandStep | null>(null)
  const steps = nextStages(proposal.stage).filter((step) => step.roles.some((role) => roles.includes(role)))
  const isStop = (step: HandStep) => step.needs.includes('explained')
  if (steps.length === 0 && !children) return <p className="text-body text-ink-second">{t('none')}</p>
  return (
    <div className="flex flex-wrap gap-2">
      {children}
      {[...steps.filter((step) => !isStop(step)), ...steps.filter(isStop)].map((step) => (
        <Button key={step.to} variant={isStop(step) ? 'quiet' : 'secondary'} onPress={() => setChosen(step)}>
          {nameOf(step)}
        </Button>
      ))}
      {chosen ? (
        <StepDialog key={chosen.to} proposal={proposal} step={chosen} onClose={() => setChosen(null)} />
      ) : null}
    </div>
  )
}
