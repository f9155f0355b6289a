import type { Proposal } from '@hetu/domain/proposals/proposal'
import { stagesForNextVersion } from '@hetu/domain/proposals/stage-transition'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { useStartVersion } from './use-proposals.ts'

/** Copies the frozen version into the next one and opens it for writing; nothing once the matter is settled. */
export function StartVersionButton({ proposal }: { proposal: Proposal }) {
  const { reference, stage } = proposal
  const t = useTranslations('proposals')
  const navigate = useNavigate()
  const start = useStartVersion(reference)
  const toComposer = () => void navigate({ to: '/proposals/$reference/compose', params: { reference } })
  if (!stagesForNextVersion.includes(stage)) return null
  return (
    <>
      <Button isPending={start.isPending} onPress={() => start.mutate(undefined, { onSuccess: toComposer })}>
        {t('startVersion')}
      </Button>
      {start.error ? <ProblemNotice error={start.error} /> : null}
    </>
  )
}
