import { useOffer } from '../shared/offer.ts'
import { useActor } from '../shared/session.ts'
import type { Proposal } from '@hetu/domain/proposals/proposal'
import { mayStartVersion } from '@hetu/domain/proposals/may-start-version'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { useStartVersion } from './use-proposals.ts'

/** Copies the frozen version into the next one and opens it for writing, or says why not. */
export function StartVersionButton({ proposal }: { proposal: Proposal }) {
  const { reference, stage, versions } = proposal
  const isFrozen = versions.at(-1)?.frozenAt !== null
  const { isShown, disabledReason } = useOffer()(mayStartVersion({ stage, isFrozen }, useActor()))
  const t = useTranslations('proposals')
  const navigate = useNavigate()
  const start = useStartVersion(reference)
  const toComposer = () => void navigate({ to: '/proposals/$reference/compose', params: { reference } })
  if (!isShown) return null
  return (
    <>
      <Button
        isPending={start.isPending}
        disabledReason={disabledReason}
        onPress={() => start.mutate(undefined, { onSuccess: toComposer })}
      >
        {t('startVersion')}
      </Button>
      {start.error ? <ProblemNotice error={start.error} /> : null}
    </>
  )
}
