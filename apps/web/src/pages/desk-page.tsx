import { givenUpStages, stageNames } from '@hetu/domain/proposals/stage'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { UncheckedList } from '../places/unchecked-list.tsx'
import { OpenDecisionList } from '../decisions/open-decision-list.tsx'
import { UnansweredList } from '../ideas/unanswered-list.tsx'
import { useProposals } from '../proposals/use-proposals.ts'
import { ReviewList } from '../reviews/review-list.tsx'
import { useMyReviews, useOpenReviews } from '../reviews/use-review.ts'
import { Badge } from '../shared/components/badge.tsx'
import { Countdown } from '../shared/components/countdown.tsx'
import { EmptyState } from '../shared/components/empty-state.tsx'
import { LinkButton, TextLink } from '../shared/components/link.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { PlusIcon } from '../shared/icons/navigation-icons.tsx'
import { useNow } from '../shared/now.ts'
import { useLocalText } from '../shared/language.ts'
import { useDeskParts } from '../shared/desk-parts.ts'
import { useMay } from '../shared/may.ts'
import { byUrgency } from '../proposals/by-urgency.ts'
import { ModerationList } from './moderation-list.tsx'

/** The workbench (P1): today's clocks, what waits for an answer, for a review, for approval. */
export function DeskPage() {
  const title = useTranslations('pages.title')
  const t = useTranslations('pages.desk')
  const proposals = useTranslations('proposals')
  const parts = useDeskParts()
  const mayDraft = useMay('draft-proposal')
  if (parts.size === 0) {
    return (
      <PageFrame title={title('desk')}>
        <EmptyState title={t('staffOnly')} action={<LinkButton to="/sign-in">{t('signIn')}</LinkButton>} />
      </PageFrame>
    )
  }
  return (
    <PageFrame
      title={title('desk')}
      width="wide"
      density="desk"
      actions={
        mayDraft ? (
          <LinkButton to="/proposals/new" icon={<PlusIcon />}>
            {proposals('draftNew')}
          </LinkButton>
        ) : null
      }
    >
      <div className="gap-x-10 *:mb-8 *:break-inside-avoid lg:columns-2">
        {parts.has('decisions') ? (
          <>
            <Part title={t('clocks')}>
              <Clocks />
            </Part>
            <Part title={t('decisions')}>
              <OpenDecisionList />
            </Part>
          </>
        ) : null}
        {parts.has('relations') ? <UncheckedList /> : null}
        {parts.has('myReviews') ? (
          <Part title={t('myReviews')}>
            <MyReviews />
          </Part>
        ) : null}
        {parts.has('openReviews') ? (
          <Part title={t('reviews')}>
            <OpenReviews />
          </Part>
        ) : null}
        {parts.has('answers') ? <UnansweredList /> : null}
        {parts.has('moderation') ? <ModerationList /> : null}
      </div>
    </PageFrame>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-lead font-bold">{title}</h2>
      {children}
    </section>
  )
}

function MyReviews() {
  return <ReviewList reviews={useMyReviews(true).data ?? []} />
}

function OpenReviews() {
  return <ReviewList reviews={useOpenReviews(true).data ?? []} />
}

/** Proposals that are not over, with the days left of their present stage. */
function Clocks() {
  const t = useTranslations('pages.desk')
  const closeOut = useTranslations('pages.title')
  const consultation = useTranslations('proposals.consultation')
  const say = useLocalText()
  const { data } = useProposals()
  const running = byUrgency(
    (data ?? []).filter(({ stage }) => stage !== 'closed' && !givenUpStages.includes(stage)),
    useNow(),
  )
  if (running.length === 0) return <p className="text-body text-ink-second">{t('noClocks')}</p>
  return (
    <ul className="flex flex-col">
      {running.map((proposal) => (
        <li key={proposal.id} className="flex flex-col gap-1 border-b border-hair py-2">
          <TextLink
            to="/proposals/$reference"
            params={{ reference: proposal.reference }}
            className="font-bold"
          >
            {say(proposal.title)}
          </TextLink>
          <span className="flex flex-wrap items-center gap-2 text-note text-ink-least">
            {proposal.reference} <Badge>{say(stageNames[proposal.stage])}</Badge>
            {proposal.dueAt ? <Countdown closesAt={proposal.dueAt} /> : null}
            <TextLink to="/proposals/$reference/close-out" params={{ reference: proposal.reference }}>
              {closeOut('closeOut')}
            </TextLink>
            <TextLink to="/proposals/$reference/consultation" params={{ reference: proposal.reference }}>
              {consultation('link')}
            </TextLink>
          </span>
        </li>
      ))}
    </ul>
  )
}
