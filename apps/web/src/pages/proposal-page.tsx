import type { Poll } from '@hetu/domain/polls/poll'
import type { Proposal } from '@hetu/domain/proposals/proposal'
import { isPublicStage, stageNames } from '@hetu/domain/proposals/stage'
import { notFound, useParams } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { StepLine } from '../decisions/step-line.tsx'
import { useCommentOutcomes } from '../decisions/use-decision.ts'
import { ConsentFigures } from '../polls/consent-figures.tsx'
import { PollCard } from '../polls/poll-card.tsx'
import { usePolls } from '../polls/use-polls.ts'
import { CheckSummary } from '../proposals/check-summary.tsx'
import { FindingList } from '../proposals/finding-list.tsx'
import { RecheckNotice } from '../proposals/recheck-notice.tsx'
import { HearingRequest } from '../proposals/hearing-request.tsx'
import { NeighboursSaid } from '../proposals/neighbours-said.tsx'
import { NextStep } from '../polls/next-step.tsx'
import { ProcedureList } from '../proposals/procedure-list.tsx'
import { ProposalMap } from '../proposals/proposal-map.tsx'
import { ProposalText } from '../proposals/proposal-text.tsx'
import { StageLine } from '../proposals/stage-line.tsx'
import { linesOf, useProposal } from '../proposals/use-proposals.ts'
import { markPassages } from '../reviews/mark-passages.ts'
import { markLayers } from '../reviews/review-layers.ts'
import { useReleasedMarks } from '../reviews/use-released-marks.ts'
import { isUnknown } from '../shared/api-problem.ts'
import { BackLink } from '../shared/components/back-link.tsx'
import { Countdown } from '../shared/components/countdown.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLanguage, useLocalText } from '../shared/language.ts'
import { PlacePicture } from '../shared/map/place-picture.tsx'
import { usePlace } from '../shared/place.ts'
import { useReadingView } from '../shared/reading-view.ts'
import { CommentThread } from '../threads/comment-thread.tsx'
import { StaffNotes } from '../threads/staff-notes.tsx'
import { StandingBar } from '../threads/standing-bar.tsx'
import { ProposalActions } from './proposal-actions.tsx'
import { useZoneLayers } from '../zones/use-zone-layers.ts'
import { ProposalSite } from './proposal-site.tsx'
import { showMark } from './review-places.tsx'
import { ProposalDetails } from './proposal-details.tsx'

/** A proposal: what changes, where, which rules it meets, and how to take part now. */
export function ProposalPage() {
  const { reference } = useParams({ from: '/proposals/$reference' })
  const title = useTranslations('pages.title')
  const [version, setVersion] = useState<number>()
  const { data, error, refetch } = useProposal(reference, version)
  if (isUnknown(error)) throw notFound()
  if (error) {
    return (
      <PageFrame title={title('proposal', { reference })}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </PageFrame>
    )
  }
  if (!data) return <Skeleton kind="page" rows={6} />
  return <ShownProposal proposal={data} onVersion={setVersion} />
}

function ShownProposal({
  proposal,
  onVersion,
}: {
  proposal: Proposal
  onVersion: (version: number) => void
}) {
  const t = useTranslations('proposals')
  const say = useLocalText()
  const { locale } = useLanguage()
  const { shown, reference } = proposal
  const touched = useMemo(() => touchedBy(shown), [shown])
  const zones = useZoneLayers(touched)
  const { marks, labels } = useReleasedMarks(reference, shown.version)
  const outcomes = useCommentOutcomes(reference)
  const polls = usePolls(reference)
  const [notice] = proposal.notices
  const geometries = useMemo(() => shown.elements.map(({ geometry }) => geometry), [shown])
  const { isDark } = useReadingView()
  const over = useMemo(() => markLayers(marks, labels, isDark), [marks, labels, isDark])
  const change = useCallback(
    (tree: Parameters<typeof markPassages>[0]) => markPassages(tree, marks, labels),
    [marks, labels],
  )
  return (
    <PageFrame
      width="wide"
      title={say(shown.title)}
      eyebrow={t('eyebrow', { reference, version: shown.version })}
      back={<BackLink to="/proposals">{t('allProposals')}</BackLink>}
      actions={<ProposalActions proposal={proposal} />}
      lead={
        <>
          <PlacePicture
            position={proposal.position}
            shapes={geometries}
            className="no-print my-2 h-40 w-[calc(100vw-2rem)]! rounded-sheet border border-hair md:hidden"
          />
          <ul className="m-0 mt-2 flex list-none flex-col gap-1 p-0">
            {linesOf(say(shown.summary)).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      }
    >
      <div className="hidden md:block print:block">
        <StageLine proposal={proposal} />
      </div>
      {proposal.needsNewNotice ? <Notice tone="warn" title={t('needsNewNotice')} /> : null}
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <TakePart proposal={proposal} />
        <div className="flex min-w-0 flex-col gap-8 lg:col-start-1 lg:row-start-1">
          <NeighboursSaid ideas={proposal.ideas} />
          <div className="contents no-script:hidden">
            <ProposalSite shown={shown}>
              <ProposalMap proposal={proposal} zones={zones} over={over} onPickOver={showMark} />
            </ProposalSite>
          </div>
          <section aria-labelledby="check" className="flex flex-col gap-3">
            <h2 id="check" className="text-title font-bold">
              {t('check.title')}
            </h2>
            <p className="text-lead text-ink-second">
              <CheckSummary findings={shown.findings} touched={null} />
            </p>
            {shown.findings.some(({ result, severity }) => result === 'fail' && severity === 'mandatory') ? (
              <Notice tone="warn" title={t('check.blocks')} />
            ) : null}
            {shown.frozenAt ? <RecheckNotice reference={reference} version={shown.version} /> : null}
            <DisclosureSection level={3} title={t('check.each')}>
              <div className="-ms-[calc(var(--spacing-icon)+0.75rem)] flex flex-col gap-3">
                <FindingList findings={shown.findings} />
                <ProcedureList procedures={shown.procedures} />
              </div>
            </DisclosureSection>
          </section>
          <section aria-labelledby="text" className="flex flex-col gap-2">
            <h2 id="text" className="text-title font-bold">
              {t('fullText')}
            </h2>
            <ProposalText text={say(shown.body)} lang={locale} change={change} />
          </section>
          <div className="no-print md:hidden">
            <DisclosureSection title={t('stage.title')} aside={say(stageNames[proposal.stage])}>
              <StageLine proposal={proposal} />
            </DisclosureSection>
          </div>
          <ProposalDetails proposal={proposal} onVersion={onVersion} />
          <StaffNotes
            threadId={proposal.threadId}
            thread={{ subjectKind: 'proposal', isPublic: isPublicStage(proposal.stage) }}
          />
          <div id="comments">
            <CommentThread
              threadId={proposal.threadId}
              here={`/proposals/${reference}`}
              subjectVersion={shown.version}
              below={(id) =>
                outcomes.data
                  ?.get(id)
                  ?.map((step) => <StepLine key={`${step.decision.number}${step.group.zh}`} step={step} />)
              }
            />
          </div>
        </div>
      </div>
      <NextStep
        reference={reference}
        polls={polls.data?.polls ?? noPolls}
        noticeClosesAt={notice?.isOpen ? notice.closesAt : null}
      />
    </PageFrame>
  )
}

const noPolls: readonly Poll[] = []

/** Ids of the zones and protected things whose rules its works meet. */
const touchedBy = ({ findings }: Proposal['shown']) =>
  new Set(
    findings
      .filter(({ result }) => result !== 'not_applicable')
      .flatMap(({ zoneId, objectId }) => [zoneId, objectId].filter((id) => id !== null)),
  )

function TakePart({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('proposals')
  const format = useFormat()
  const place = usePlace()
  const { data } = usePolls(proposal.reference)
  const notice = proposal.notices[0]
  const polls = data?.polls ?? []
  const isAsked = notice?.isOpen || polls.some(({ state }) => state === 'open')
  return (
    <aside
      aria-labelledby="part"
      className="flex flex-col gap-5 self-start lg:sticky lg:top-[calc(var(--top-bar)+1rem)] lg:col-start-2"
    >
      <h2 id="part" className="text-title font-bold">
        {t('part.title')}
      </h2>
      {notice?.isOpen ? (
        <div className="flex flex-col gap-2 rounded-sheet border border-hair bg-mist p-5">
          <p className="text-lead font-bold">{t('part.notice')}</p>
          <p className="text-body">
            <Countdown closesAt={notice.closesAt} />
          </p>
          <div className="no-print flex flex-wrap gap-2 no-script:hidden">
            <a href="#comments" className="inline-flex min-h-target items-center text-action underline">
              {t('part.write')}
            </a>
          </div>
          <HearingRequest proposal={proposal} />
        </div>
      ) : notice ? (
        <p className="text-body text-ink-second">
          {t('part.noticeOver', { closing: format.closing(notice.closesAt) })}
        </p>
      ) : null}
      {polls.map((poll) => (
        <PollCard key={poll.id} poll={poll} />
      ))}
      {isAsked ? null : <p className="text-body text-ink-second">{t('part.none')}</p>}
      <StandingBar threadId={proposal.threadId} here={`/proposals/${proposal.reference}`} />
      {data?.consents.map((consent) => (
        <div key={consent.id} className="rounded-sheet border border-hair p-5">
          <ConsentFigures consent={consent} />
        </div>
      ))}
      {place ? (
        <p className="text-note text-ink-least">{t('part.phone', { phone: place.contactPhone })}</p>
      ) : null}
    </aside>
  )
}
