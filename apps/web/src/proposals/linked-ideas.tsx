import type { Proposal } from '@hetu/domain/proposals/proposal'
import { mayUnlinkIdea } from '@hetu/domain/proposals/may-unlink-idea'
import { useTranslations } from 'use-intl'
import { ReasonDialog } from '../shared/components/reason-dialog.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { useOffer } from '../shared/offer.ts'
import { useActor } from '../shared/session.ts'
import { toast } from '../shared/toast.ts'
import { useUnlinkIdea } from './use-proposals.ts'

/** The ideas that a proposal took up; each may leave it again, with a reason that its writer reads. */
export function LinkedIdeas({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('proposals.compose')
  const actor = useActor()
  const offer = useOffer()
  const unlink = useUnlinkIdea(proposal.reference)
  return (
    <ul className="m-0 list-none p-0 text-body">
      {proposal.ideas.map(({ reference, title, language, isNoticed }) => {
        const leaving = offer(mayUnlinkIdea({ stage: proposal.stage, isNoticed }, actor))
        return (
          <li key={reference} className="flex flex-wrap items-center gap-2 border-b border-hair py-1">
            <span className="min-w-0 flex-1">
              <TextLink to="/ideas/$reference" params={{ reference }}>
                {reference}
              </TextLink>{' '}
              <span lang={language}>{title}</span>
            </span>
            {leaving.isShown ? (
              <ReasonDialog
                open={t('leave')}
                openLabel={t('leaveOne', { reference })}
                openVariant="quiet"
                disabledReason={leaving.disabledReason}
                title={t('leaveTitle', { reference })}
                lead={t('leaveLead')}
                label={t('leaveReason')}
                limit={500}
                send={t('leaveSend')}
                sendVariant="danger"
                onSend={(reason) => unlink.mutateAsync({ ideaReference: reference, reason })}
                onDone={() => toast(t('left', { reference }))}
              />
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
