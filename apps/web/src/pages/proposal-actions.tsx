import type { Proposal } from '@hetu/domain/proposals/proposal'
import { useNavigate } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { useStartVersion } from '../proposals/use-proposals.ts'
import { Button } from '../shared/components/button.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { PrintButton } from '../shared/components/print-button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { EditIcon } from '../shared/icons/action-icons.tsx'
import { useHasRole } from '../shared/session.ts'

/** Beside the heading: what planners and grid workers may do with a proposal, and printing for everybody. */
export function ProposalActions({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('proposals')
  const navigate = useNavigate()
  const isPlanner = useHasRole('planner')
  const isWorker = useHasRole('grid_worker')
  const doorstep = useTranslations('polls.doorstep')
  const start = useStartVersion(proposal.reference)
  const { reference } = proposal
  const latest = proposal.versions.at(-1)
  if (!isPlanner) {
    return (
      <>
        {isWorker ? (
          <LinkButton to="/proposals/$reference/doorstep" params={{ reference }}>
            {doorstep('link')}
          </LinkButton>
        ) : null}
        <PrintButton />
      </>
    )
  }
  const toComposer = () => void navigate({ to: '/proposals/$reference/compose', params: { reference } })
  return (
    <>
      {latest && latest.frozenAt === null ? (
        <LinkButton to="/proposals/$reference/compose" params={{ reference }} icon={<EditIcon />}>
          {t('edit')}
        </LinkButton>
      ) : (
        <Button
          isPending={start.isPending}
          onPress={() => start.mutate(undefined, { onSuccess: toComposer })}
        >
          {t('startVersion')}
        </Button>
      )}
      <LinkButton to="/proposals/$reference/consultation" params={{ reference }}>
        {t('consultation.link')}
      </LinkButton>
      {start.error ? <ProblemNotice error={start.error} /> : null}
      <PrintButton />
    </>
  )
}
