import { mayDeclareInterest, mayMarkReview } from '@hetu/domain/reviews/may-mark-review'
import type { Proposal } from '@hetu/domain/proposals/proposal'
import { markLabels } from '@hetu/domain/reviews/mark-labels'
import type { Review, ReviewLine } from '@hetu/domain/reviews/review'
import { useParams, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProposal } from '../proposals/use-proposals.ts'
import { InterestForm } from '../reviews/interest-form.tsx'
import { MarkForm, type MarkStart } from '../reviews/mark-form.tsx'
import { MarkNote } from '../reviews/mark-note.tsx'
import type { DrawnShape } from '../shared/map/drawn-shape.ts'
import { ReviewList } from '../reviews/review-list.tsx'
import { ReviewsSection } from '../reviews/reviews-section.tsx'
import { SignForm } from '../reviews/sign-form.tsx'
import { useAnnotate, useMyReviews, useReview } from '../reviews/use-review.ts'
import { useReviewWords } from '../reviews/use-review-words.ts'
import { quoteSelection } from '../reviews/quote-selection.ts'
import { BackLink } from '../shared/components/back-link.tsx'
import { Button } from '../shared/components/button.tsx'
import { DisclosureSection } from '../shared/components/disclosure-section.tsx'
import { Gate } from '../shared/components/gate.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { PageFrame } from '../shared/components/page-frame.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Section } from '../shared/components/section.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLanguage, useLocalText } from '../shared/language.ts'
import { useActor, useMe } from '../shared/session.ts'
import { toast } from '../shared/toast.ts'
import { ReviewPlaces, showMark } from './review-places.tsx'

/** The expert's table (E2, E4): first the declaration, then map or text with notes beside it, then the signature. */
export function ReviewPage() {
  const title = useTranslations('pages.title')
  const t = useTranslations('reviews.table')
  const { reference } = useParams({ from: '/proposals/$reference/review' })
  const { sel } = useSearch({ from: '/proposals/$reference/review' })
  const format = useFormat()
  const words = useReviewWords()
  const say = useLocalText()
  const { person } = useMe()
  const actor = useActor()
  const mine = useMyReviews(person !== null)
  // The one that the address names, else one still to be done, else the latest.
  const own = mine.data?.filter((line) => line.proposal.reference === reference)
  const line =
    own?.find((each) => each.id === sel) ??
    own?.find(({ state }) => state === 'invited' || state === 'in_progress') ??
    own?.at(-1)
  const review = useReview(line?.id)
  const proposal = useProposal(reference, line?.version)
  const back = (
    <BackLink to="/proposals/$reference" params={{ reference }}>
      {t('back', { reference })}
    </BackLink>
  )
  if (!line) {
    return (
      <PageFrame title={title('review')} back={back}>
        <Gate isOpen={person !== null} who={t('noneForYou')}>
          <Section reading={mine}>{() => <Notice title={t('noneForYou')} />}</Section>
        </Gate>
        <ReviewsSection reference={reference} />
      </PageFrame>
    )
  }
  const error = review.error ?? proposal.error
  return (
    <PageFrame
      title={say(line.proposal.title)}
      back={back}
      width="full"
      eyebrow={`${words.discipline(line.discipline)} · ${t('version', { version: line.version })} · ${t('due', { date: format.day(line.dueAt) })}`}
    >
      {error ? <ProblemNotice error={error} /> : null}
      {own && own.length > 1 ? <OtherReviews lines={own.filter((each) => each !== line)} /> : null}
      {review.data && proposal.data ? (
        mayDeclareInterest({ isMine: true, state: review.data.state }, actor) === null ? (
          <InterestForm review={review.data} />
        ) : (
          <ReviewTable review={review.data} proposal={proposal.data} />
        )
      ) : (
        <Skeleton rows={6} />
      )}
    </PageFrame>
  )
}

/** Somebody asked for several versions or fields of one proposal finds each. */
function OtherReviews({ lines }: { lines: readonly ReviewLine[] }) {
  const t = useTranslations('reviews.table')
  return (
    <DisclosureSection title={t('others', { count: lines.length })}>
      <ReviewList reviews={lines} />
    </DisclosureSection>
  )
}

function ReviewTable({ review, proposal }: { review: Review; proposal: Proposal }) {
  const t = useTranslations('reviews')
  const { locale } = useLanguage()
  const [start, setStart] = useState<MarkStart | null>(null)
  const [selected, setSelected] = useState<string | null>(null)
  const annotate = useAnnotate(review.id)
  const refusal = mayMarkReview({ isMine: true, state: review.state }, useActor())
  const isOpen = refusal === null
  const text = proposal.shown.body[locale === 'zh-CN' ? 'zh' : 'en']
  const labels = useMemo(() => markLabels([review]), [review])
  const pick = (id: string) => {
    setSelected(id)
    showMark(id)
  }
  const addQuote = () => {
    const quote = quoteSelection(text)
    setStart(quote ? { quote } : { quote: { quote: '', prefix: '', suffix: '' } })
  }
  return (
    <>
      {refusal === 'expert_recused' ? <Notice tone="warn" title={t('interest.recused')} /> : null}
      {refusal === 'review_already_signed' ? <Notice tone="ok" title={t('sign.signed')} /> : null}
      <div className="grid gap-6 sm:grid-cols-[minmax(0,1fr)_19rem] lg:grid-cols-[minmax(0,1fr)_26rem]">
        <ReviewPlaces
          proposal={proposal}
          marks={review.annotations}
          labels={labels}
          onPick={pick}
          {...(isOpen
            ? {
                onDrawn: (shape: DrawnShape) => setStart({ shape }),
                onBox: (box: NonNullable<MarkStart['box']>) => setStart({ box }),
                belowText: (
                  <>
                    <p className="text-note text-ink-least">{t('table.selectHint')}</p>
                    {/* The press must not take the selection away before it is read. */}
                    <Button variant="primary" preventFocusOnPress onPress={addQuote} className="self-start">
                      {t('table.quoteSelected')}
                    </Button>
                  </>
                ),
              }
            : {})}
        />
        <section className="flex flex-col gap-2 sm:max-h-[75vh] sm:overflow-auto">
          <h2 className="text-title font-bold">
            {t('table.marks')} · {review.annotations.length}
          </h2>
          {review.annotations.length === 0 ? (
            <p className="text-body text-ink-second">{t('table.noMarks')}</p>
          ) : null}
          {review.annotations.map((mark) => (
            <MarkNote
              key={mark.id}
              mark={mark}
              isSelected={mark.id === selected}
              actions={
                isOpen ? (
                  <>
                    <Button isNarrow onPress={() => setStart({ annotation: mark })}>
                      {t('table.edit')}
                    </Button>
                    <Button
                      isNarrow
                      variant="quiet"
                      onPress={() =>
                        annotate.mutate(
                          { annotationId: mark.id, mark: null },
                          { onSuccess: () => toast(t('table.removed')) },
                        )
                      }
                    >
                      {t('table.remove')}
                    </Button>
                  </>
                ) : null
              }
            />
          ))}
          {isOpen ? <Button onPress={() => setStart({})}>{t('table.add')}</Button> : null}
        </section>
      </div>
      {isOpen ? <SignForm reviewId={review.id} /> : null}
      {start ? (
        <MarkForm
          reviewId={review.id}
          start={start}
          papers={proposal.papers}
          onClose={() => setStart(null)}
        />
      ) : null}
    </>
  )
}
