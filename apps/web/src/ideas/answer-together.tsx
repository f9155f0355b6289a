import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Notice } from '../shared/components/notice.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { useDraft } from '../shared/draft.ts'
import { useRefusalWords } from '../shared/refusal-words.ts'
import { toast } from '../shared/toast.ts'
import { AnswerFields, answerToSend, emptyAnswer } from './answer-fields.tsx'
import { useAnswerIdeas, useApart } from './use-idea.ts'

interface AnswerTogetherProps {
  references: readonly string[]
  /** Takes one out of those that are answered. */
  onLeaveOut: (reference: string) => void
  onSent: () => void
}

/** One disposition and one reason for several ideas: which do not go together is said before, each by its number. */
export function AnswerTogether({ references, onLeaveOut, onSent }: AnswerTogetherProps) {
  const t = useTranslations('ideas.together')
  const answerWords = useTranslations('ideas.answer')
  const words = useRefusalWords()
  const draft = useDraft('answer-together', 1, emptyAnswer)
  const [isTried, setTried] = useState(false)
  const apart = useApart(references)
  const answer = useAnswerIdeas()
  const refused = apart.data ?? []
  const send = () => {
    setTried(true)
    const sent = answerToSend(draft.values)
    if (!sent) return
    answer.mutate(
      { ...sent, references: [...references], submissionKey: draft.submissionKey },
      {
        onSuccess: () => {
          draft.clear()
          toast(t('sent', { count: references.length }))
          onSent()
        },
      },
    )
  }
  const reasonNot = () => {
    if (!draft.values.disposition) return answerWords('needsDisposition')
    return refused.length > 0 ? t('notTogether', { count: refused.length }) : undefined
  }
  return (
    <div className="flex flex-col gap-4 rounded-control border border-edge bg-paper p-4">
      <h3 className="text-lead font-bold">{t('title', { count: references.length })}</h3>
      <p className="max-h-24 overflow-auto text-label text-ink-second">{references.join(' · ')}</p>
      {apart.error ? <ProblemNotice error={apart.error} onRetry={() => void apart.refetch()} /> : null}
      {refused.length > 0 ? (
        <Notice tone="warn" isLive title={t('notTogether', { count: refused.length })}>
          <ul className="m-0 flex list-none flex-col gap-2 p-0">
            {refused.map(({ name, refusal }) => (
              <li key={name} className="flex flex-wrap items-center gap-2">
                <span className="min-w-0 flex-1">
                  <b className="tabular-nums">{name}</b> {words(refusal)}
                </span>
                <Button isNarrow aria-label={t('leaveOutOne', { name })} onPress={() => onLeaveOut(name)}>
                  {t('leaveOut')}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <AnswerFields answer={draft.values} isTried={isTried} onChange={draft.change} />
      {answer.error ? <ProblemNotice error={answer.error} /> : null}
      <Button
        variant="primary"
        className="self-start"
        isPending={answer.isPending || apart.isFetching}
        pendingText={answer.isPending ? answerWords('sending') : t('checking')}
        disabledReason={reasonNot()}
        onPress={send}
      >
        {t('send', { count: references.length })}
      </Button>
    </div>
  )
}
