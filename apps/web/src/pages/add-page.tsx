import type { IdeaReceipt } from '@hetu/domain/ideas/idea-receipt'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { CategorySelect } from '../ideas/category-select.tsx'
import { IdeaReceived } from '../ideas/idea-received.tsx'
import { KindChoice } from '../ideas/kind-choice.tsx'
import { PhotoPicker } from '../ideas/photo-picker.tsx'
import { useDraftPhotos } from '../ideas/use-draft-photos.ts'
import { useSubmitIdea } from '../ideas/use-idea.ts'
import { Button } from '../shared/components/button.tsx'
import { LinkButton } from '../shared/components/link.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Stepper } from '../shared/components/stepper.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { draftKey, useDraft } from '../shared/draft.ts'
import { currentPlaceSlug } from '../shared/place-slug.ts'
import { useMe } from '../shared/session.ts'
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
  const photos = useDraftPhotos(draftKey(currentPlaceSlug(), 'add'))
  const submit = useSubmitIdea()
  const [receipt, setReceipt] = useState<IdeaReceipt | null>(null)
  const [hasMoved, setMoved] = useState(false)
  const { values, change } = draft
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

  const send = () => {
    const idea = ideaOf(values)
    if (!idea) return
    submit.mutate(
      {
        idea,
        photos: photos.photos,
        submissionKey: draft.submissionKey,
      },
      {
        onSuccess: (received) => {
          setReceipt(received)
          draft.clear()
          photos.clear()
        },
      },
    )
  }
  const discard = () => {
    draft.clear()
    photos.clear()
    setReceipt(null)
    go(1)
  }

  if (receipt) {
    return (
      <PageFrame title={t('sent.title')}>
        <IdeaReceived receipt={receipt} onAnother={discard} />
      </PageFrame>
    )
  }
  const areWordsThere = farthestStep(values) > 3
  return (
    <PageFrame title={title}>
      <Stepper step={step} total={4} isSaved={draft.savedAt !== undefined && !draft.isUnsaved}>
        <QuestionHeading key={name} hasMoved={hasMoved && name !== 'words'}>
          {t(`${name}.question`)}
        </QuestionHeading>
      </Stepper>
      {draft.isUnsaved ? <Notice tone="warn">{t('unsaved')}</Notice> : null}
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
      {submit.error ? <ProblemNotice error={submit.error} onRetry={send} /> : null}

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
            isPending={submit.isPending}
            pendingText={t('check.sending')}
            onPress={send}
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
