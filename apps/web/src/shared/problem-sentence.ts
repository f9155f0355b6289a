import { useTranslations } from 'use-intl'
import { ApiProblem } from './api-problem.ts'

/** Turns anything thrown into the sentence a person reads: the server's own where it sent one. */
export function useProblemSentence(): (error: unknown) => string {
  const t = useTranslations('shared.problem')
  return (error) => {
    // A part of the app that was never opened cannot be fetched now.
    if (!(error instanceof ApiProblem)) return t(navigator.onLine ? 'unknown' : 'offline')
    if (error.code === 'offline' || error.code === 'unreachable') return t(error.code)
    return error.detail ?? error.title ?? t('unknown')
  }
}
