import type { ReactNode } from 'react'
import type { Proposal } from '@hetu/domain/proposals/proposal'
import { stageNames } from '@hetu/domain/proposals/stage'
import { nextStages } from '@hetu/domain/proposals/stage-transition'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { useLocalText } from '../shared/language.ts'
import { useMe } from '../shared/session.ts'
import { toast } from '../shared/toast.ts'
import { useAdvanceStage } from './use-proposals.ts'

/** The steps that the reader may take from here; what still stands in the way is said when one tries. */
export function StageSteps({ proposal, children }: { proposal: Proposal; children?: ReactNode }) {
  const t = useTranslations('proposals.compose')
  const say = useLocalText()
  const { roles } = useMe()
  const advance = useAdvanceStage(proposal.reference)
  const steps = nextStages(proposal.stage).filter((step) => step.roles.some((role) => roles.includes(role)))
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        {children}
        {steps.map(({ to }) => (
          <Button
            key={to}
            isPending={advance.isPending}
            onPress={() =>
              advance.mutate(
                { to },
                { onSuccess: () => toast(t('advanced', { stage: say(stageNames[to]) })) },
              )
            }
          >
            {t('advance', { stage: say(stageNames[to]) })}
          </Button>
        ))}
      </div>
      {advance.error ? <ProblemNotice error={advance.error} /> : null}
    </div>
  )
}
