import { mayEditProposal } from '@hetu/domain/proposals/may-edit-proposal'
import { checkProposal } from '@hetu/domain/proposals/check-proposal'
import type { Proposal } from '@hetu/domain/proposals/proposal'
import { mayFreezeVersion } from '@hetu/domain/proposals/may-freeze-version'
import { transitionBetween } from '@hetu/domain/proposals/stage-transition'
import { protectionsTouched } from '@hetu/domain/zones/protections-touched'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { CheckSummary } from '../proposals/check-summary.tsx'
import { ComposerMap } from '../proposals/composer-map.tsx'
import { composerModes, withDrawn } from '../proposals/drawn-elements.ts'
import { type ComposedVersion, missingIn, toSave } from '../proposals/composed-version.ts'
import { ElementFields } from '../proposals/element-fields.tsx'
import { FindingList } from '../proposals/finding-list.tsx'
import { LinkIdeaForm } from '../proposals/link-idea-form.tsx'
import { ProposalText } from '../proposals/proposal-text.tsx'
import { PublishNoticeDialog } from '../proposals/publish-notice-dialog.tsx'
import { PublishVersionButton } from '../proposals/publish-version-button.tsx'
import { StartVersionButton } from '../proposals/start-version-button.tsx'
import { StageSteps } from '../proposals/stage-steps.tsx'
import { TextFields } from '../proposals/text-fields.tsx'
import { linesOf, useEditProposal, useProposal, useZonesInForce } from '../proposals/use-proposals.ts'
import { useComposerDraft } from '../proposals/use-composer-draft.ts'
import { WritingConflict } from '../proposals/writing-conflict.tsx'
import { BackLink } from '../shared/components/back-link.tsx'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { KeptSign } from '../shared/components/kept-sign.tsx'
import { Gate } from '../shared/components/gate.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useLanguage, useLocalText } from '../shared/language.ts'
import { TypedShape } from '../shared/map/typed-shape.tsx'
import { useMay } from '../shared/may.ts'
import { usePlace } from '../shared/place.ts'
import { useRefusalWords } from '../shared/refusal-words.ts'
import { useActor, useMe } from '../shared/session.ts'
import { toast } from '../shared/toast.ts'
import { useZoneLayers } from '../zones/use-zone-layers.ts'
import { Heights } from '../zones/heights.tsx'

/** Writing a version: words and elements at the left, the map and what the rules say at the right. */
export function ComposePage() {
  const { reference } = useParams({ from: '/proposals/$reference/compose' })
  const t = useTranslations('proposals.compose')
  const latest = useProposal(reference)
  const newest = latest.data?.versions.at(-1)?.version
  const { data, error, refetch } = useProposal(reference, newest)
  const { isKnown } = useMe()
  const mayEdit = useMay('edit-proposal')
  const actor = useActor()
  const words = useRefusalWords()
  const problem = latest.error ?? error
  if (problem) {
    return (
      <PageFrame title={t('title', { reference })}>
        <ProblemNotice error={problem} onRetry={() => void Promise.all([latest.refetch(), refetch()])} />
      </PageFrame>
    )
  }
  if (!isKnown || !mayEdit) {
    return (
      <PageFrame title={t('title', { reference })}>
        <Gate isOpen={mayEdit} who={t('notPlanner')}>
          {null}
        </Gate>
      </PageFrame>
    )
  }
  if (!data || data.version !== newest) return <Skeleton kind="page" rows={6} />
  const refusal = mayEditProposal({ isFrozen: data.shown.frozenAt !== null }, actor)
  if (refusal) {
    return (
      <PageFrame title={t('title', { reference })} back={<Back proposal={data} />}>
        <Notice tone="warn" title={words(refusal) ?? ''} />
        {refusal === 'version_frozen' ? (
          <StageSteps proposal={data}>
            <StartVersionButton proposal={data} />
          </StageSteps>
        ) : null}
      </PageFrame>
    )
  }
  return <Composer key={`${reference} ${data.version}`} proposal={data} />
}

function Back({ proposal }: { proposal: Proposal }) {
  const say = useLocalText()
  return (
    <BackLink to="/proposals/$reference" params={{ reference: proposal.reference }}>
      {say(proposal.shown.title)}
    </BackLink>
  )
}

function Composer({ proposal }: { proposal: Proposal }) {
  const t = useTranslations('proposals.compose')
  const p = useTranslations('proposals')
  const say = useLocalText()
  const { locale } = useLanguage()
  const navigate = useNavigate()
  const draft = useComposerDraft(proposal)
  const { content: composed, isDirty, isRestored, begunFrom, conflict, clear } = draft
  const change = (patch: Partial<ComposedVersion>) => draft.change({ ...composed, ...patch })
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const [dialog, setDialog] = useState<'preview' | 'publish' | null>(null)
  const zones = useZoneLayers()
  const verb = useEditProposal(proposal.reference)
  const check = useLiveCheck(composed.elements)
  // What this planner is saving comes back as a newer revision before its answer does.
  const isOutdated = conflict !== null && !verb.isPending
  const merge = useTranslations('merge')
  const missing = missingIn(composed)
  const refused = useRefusalWords()
  const unsavable = isOutdated ? merge('saveAfter') : missing ? t(missing) : undefined
  const notYet = unsavable ?? refused(mayFreezeVersion(composed.elements))
  const save = (then?: () => void) =>
    verb.mutate(
      { ...begunFrom, ...toSave(composed) },
      {
        onSuccess: ({ version: saved, revision }) => {
          draft.saved({ version: saved, revision })
          toast(t('saved'))
          then?.()
        },
      },
    )
  const { reference, version } = proposal
  const openPublish = () => (isDirty ? save(() => setDialog('publish')) : setDialog('publish'))
  const mayPublish = transitionBetween(proposal.stage, 'notice') !== undefined
  const failing = check.findings.filter(
    (finding) => finding.result === 'fail' && finding.severity === 'mandatory',
  ).length
  return (
    <PageFrame
      width="full"
      density="desk"
      title={t('title', { reference })}
      eyebrow={p('eyebrow', { reference, version })}
      back={<Back proposal={proposal} />}
      actions={
        <>
          <LinkButton to="/proposals/$reference/consultation" params={{ reference }}>
            {p('consultation.link')}
          </LinkButton>
          <Button onPress={() => setDialog('preview')}>{t('preview')}</Button>
          <Button
            variant={mayPublish ? undefined : 'primary'}
            isPending={verb.isPending}
            disabledReason={unsavable}
            onPress={() => save()}
          >
            {t('save')}
          </Button>
          {mayPublish ? (
            <Button variant="primary" disabledReason={notYet} onPress={openPublish}>
              {t('publish')}
            </Button>
          ) : null}
        </>
      }
    >
      {verb.error && !isOutdated ? <ProblemNotice error={verb.error} /> : null}
      {conflict && isOutdated ? (
        <WritingConflict conflict={conflict} />
      ) : isDirty && isRestored ? (
        <Notice
          tone="info"
          title={t('draftRestored')}
          actions={<Button onPress={clear}>{t('discard')}</Button>}
        />
      ) : null}
      {isDirty ? (
        <div className="flex flex-wrap items-center gap-x-4 text-label">
          <p className="text-warn">{t('unsaved')}</p>
          <KeptSign keeping={draft.keeping} />
        </div>
      ) : null}
      <div className="grid gap-6 lg:grid-cols-2">
        <div className="order-2 flex min-w-0 flex-col gap-2 lg:order-none">
          <DisclosureSection title={t('elements')} aside={composed.elements.length} isOpenAtFirst>
            {composed.elements.length === 0 ? (
              <p className="text-body text-ink-second">{t('noElements')}</p>
            ) : null}
            <TypedShape
              modes={composerModes}
              onShape={(geometry) =>
                change({ elements: withDrawn(composed.elements, geometry, setSelectedId) })
              }
            />
            {composed.elements.map((element, at) => (
              <DisclosureSection
                key={`${element.id} ${selectedId === element.id}`}
                level={3}
                isOpenAtFirst={selectedId === element.id}
                title={t('elementTitle', { number: at + 1, name: say(element.name) || t('unnamed') })}
              >
                <ElementFields
                  element={element}
                  onChange={(next) =>
                    change({ elements: composed.elements.map((one) => (one.id === next.id ? next : one)) })
                  }
                  onRemove={() =>
                    change({ elements: composed.elements.filter((one) => one.id !== element.id) })
                  }
                />
              </DisclosureSection>
            ))}
          </DisclosureSection>
          <DisclosureSection title={t('text')} isOpenAtFirst>
            <TextFields composed={composed} isFirstVersion={version === 1} onChange={change} />
          </DisclosureSection>
          <DisclosureSection title={t('linkTitle')} aside={proposal.ideas.length}>
            <LinkIdeaForm proposal={proposal} />
          </DisclosureSection>
          <DisclosureSection title={t('stages')}>
            <StageSteps proposal={proposal}>
              <PublishVersionButton
                proposal={proposal}
                disabledReason={notYet ?? (isDirty ? t('saveFirst') : undefined)}
              />
            </StageSteps>
          </DisclosureSection>
        </div>
        <div className="flex min-w-0 flex-col gap-4 self-start lg:sticky lg:top-[calc(var(--top-bar)+1rem)]">
          <Heights works={composed.elements} findings={check.findings} isShort>
            <div className="relative h-[26rem] overflow-hidden rounded-sheet border border-hair lg:h-[52vh]">
              <ComposerMap
                elements={composed.elements}
                selectedId={selectedId}
                onElements={(elements) => change({ elements })}
                onSelect={setSelectedId}
                zones={zones}
                label={p('mapLabel', { title: say(composed.title), count: composed.elements.length })}
              />
            </div>
          </Heights>
          <section aria-labelledby="live" className="flex max-h-[36rem] flex-col gap-2 overflow-auto">
            <h2 id="live" className="text-lead font-bold">
              {t('live')}
            </h2>
            <p className="text-body" aria-live="polite">
              {composed.elements.length === 0 ? (
                p('check.nothingDrawn')
              ) : check.isRead ? (
                <CheckSummary findings={check.findings} touched={check.touched} />
              ) : null}
            </p>
            {check.findings.length > 0 ? <FindingList findings={check.findings} isShort /> : null}
          </section>
        </div>
      </div>
      <Dialog title={t('preview')} isOpen={dialog === 'preview'} onOpenChange={() => setDialog(null)}>
        <div className="mx-auto flex w-full max-w-[390px] flex-col gap-3 rounded-sheet border border-hair p-4">
          <p className="text-display font-bold">{say(composed.title)}</p>
          {linesOf(say(composed.summary)).map((line) => (
            <p key={line} className="text-lead text-ink-second">
              {line}
            </p>
          ))}
          <ProposalText text={say(composed.body)} lang={locale} />
        </div>
      </Dialog>
      <PublishNoticeDialog
        key={String(dialog)}
        reference={reference}
        version={version}
        procedures={check.procedures}
        lastPlaces={proposal.notices[0]?.postedAt ?? []}
        failing={failing}
        isOpen={dialog === 'publish'}
        onOpenChange={(isOpen) => setDialog(isOpen ? 'publish' : null)}
        onPublished={() => void navigate({ to: '/proposals/$reference', params: { reference } })}
      />
    </PageFrame>
  )
}

/** The same check as on the server, worked out here while one draws. */
function useLiveCheck(elements: ComposedVersion['elements']) {
  const place = usePlace()
  const { data } = useZonesInForce()
  const settled = useDeferredValue(elements)
  return useMemo(() => {
    if (!place || !data) return { findings: [], procedures: [], touched: null, isRead: false }
    const works = settled.map(({ name, ...work }) => (name.zh && name.en ? { ...work, name } : work))
    const checked = checkProposal(works, data.zones, data.objects, place.epsg)
    const touched = protectionsTouched(works, data.zones, data.objects, place.epsg)
    return { ...checked, touched, isRead: true }
  }, [settled, data, place])
}
