import { mayPerform } from '@hetu/domain/policy'
import { mayOpenConsent } from '@hetu/domain/polls/may-hold-consent'
import { mayOpenPoll } from '@hetu/domain/polls/may-open-poll'
import { mayAttachPaper } from '@hetu/domain/proposals/may-edit-proposal'
import { mayExtendNotice } from '@hetu/domain/proposals/may-extend-notice'
import { seesDrafts } from '@hetu/domain/proposals/may-read-proposal'
import type { Proposal } from '@hetu/domain/proposals/proposal'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useAreas } from '../places/use-areas.ts'
import type { NamedArea } from '../polls/composed-poll.ts'
import { ConsentFigures } from '../polls/consent-figures.tsx'
import { ConsentRecord } from '../polls/consent-record.tsx'
import { OpenConsentForm } from '../polls/open-consent-form.tsx'
import { OpenPollForm } from '../polls/open-poll-form.tsx'
import { PollWatch } from '../polls/poll-watch.tsx'
import { usePolls } from '../polls/use-polls.ts'
import { AttachPaperForm } from '../proposals/attach-paper-form.tsx'
import { ExtendNoticeForm } from '../proposals/extend-notice-form.tsx'
import { HearingDesk } from '../proposals/hearing-desk.tsx'
import { HearingFacts } from '../proposals/hearing-facts.tsx'
import { NoticeFacts } from '../proposals/notice-facts.tsx'
import { PaperList } from '../proposals/paper-list.tsx'
import { StageLine } from '../proposals/stage-line.tsx'
import { StageSteps } from '../proposals/stage-steps.tsx'
import { useProposal } from '../proposals/use-proposals.ts'
import { BackLink } from '../shared/components/back-link.tsx'
import { OfferedSection } from '../shared/components/offered-section.tsx'
import { Gate } from '../shared/components/gate.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Section } from '../shared/components/section.tsx'
import { useNow } from '../shared/now.ts'
import { useLocalText } from '../shared/language.ts'
import { useMay } from '../shared/may.ts'
import { useActor } from '../shared/session.ts'

/**
 * Where a proposal stands and what staff may do with it while people are asked: its next step, notice, papers,
 * hearing, polls, votes of right holders. What the planner writes, the authority and the lawyer read here.
 */
export function ConsultationPage() {
  const { reference } = useParams({ from: '/proposals/$reference/consultation' })
  const t = useTranslations('proposals.consultation')
  const say = useLocalText()
  const latest = useProposal(reference)
  const newest = latest.data?.versions.at(-1)?.version
  const { data, error, refetch } = useProposal(reference, newest)
  const readAgain = () => Promise.all([latest.refetch(), refetch()])
  const mayEdit = useMay('edit-proposal')
  const isStaff = seesDrafts(useActor())
  const problem = latest.error ?? error
  // The version shown first and the newest are read one after the other.
  const read = data?.version === newest ? data : undefined
  return (
    <PageFrame
      width="wide"
      density="desk"
      title={t('title', { reference })}
      eyebrow={data ? say(data.title) : undefined}
      back={
        <BackLink to="/proposals/$reference" params={{ reference }}>
          {data ? say(data.title) : reference}
        </BackLink>
      }
      actions={
        mayEdit ? (
          <LinkButton to="/proposals/$reference/compose" params={{ reference }}>
            {t('toCompose')}
          </LinkButton>
        ) : undefined
      }
    >
      <Gate isOpen={isStaff} who={t('onlyStaff')}>
        <Section reading={{ data: read, error: problem, refetch: readAgain }} rows={6}>
          {(proposal) => <Control proposal={proposal} />}
        </Section>
      </Gate>
    </PageFrame>
  )
}

function Control({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('proposals.consultation')
  const { reference, notices, hearings, papers, shown } = proposal
  const [current] = notices
  const actor = useActor()
  const now = useNow()
  const isFrozen = shown.frozenAt !== null
  const extending = mayExtendNotice(
    { stage: proposal.stage, notice: current ? { closesAt: new Date(current.closesAt) } : null },
    actor,
    now,
  )
  return (
    <>
      <StageLine proposal={proposal} />
      <Part title={t('steps')}>
        <StageSteps proposal={proposal} />
      </Part>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-8">
          <Part title={t('notice')}>
            {notices.map((notice) => (
              <NoticeFacts key={notice.id} notice={notice} />
            ))}
            {current ? null : <p className="text-body text-ink-second">{t('noNotice')}</p>}
            {current ? (
              <OfferedSection refusal={extending} level={3} title={t('extendTitle')}>
                <ExtendNoticeForm key={current.lastDay} reference={reference} notice={current} />
              </OfferedSection>
            ) : null}
          </Part>
          <Part title={t('papers', { version: shown.version })}>
            <PaperList reference={reference} papers={papers} />
            <OfferedSection refusal={mayAttachPaper({ isFrozen }, actor)} level={3} title={t('attachTitle')}>
              <AttachPaperForm reference={reference} />
            </OfferedSection>
          </Part>
          <Part title={t('hearing')}>
            {hearings.length === 0 ? <p className="text-body text-ink-second">{t('noHearing')}</p> : null}
            {hearings.map((hearing) => (
              <HearingFacts key={hearing.id} hearing={hearing} />
            ))}
            {mayPerform('call-hearing', actor) === null ? <HearingDesk proposal={proposal} /> : null}
          </Part>
        </div>
        <Asked proposal={proposal} />
      </div>
    </>
  )
}

function Asked({ proposal: { reference, stage, versions } }: { proposal: Proposal }) {
  const t = useTranslations('proposals.consultation')
  const actor = useActor()
  const publishedVersion = versions.findLast(({ frozenAt }) => frozenAt !== null)?.version ?? null
  const { data, error, refetch } = usePolls(reference)
  const areas = useAreas().data?.flatMap(({ kind, id, name }): NamedArea[] =>
    kind === 'lane' || kind === 'courtyard' ? [{ kind, id, name }] : [],
  )
  return (
    <div className="flex min-w-0 flex-col gap-8">
      {error ? <ProblemNotice error={error} onRetry={() => void refetch()} /> : null}
      <Part title={t('polls')}>
        <p className="text-body text-ink-second">{t('pollsExplain')}</p>
        {data?.polls.map((poll) => (
          <PollWatch key={poll.id} poll={poll} />
        ))}
        <OfferedSection
          refusal={mayOpenPoll({ stage, publishedVersion }, actor)}
          level={3}
          title={t('openPoll')}
        >
          <OpenPollForm reference={reference} areas={areas ?? []} />
        </OfferedSection>
      </Part>
      <Part title={t('consents')}>
        <p className="text-body text-ink-second">{t('consentsExplain')}</p>
        {data?.consents.map((consent) => (
          <div key={consent.id} className="flex flex-col gap-4 rounded-sheet border border-hair p-4">
            <ConsentFigures consent={consent} />
            <ConsentRecord consent={consent} />
          </div>
        ))}
        <OfferedSection
          refusal={mayOpenConsent({ stage, publishedVersion }, actor)}
          level={3}
          title={t('openConsent')}
        >
          <OpenConsentForm reference={reference} />
        </OfferedSection>
      </Part>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-title font-bold">{title}</h2>
      {children}
    </section>
  )
}
