import { mayReleaseReview, mayReplyToAnnotation } from '@hetu/domain/reviews/may-release-review'
import { useOffer } from '../shared/offer.ts'
import type { ProposalReviews, Review, ReviewLine } from '@hetu/domain/reviews/review'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { Button } from '../shared/components/button.tsx'
import { PersonLine } from '../shared/components/person-line.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Section } from '../shared/components/section.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useActor } from '../shared/session.ts'
import { toast } from '../shared/toast.ts'
import { MarkNote } from './mark-note.tsx'
import { ReplyForm } from './reply-form.tsx'
import { useProposalReviews, useReleaseReview } from './use-review.ts'
import { useReviewWords } from './use-review-words.ts'

interface ReviewsSectionProps {
  reference: string
  /** The map, text and drawings of the version that a review looked at, with its marks. */
  places?: ((review: Review, labels?: ReadonlyMap<string, string>) => ReactNode) | undefined
  labels?: ReadonlyMap<string, string> | undefined
}

/** Released reviews with their marks and answers, recusals, and for planners the sealed ones as lines. */
export function ReviewsSection({ reference, places, labels }: ReviewsSectionProps) {
  const t = useTranslations('reviews.section')
  return (
    <Section
      id="reviews"
      title={t('title')}
      reading={useProposalReviews(reference)}
      isEmpty={({ released, recused, sealed }) => released.length + recused.length + sealed.length === 0}
      empty={t('empty')}
    >
      {({ released, recused, sealed }) => (
        <div className="flex flex-col gap-4">
          {released.map((review) => (
            <ReleasedReview key={review.id} review={review} places={places} labels={labels} />
          ))}
          {recused.map((line) => (
            <RecusalLine key={line.id} line={line} />
          ))}
          {sealed.map((line) => (
            <SealedLine key={line.id} line={line} />
          ))}
        </div>
      )}
    </Section>
  )
}

function ReleasedReview({
  review,
  places,
  labels,
}: { review: Review } & Pick<ReviewsSectionProps, 'places' | 'labels'>) {
  const t = useTranslations('reviews')
  const say = useLocalText()
  const format = useFormat()
  const words = useReviewWords()
  const actor = useActor()
  const replies = useOffer()(mayReplyToAnnotation(review, actor))
  const [replying, setReplying] = useState<string | null>(null)
  const { declared, found } = review.interest
  return (
    <article className="flex flex-col gap-3 border-s-4 border-info ps-4">
      <p className="flex flex-wrap items-center gap-2">
        <strong className="text-lead">{words.discipline(review.discipline)}</strong>
        {review.verdict ? (
          <Badge tone={review.verdict === 'refuse' ? 'bad' : review.verdict === 'pass' ? 'ok' : 'warn'}>
            {words.verdict(review.verdict)}
          </Badge>
        ) : null}
      </p>
      <PersonLine chosenName={say(review.expert.chosenName)} channel="expert">
        {review.signedAt ? t('section.signedOn', { date: format.day(review.signedAt) }) : ''} ·{' '}
        {t('section.onVersion', { version: review.version })} ·{' '}
        {declared?.kind === 'described'
          ? t('interest.publicDescribed', { words: say(declared.words) })
          : t('interest.publicNone')}
        {found.length > 0
          ? t('section.foundAside', {
              reasons: found.map(({ reason }) => t(`interest.publicReason.${reason}`)).join(t('section.and')),
            })
          : ''}
      </PersonLine>
      {review.summary ? <p className="max-w-measure text-body">{say(review.summary)}</p> : null}
      {review.conditions.length > 0 ? (
        <div>
          <h3 className="text-label font-bold">{t('section.conditions')}</h3>
          <ol className="list-decimal ps-6 text-body">
            {review.conditions.map((condition) => (
              <li key={condition.zh}>{say(condition)}</li>
            ))}
          </ol>
        </div>
      ) : null}
      {review.dissent ? (
        <p className="text-body">
          <strong>{t('section.dissentSays')}</strong>
          {say(review.dissent)}
        </p>
      ) : null}
      {review.annotations.length > 0 ? places?.(review, labels) : null}
      {review.annotations.map((mark) => (
        <MarkNote
          key={mark.id}
          mark={mark}
          label={labels?.get(mark.id)}
          actions={
            replies.isShown ? (
              <Button isNarrow onPress={() => setReplying(mark.id)}>
                {t('section.reply')}
              </Button>
            ) : mark.replies.length === 0 ? (
              <span className="text-note text-ink-least">{t('section.noReply')}</span>
            ) : null
          }
        />
      ))}
      {replying ? <ReplyForm annotationId={replying} onClose={() => setReplying(null)} /> : null}
    </article>
  )
}

function RecusalLine({ line }: { line: ProposalReviews['recused'][number] }) {
  const t = useTranslations('reviews')
  const say = useLocalText()
  const words = useReviewWords()
  const { declared, found } = line.interest
  const reasons = [
    ...found
      .filter(({ consequence }) => consequence === 'recusal')
      .map(({ reason }) => t(`interest.publicReason.${reason}`)),
    ...(declared?.kind === 'described' ? [say(declared.words)] : []),
  ].join(t('section.and'))
  return (
    <p className="border-s-4 border-edge ps-4 text-body">
      {t('section.recused', {
        name: say(line.expert.chosenName),
        discipline: words.discipline(line.discipline),
        reasons,
      })}
    </p>
  )
}

function SealedLine({ line }: { line: ReviewLine }) {
  const t = useTranslations('reviews')
  const say = useLocalText()
  const format = useFormat()
  const words = useReviewWords()
  const actor = useActor()
  const offer = useOffer()(mayReleaseReview(line, actor))
  const release = useReleaseReview(line.id)
  return (
    <div className="flex flex-wrap items-center gap-3 border-s-4 border-edge ps-4 text-body">
      <span>
        {words.discipline(line.discipline)} · {say(line.expert.chosenName)} ·{' '}
        {t('section.onVersion', { version: line.version })}
      </span>
      <Badge>{t(`state.${line.state}`)}</Badge>
      <span className="text-note text-ink-least">{t('table.due', { date: format.day(line.dueAt) })}</span>
      {offer.isShown ? (
        <Button
          isNarrow
          disabledReason={offer.disabledReason}
          isPending={release.isPending}
          onPress={() => release.mutate(undefined, { onSuccess: () => toast(t('section.released')) })}
        >
          {t('section.release')}
        </Button>
      ) : null}
      {release.error ? <ProblemNotice error={release.error} /> : null}
    </div>
  )
}
