import { useTranslations } from 'use-intl'
import { ProposalRow } from '../proposals/proposal-row.tsx'
import { useProposals } from '../proposals/use-proposals.ts'
import { EmptyState } from '../shared/components/empty-state.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { Section } from '../shared/components/section.tsx'
import { PlusIcon } from '../shared/icons/navigation-icons.tsx'
import { useMay } from '../shared/may.ts'

/** All proposals the reader may know of; those in which one can take part come first. */
export function ProposalsPage() {
  const title = useTranslations('pages.title')
  const t = useTranslations('proposals')
  const topics = useTranslations('topics')
  const mayDraft = useMay('draft-proposal')
  return (
    <PageFrame
      title={title('proposals')}
      lead={t('listLead')}
      actions={
        <>
          <LinkButton to="/topics">{topics('title')}</LinkButton>
          {mayDraft ? (
            <LinkButton to="/proposals/new" icon={<PlusIcon />}>
              {t('draftNew')}
            </LinkButton>
          ) : null}
        </>
      }
    >
      <Section
        reading={useProposals()}
        rows={4}
        empty={<EmptyState title={t('emptyTitle')}>{t('emptyNext')}</EmptyState>}
      >
        {(proposals) => (
          <ul className="m-0 list-none p-0">
            {proposals
              .toSorted((a, b) => Number(b.status === 'open') - Number(a.status === 'open'))
              .map((proposal) => (
                <ProposalRow key={proposal.id} proposal={proposal} />
              ))}
          </ul>
        )}
      </Section>
    </PageFrame>
  )
}
