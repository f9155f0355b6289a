import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { CategorySelect } from '../ideas/category-select.tsx'
import { IdeaReceived } from '../ideas/idea-received.tsx'
import { KindChoice } from '../ideas/kind-choice.tsx'
import { PhotoPicker } from '../ideas/photo-picker.tsx'
import { useDraftPhotos } from '../ideas/use-draft-photos.ts'
import { sendIdea } from '../ideas/send-idea.ts'
import { ApiProblem } from '../shared/api-problem.ts'
import { Button } from '../shared/components/button.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Stepper } from '../shared/components/stepper.tsx'
import { WaitingNotice } from '../shared/components/waiting-notice.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { draftKey, useDraft } from '../shared/draft.ts'
import { currentPlaceSlug } from '../shared/place-slug.ts'
import { sendDraft } from '../shared/outbox.ts'
import { useMe } from '../shared/session.ts'
import { useIsLeaving, useSentBy } from '../shared/use-sending.ts'
import { AddCheck } from './add-check.tsx'
import { type AddDraft, addSteps, emptyDraft, farthestStep, ideaOf } from './add-draft.ts'
import { AddSimilar } from './add-similar.tsx'
import { AddWhere } from './add-where.tsx'
import { QuestionHeading } from '../shared/components/question-heading.tsx'

const route = getRouteApi('/add')

/** Saying something about a spot, one question a page; nothing written is lost on the way. */
export function AddPage() {
  const t = useTranslations('ideas.add')
  const title = useTranslations('pages.title')('add')
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { person } = useMe()
  const draft = useDraft<AddDraft>('add', 1, emptyDraft)
  const key = draftKey(currentPlaceSlug(), 'add')
  const photos = useDraftPhotos(key)
  const sentBy = useSentBy()
  const isLeaving = useIsLeaving(key)
  const [hasMoved, setMoved] = useState(false)
  const { values, change, state } = draft
  // Told once: then nothing of it waits on this device.
  const [receipt, setReceipt] = useState(state.receipt)
  if (state.receipt && state.receipt !== receipt) setReceipt(state.receipt)
  useEffect(() => {
    if (!state.receipt) return
    draft.clear()
    photos.clear()
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- only a receipt that comes is taken
  }, [state.receipt])
  const step = Math.min(search.step ?? 1, farthestStep(values))
  const name = addSteps[step - 1] ?? 'where'

  const { c } = search
  useEffect(() => {
    if (c) change({ position: c, placeName: '' })
  }, [c, change])

  const go = (next: number) => {
    setMoved(true)
    void navigate({ search: { step: next } })
  }

  const leave = () =>
    sendDraft(key, { idea: sendIdea }, (id) => photos.photos.find((photo) => photo.id === id)?.blob)
  const send = async () => {
    const idea = ideaOf(values)
    if (!idea || !sentBy) return
    const photoIds = photos.photos.map(({ id }) => id)
    await draft.giveToSend({ kind: 'idea', idea, photos: photoIds, ...sentBy }, leave)
  }
  const discard = () => {
    draft.clear()
    photos.clear()
    setReceipt(undefined)
    go(1)
  }

  if (receipt) {
    return (
      <PageFrame title={t('sent.title')}>
        <IdeaReceived receipt={receipt} onAnother={discard} />
      </PageFrame>
    )
  }
  if (state.sending && !isLeaving) {
    return (
      <PageFrame title={t('waiting')}>
        <WaitingNotice
          personId={state.sending.personId}
          keeping={photos.isRefused ? 'refused' : draft.keeping}
          onRetry={() => void leave()}
          onTakeBack={draft.takeBack}
        />
        <blockquote className="m-0 border-s-4 border-hair ps-4 text-body wrap-anywhere whitespace-pre-line">
          {values.words}
        </blockquote>
      </PageFrame>
    )
  }
  const areWordsThere = farthestStep(values) > 3
  return (
    <PageFrame title={title}>
      <Stepper step={step} total={4} keeping={photos.isKept ? draft.keeping : 'none'}>
        <QuestionHeading key={name} hasMoved={hasMoved && name !== 'words'}>
          {t(`${name}.question`)}
        </QuestionHeading>
      </Stepper>
      {photos.isRefused ? <Notice tone="warn">{t('unsavedPhoto')}</Notice> : null}
      {draft.isRestored ? (
        <Notice
          title={t('restored')}
          actions={
            <Button isNarrow onPress={discard}>
              {t('discard')}
            </Button>
          }
        />
      ) : null}

      {name === 'where' ? (
        <>
          <p className="text-body text-ink-second">{t('where.lead')}</p>
          <AddWhere draft={values} onChange={change} />
        </>
      ) : null}
      {name === 'kind' ? (
        <>
          <KindChoice
            chosen={values.kind}
            onChoose={(kind) => {
              change({ kind })
              go(3)
            }}
          />
          <p className="text-label text-ink-second">{t('kind.urgent')}</p>
        </>
      ) : null}
      {name === 'words' ? (
        <>
          <TextArea
            label={t('words.label')}
            hint={t('words.hint')}
            rows={5}
            // Whoever chose what it is came to write it.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={hasMoved}
            limit={4000}
            value={values.words}
            onChange={(words) => change({ words })}
          />
          <PhotoPicker photos={photos.photos} onAdd={photos.add} onRemove={photos.remove} />
          <CategorySelect value={values.category} onChange={(category) => change({ category })} />
        </>
      ) : null}
      {name === 'check' ? <AddSimilar draft={values} /> : null}
      {name === 'check' ? <AddCheck draft={values} photos={photos.photos} onChange={change} /> : null}
      {state.refused ? <ProblemNotice error={new ApiProblem(state.refused)} /> : null}
      {state.arrived?.reference ? (
        <Notice
          tone="warn"
          isLive
          title={t('arrived.title', { reference: state.arrived.reference })}
          actions={
            <LinkButton to="/ideas/$reference" params={{ reference: state.arrived.reference }} isNarrow>
              {t('sent.open')}
            </LinkButton>
          }
        >
          {t('arrived.lead')}
        </Notice>
      ) : null}

      <div className="flex flex-wrap items-start gap-2">
        {name === 'where' ? (
          <Button
            variant="primary"
            disabledReason={values.position ? undefined : t('where.none')}
            onPress={() => go(2)}
          >
            {t('next')}
          </Button>
        ) : null}
        {name === 'words' ? (
          <Button
            variant="primary"
            disabledReason={areWordsThere ? undefined : t('words.short')}
            onPress={() => go(4)}
          >
            {t('next')}
          </Button>
        ) : null}
        {name === 'check' && person ? (
          <Button
            variant="primary"
            isPending={isLeaving}
            pendingText={t('check.sending')}
            onPress={() => void send()}
          >
            {t('check.send')}
          </Button>
        ) : null}
        {name === 'check' && !person ? (
          <div className="flex flex-col gap-1">
            <LinkButton
              to="/sign-in"
              search={{ next: '/add?step=4' }}
              variant="primary"
              className="self-start"
            >
              {t('check.signIn')}
            </LinkButton>
            <p className="text-note text-ink-least">{t('check.signInHint')}</p>
          </div>
        ) : null}
        {step > 1 ? (
          <Button variant="quiet" onPress={() => go(step - 1)}>
            {t('back')}
          </Button>
        ) : null}
      </div>
    </PageFrame>
  )
}
