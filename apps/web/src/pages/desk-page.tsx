import type { ProposalSummary } from '@hetu/domain/proposals/proposal'
import { givenUpStages, stageNames } from '@hetu/domain/proposals/stage'
import type { ReviewLine } from '@hetu/domain/reviews/review'
import { useTranslations } from 'use-intl'
import { UncheckedList } from '../places/unchecked-list.tsx'
import { OpenDecisionList } from '../decisions/open-decision-list.tsx'
import { MyQuestions } from '../ideas/my-questions.tsx'
import { UnansweredList } from '../ideas/unanswered-list.tsx'
import { TakeUpForm } from '../proposals/take-up-form.tsx'
import { useProposals } from '../proposals/use-proposals.ts'
import { ReviewList } from '../reviews/review-list.tsx'
import { useMyReviews, useOpenReviews } from '../reviews/use-review.ts'
import { Badge } from '../shared/components/badge.tsx'
import { Countdown } from '../shared/components/countdown.tsx'
import { Gate } from '../shared/components/gate.tsx'
import { LinkButton, TextLink } from '../shared/components/link.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { type Reading, Section } from '../shared/components/section.tsx'
import { PlusIcon } from '../shared/icons/navigation-icons.tsx'
import { useNow } from '../shared/now.ts'
import { useLocalText } from '../shared/language.ts'
import { useDeskParts } from '../shared/desk-parts.ts'
import { useMay } from '../shared/may.ts'
import { byUrgency } from '../proposals/by-urgency.ts'
import { VisitsToday } from '../ideas/visits-today.tsx'
import { ModerationList } from './moderation-list.tsx'
import { UnsentDrafts } from './unsent-drafts.tsx'

/** The workbench (P1): today's clocks, what waits for an answer, for a review, for approval. */
export function DeskPage() {
  const title = useTranslations('pages.title')
  const t = useTranslations('pages.desk')
  const proposals = useTranslations('proposals')
  const parts = useDeskParts()
  const imports = useTranslations('ideas.import')
  const topics = useTranslations('topics')
  const maySort = useMay('place-in-topic')
  const mayDraft = useMay('draft-proposal')
  const mayImport = useMay('preview-idea-import')
  const mayEnterHolidays = useMay('enter-holidays')
  return (
    <PageFrame
      title={title('desk')}
      width="wide"
      density="desk"
      actions={
        <>
          {mayDraft ? (
            <LinkButton to="/proposals/new" icon={<PlusIcon />}>
              {proposals('draftNew')}
            </LinkButton>
          ) : null}
          {maySort ? <LinkButton to="/desk/topics">{topics('toDesk')}</LinkButton> : null}
          {mayImport ? <LinkButton to="/desk/import">{imports('title')}</LinkButton> : null}
          {mayEnterHolidays ? <LinkButton to="/holidays">{title('holidays')}</LinkButton> : null}
        </>
      }
    >
      <Gate isOpen={parts.size > 0} who={t('staffOnly')}>
        <div className="gap-x-10 *:mb-8 *:break-inside-avoid lg:columns-2">
          {parts.has('visits') ? (
            <>
              <VisitsToday />
              <MyQuestions />
              <UnsentDrafts />
            </>
          ) : null}
          {parts.has('decisions') ? (
            <>
              <Clocks />
              <OpenDecisionList />
            </>
          ) : null}
          {parts.has('relations') ? <UncheckedList /> : null}
          {parts.has('myReviews') ? <MyReviews /> : null}
          {parts.has('openReviews') ? <OpenReviews /> : null}
          {parts.has('answers') ? <UnansweredList further={takeUp} /> : null}
          {parts.has('moderation') ? <ModerationList /> : null}
        </div>
      </Gate>
    </PageFrame>
  )
}

const takeUp = (references: readonly string[], onDone: () => void) => (
  <TakeUpForm references={references} onDone={onDone} />
)

function MyReviews() {
  const t = useTranslations('pages.desk')
  return <ReviewSection title={t('myReviews')} reviews={useMyReviews(true)} />
}

function OpenReviews() {
  const t = useTranslations('pages.desk')
  return <ReviewSection title={t('reviews')} reviews={useOpenReviews(true)} />
}

function ReviewSection({ title, reviews }: { title: string; reviews: Reading<readonly ReviewLine[]> }) {
  const t = useTranslations('reviews.list')
  return (
    <Section level={3} title={title} reading={reviews} empty={t('none')}>
      {(lines) => <ReviewList reviews={lines} />}
    </Section>
  )
}

/** Proposals that are not over, with the days left of their present stage. */
function Clocks() {
  const t = useTranslations('pages.desk')
  const now = useNow()
  const { data, error, refetch } = useProposals()
  const running =
    data &&
    byUrgency(
      data.filter(({ stage }) => stage !== 'closed' && !givenUpStages.includes(stage)),
      now,
    )
  return (
    <Section level={3} title={t('clocks')} reading={{ data: running, error, refetch }} empty={t('noClocks')}>
      {(proposals) => <ClockList proposals={proposals} />}
    </Section>
  )
}

function ClockList({ proposals }: { proposals: readonly ProposalSummary[] }) {
  const closeOut = useTranslations('pages.title')
  const consultation = useTranslations('proposals.consultation')
  const say = useLocalText()
  return (
    <ul className="flex flex-col">
      {proposals.map((proposal) => (
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
