import type { Proposal } from '@hetu/domain/proposals/proposal'
import { useTranslations } from 'use-intl'
import { StartVersionButton } from '../proposals/start-version-button.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { PrintButton } from '../shared/components/print-button.tsx'
import { EditIcon } from '../shared/icons/action-icons.tsx'
import { useHasRole } from '../shared/session.ts'

/** Beside the heading: what staff may do with a proposal, and printing for everybody. */
export function ProposalActions({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('proposals')
  const isPlanner = useHasRole('planner')
  const isWorker = useHasRole('grid_worker')
  const decides = useHasRole('authority', 'legality_reviewer')
  const doorstep = useTranslations('polls.doorstep')
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
        {decides ? (
          <LinkButton to="/proposals/$reference/consultation" params={{ reference }}>
            {t('consultation.link')}
          </LinkButton>
        ) : null}
        <PrintButton />
      </>
    )
  }
  return (
    <>
      {latest && latest.frozenAt === null ? (
        <LinkButton to="/proposals/$reference/compose" params={{ reference }} icon={<EditIcon />}>
          {t('edit')}
        </LinkButton>
      ) : (
        <StartVersionButton proposal={proposal} />
      )}
      <LinkButton to="/proposals/$reference/consultation" params={{ reference }}>
        {t('consultation.link')}
      </LinkButton>
      <PrintButton />
    </>
  )
}
