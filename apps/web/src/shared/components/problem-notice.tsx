import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { ApiProblem } from '../api-problem.ts'
import { useProblemSentence } from '../problem-sentence.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

export interface ProblemNoticeProps {
  error: unknown
  onRetry?: () => void
  actions?: ReactNode
}

/** A request that did not work: what happened, what to do, and the number that helps us find it. */
export function ProblemNotice({ error, onRetry, actions }: ProblemNoticeProps) {
  const t = useTranslations('shared')
  const sentence = useProblemSentence()
  const requestId = error instanceof ApiProblem ? error.requestId : undefined
  return (
    <Notice
      tone="bad"
      isLive
      title={sentence(error)}
      actions={
        <>
          {onRetry ? <Button onPress={onRetry}>{t('button.retry')}</Button> : null}
          {actions}
        </>
      }
    >
      {requestId ? (
        <span className="text-note text-ink-least">{t('problem.code', { requestId })}</span>
      ) : null}
    </Notice>
  )
}
