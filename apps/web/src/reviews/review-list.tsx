import type { ReviewLine } from '@hetu/domain/reviews/review'
import { useTranslations } from 'use-intl'
import { Badge } from '../shared/components/badge.tsx'
import { TextLink } from '../shared/components/link.tsx'
import { useFormat } from '../shared/formatter.ts'
import { useLocalText } from '../shared/language.ts'
import { useReviewWords } from './use-review-words.ts'

/** Reviews as lines with their deadline and state. */
export function ReviewList({ reviews }: { reviews: readonly ReviewLine[] }) {
  const t = useTranslations('reviews')
  const say = useLocalText()
  const format = useFormat()
  const words = useReviewWords()
  if (reviews.length === 0) return <p className="text-body text-ink-second">{t('list.none')}</p>
  return (
    <ul className="flex flex-col">
      {reviews.map((review) => (
        <li key={review.id} className="flex flex-col gap-1 border-b border-hair py-2">
          <TextLink
            to="/proposals/$reference/review"
            params={{ reference: review.proposal.reference }}
            search={{ sel: review.id }}
            className="font-bold"
          >
            {say(review.proposal.title)}
          </TextLink>
          <span className="flex flex-wrap items-center gap-2 text-note text-ink-least">
            {t('list.due', {
              reference: review.proposal.reference,
              discipline: words.discipline(review.discipline),
              version: review.version,
            })}{' '}
            · {say(review.expert.chosenName)} · {t('table.due', { date: format.day(review.dueAt) })}
            <Badge>{t(`state.${review.state}`)}</Badge>
          </span>
        </li>
      ))}
    </ul>
  )
}
