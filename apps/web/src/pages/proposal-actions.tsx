import { mayEditProposal } from '@hetu/domain/proposals/may-edit-proposal'
import { isPublicStage } from '@hetu/domain/proposals/stage'
import { seesDrafts } from '@hetu/domain/proposals/may-read-proposal'
import type { Proposal } from '@hetu/domain/proposals/proposal'
import { useTranslations } from 'use-intl'
import { MakePosterButton } from '../posters/make-poster-button.tsx'
import { StartVersionButton } from '../proposals/start-version-button.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { PrintButton } from '../shared/components/print-button.tsx'
import { EditIcon } from '../shared/icons/action-icons.tsx'
import { useLocalText } from '../shared/language.ts'
import { useMay } from '../shared/may.ts'
import { useActor } from '../shared/session.ts'

/** Beside the heading: what staff may do with a proposal, and printing for everybody. */
export function ProposalActions({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('proposals')
  const doorstep = useTranslations('polls.doorstep')
  const actor = useActor()
  const goesToDoors = useMay('cast-ballot-on-behalf')
  const makesPosters = useMay('make-poster')
  const say = useLocalText()
  const { reference } = proposal
  const isFrozen = proposal.versions.at(-1)?.frozenAt !== null
  return (
    <>
      {mayEditProposal({ isFrozen }, actor) === null ? (
        <LinkButton to="/proposals/$reference/compose" params={{ reference }} icon={<EditIcon />}>
          {t('edit')}
        </LinkButton>
      ) : (
        <StartVersionButton proposal={proposal} />
      )}
      {goesToDoors ? (
        <LinkButton to="/proposals/$reference/doorstep" params={{ reference }}>
          {doorstep('link')}
        </LinkButton>
      ) : null}
      {seesDrafts(actor) ? (
        <LinkButton to="/proposals/$reference/consultation" params={{ reference }}>
          {t('consultation.link')}
        </LinkButton>
      ) : null}
      {makesPosters && isPublicStage(proposal.stage) ? (
        <MakePosterButton of={{ kind: 'proposal', subject: reference }} name={say(proposal.title)} />
      ) : null}
      {/* Few print from a phone, where the first screen is short. */}
      <span className="max-md:hidden">
        <PrintButton />
      </span>
    </>
  )
}
