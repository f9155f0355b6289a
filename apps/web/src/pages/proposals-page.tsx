import { useTranslations } from 'use-intl'
import { ProposalRow } from '../proposals/proposal-row.tsx'
import { useProposals } from '../proposals/use-proposals.ts'
import { EmptyState } from '../shared/components/empty-state.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { PlusIcon } from '../shared/icons/navigation-icons.tsx'
import { useMay } from '../shared/may.ts'

/** All proposals the reader may know of; those in which one can take part come first. */
export function ProposalsPage() {
  const title = useTranslations('pages.title')
  const t = useTranslations('proposals')
  const { data, error, refetch } = useProposals()
  const mayDraft = useMay('draft-proposal')
  const ordered = data?.toSorted((a, b) => Number(b.status === 'open') - Number(a.status === 'open'))
  return (
    <PageFrame
      title={title('proposals')}
      lead={t('listLead')}
      actions={
        mayDraft ? (
          <LinkButton to="/proposals/new" icon={<PlusIcon />}>
            {t('draftNew')}
          </LinkButton>
        ) : undefined
      }
    >
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton rows={4} /> : null}
      {ordered?.length === 0 ? <EmptyState title={t('emptyTitle')}>{t('emptyNext')}</EmptyState> : null}
      {ordered && ordered.length > 0 ? (
        <ul className="m-0 list-none p-0">
          {ordered.map((proposal) => (
            <ProposalRow key={proposal.id} proposal={proposal} />
          ))}
        </ul>
      ) : null}
    </PageFrame>
  )
}
