import { reviewVerdicts } from '@hetu/domain/reviews/signature'
import { reviewDisciplines } from '@hetu/domain/reviews/discipline'
import { useTranslations } from 'use-intl'

/** Names of disciplines and verdicts in the reader's language; an unknown code stays as it is. */
export function useReviewWords() {
  const t = useTranslations('reviews')
  return {
    discipline: (code: string) => {
      const known = reviewDisciplines.find((discipline) => discipline === code)
      return known ? t(`discipline.${known}`) : code
    },
    verdict: (code: string) => {
      const known = reviewVerdicts.find((verdict) => verdict === code)
      return known ? t(`verdict.${known}`) : code
    },
  }
}
