import type { OpenDecision } from '@hetu/domain/decisions/open-decision'
import type { CloseOut } from '@hetu/domain/decisions/close-out'
import { mayEditDecision, maySubmitDecision } from '@hetu/domain/decisions/may-edit-decision'
import { decisionDesk } from '@hetu/domain/decisions/decision-policy'
import { mayReturnDecision } from '@hetu/domain/decisions/may-publish-decision'
import { useOffer } from '../shared/offer.ts'
import { type DecisionOutcome, decisionOutcomes } from '@hetu/domain/decisions/decision'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApprovalDialog } from '../decisions/approval-dialog.tsx'
import { BlockerList } from '../decisions/blocker-list.tsx'
import { CloseOutTable } from '../decisions/close-out-table.tsx'
import { ContentForm } from '../decisions/content-form.tsx'
import { InputList } from '../decisions/input-list.tsx'
import { nameMarks } from '../decisions/name-marks.ts'
import { useCloseOut, useDraftDecision, useSubmitDecision } from '../decisions/use-decision.ts'
import { countsIn, useRegrouping } from '../decisions/use-regrouping.ts'
import { InviteForm } from '../reviews/invite-form.tsx'
import { ReviewsSection } from '../reviews/reviews-section.tsx'
import { useReviewWords } from '../reviews/use-review-words.ts'
import { BackLink } from '../shared/components/back-link.tsx'
import { Button } from '../shared/components/button.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { Gate } from '../shared/components/gate.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Section } from '../shared/components/section.tsx'
import { Select } from '../shared/components/select.tsx'
import { useLocalText } from '../shared/language.ts'
import { newUuid } from '../shared/new-uuid.ts'
import { useMay } from '../shared/may.ts'
import { useActor, useIsReader } from '../shared/session.ts'
import { toast } from '../shared/toast.ts'

/** The close-out of a proposal (P7): every input with its answer, what is still open, then the second person. */
export function CloseOutPage() {
  const title = useTranslations('pages.title')
  const t = useTranslations('decisions.closeOut')
  const say = useLocalText()
  const { reference } = useParams({ from: '/proposals/$reference/close-out' })
  const words = useReviewWords()
  const closeOut = useCloseOut(reference)
  const { data } = closeOut
  const isReader = useIsReader(decisionDesk)
  const back = (
    <BackLink to="/proposals/$reference" params={{ reference }}>
      {t('back', { reference })}
    </BackLink>
  )
  return (
    <PageFrame
      title={title('closeOut')}
      back={back}
      width="wide"
      density="desk"
      eyebrow={
        data
          ? `${reference} · ${say(data.proposal.title)} · ${t('version', { version: data.proposal.version })}`
          : reference
      }
      lead={t('lead')}
    >
      <Gate isOpen={isReader} who={t('onlyStaff')}>
        <Section reading={closeOut} rows={6}>
          {(read) => <CloseOutBody closeOut={nameMarks(read, words.discipline)} />}
        </Section>
      </Gate>
    </PageFrame>
  )
}

function CloseOutBody({ closeOut }: { closeOut: CloseOut }) {
  const t = useTranslations('decisions.closeOut')
  const say = useLocalText()
  const words = useReviewWords()
  const navigate = useNavigate()
  const { decision, counts, figures, publishedNumber, proposal } = closeOut
  const mayDraft = useMay('draft-decision')
  const mayInvite = useMay('invite-review')
  const actor = useActor()
  const offer = useOffer()
  const approving = decision && offer(mayReturnDecision(decision, actor))
  const [isApproving, setApproving] = useState(false)
  return (
    <>
      {decision ? null : <Counts counts={counts} />}
      <p className="text-label text-ink-second">{t('figures', { ...figures })}</p>
      {publishedNumber ? (
        <p>
          <TextLink to="/decisions/$number" params={{ number: publishedNumber }}>
            {t('published', { number: publishedNumber })}
          </TextLink>
        </p>
      ) : null}
      {decision?.returnedReason ? (
        <Notice tone="warn" title={t('returned')}>
          {say(decision.returnedReason)}
        </Notice>
      ) : null}
      {decision?.state === 'awaiting_approval' ? (
        <Notice
          title={t('awaiting')}
          actions={
            approving?.isShown ? (
              <Button variant="primary" onPress={() => setApproving(true)}>
                {t('approve')}
              </Button>
            ) : null
          }
        />
      ) : null}
      {decision ? (
        <OpenDecisionPart closeOut={closeOut} decision={decision} />
      ) : (
        <>
          {mayDraft ? <StartForm reference={proposal.reference} /> : null}
          <InputList inputs={closeOut.inputs} />
        </>
      )}
      <ReviewsSection reference={proposal.reference} />
      {mayInvite ? (
        <div id="invite" tabIndex={-1}>
          <InviteForm reference={proposal.reference} />
        </div>
      ) : null}
      {decision && isApproving ? (
        <ApprovalDialog
          decision={decision}
          reviewWords={words}
          onClose={() => setApproving(false)}
          onPublished={(number) => {
            toast(t('wentOut', { number }))
            void navigate({ to: '/decisions/$number', params: { number } })
          }}
        />
      ) : null}
    </>
  )
}

function Counts({ counts }: { counts: CloseOut['counts'] }) {
  const t = useTranslations('decisions.closeOut')
  return <output className="text-lead font-bold tabular-nums">{t('counts', counts)}</output>
}

/** The table, what still blocks, and the text of a decision that is not published yet. */
function OpenDecisionPart({ closeOut, decision }: { closeOut: CloseOut; decision: OpenDecision }) {
  const t = useTranslations('decisions.closeOut')
  const words = useReviewWords()
  const actor = useActor()
  const [isTextOpen, setTextOpen] = useState(false)
  const table = useRegrouping(decision, () => toast(t('saved')))
  const { blockers } = closeOut
  const go = (id: string) => {
    if (id.startsWith('part-')) setTextOpen(true)
    requestAnimationFrame(() => {
      const part = document.getElementById(id)
      part?.scrollIntoView({ block: 'center' })
      part?.focus({ preventScroll: true })
    })
  }
  return (
    <>
      <Counts counts={countsIn(closeOut.inputs, table.groups)} />
      <CloseOutTable closeOut={closeOut} decision={decision} table={table} />
      <h2 className="text-title font-bold">{t('check')}</h2>
      {table.isChanged ? <p className="text-label text-ink-second">{t('checkAfterSave')}</p> : null}
      <BlockerList
        reference={closeOut.proposal.reference}
        blockers={blockers}
        disciplineName={words.discipline}
        onGo={go}
      />
      {mayEditDecision(decision, actor) === null ? (
        <>
          <section className="flex flex-col gap-4">
            <h2 className="text-title font-bold">
              <Button aria-expanded={isTextOpen} onPress={() => setTextOpen(!isTextOpen)}>
                {t('text')}
              </Button>
            </h2>
            <div hidden={!isTextOpen}>
              <ContentForm key={decision.id} decision={decision} />
            </div>
          </section>
        </>
      ) : null}
      {maySubmitDecision(decision, actor) === null ? (
        <SubmitButton decisionId={decision.id} openCount={blockers.length} isUnsaved={table.isChanged} />
      ) : null}
    </>
  )
}

function SubmitButton({
  decisionId,
  openCount,
  isUnsaved,
}: {
  decisionId: string
  openCount: number
  isUnsaved: boolean
}) {
  const t = useTranslations('decisions.closeOut')
  const submit = useSubmitDecision(decisionId)
  return (
    <>
      {submit.error ? <ProblemNotice error={submit.error} /> : null}
      <Button
        variant="primary"
        isPending={submit.isPending}
        disabledReason={
          isUnsaved ? t('notSaved') : openCount > 0 ? t('submitReason', { count: openCount }) : undefined
        }
        onPress={() => submit.mutate(undefined, { onSuccess: () => toast(t('submitted')) })}
        className="self-start"
      >
        {t('submit')}
      </Button>
    </>
  )
}

function StartForm({ reference }: { reference: string }) {
  const t = useTranslations('decisions')
  const [outcome, setOutcome] = useState<DecisionOutcome>('approved')
  const [submissionKey] = useState(newUuid)
  const draft = useDraftDecision(reference)
  return (
    <section className="flex max-w-measure flex-col gap-3">
      <p className="text-body">{t('closeOut.startLead')}</p>
      <Select
        label={t('closeOut.outcome')}
        value={outcome}
        onChange={setOutcome}
        options={decisionOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      {draft.error ? <ProblemNotice error={draft.error} /> : null}
      <Button
        variant="primary"
        isPending={draft.isPending}
        onPress={() => draft.mutate({ outcome, submissionKey })}
        className="self-start"
      >
        {t('closeOut.start')}
      </Button>
    </section>
  )
}
