import { useTranslations } from 'use-intl'
import { ApiProblem } from './api-problem.ts'

/** Turns anything thrown into the sentence a person reads: the server's own where it sent one. */
export function useProblemSentence(): (error: unknown) => string {
  const t = useTranslations('shared.problem')
  return (error) => {
    if (!(error instanceof ApiProblem)) return t('unknown')
    if (error.code === 'offline' || error.code === 'unreachable') return t(error.code)
    return error.detail ?? error.title ?? t('unknown')
  }
}
