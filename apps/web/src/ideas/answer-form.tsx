import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { useDraft } from '../shared/draft.ts'
import { toast } from '../shared/toast.ts'
import { AnswerFields, answerToSend, emptyAnswer } from './answer-fields.tsx'
import { useAnswerIdea } from './use-idea.ts'

/** An official answer to one idea in both languages; kept as a draft until it is public. */
export function AnswerForm({ reference, onSent }: { reference: string; onSent?: () => void }) {
  const t = useTranslations('ideas.answer')
  const draft = useDraft(`answer-${reference}`, 1, emptyAnswer)
  const answer = useAnswerIdea(reference)
  const [isTried, setTried] = useState(false)

  const send = () => {
    setTried(true)
    const sent = answerToSend(draft.values)
    if (!sent) return
    answer.mutate(
      { ...sent, submissionKey: draft.submissionKey },
      {
        onSuccess: () => {
          draft.clear()
          toast(t('sent'))
          onSent?.()
        },
      },
    )
  }
  return (
    <div className="flex flex-col gap-4 rounded-control border border-edge bg-paper p-4">
      <h3 className="text-lead font-bold">{t('title', { reference })}</h3>
      <AnswerFields answer={draft.values} isTried={isTried} onChange={draft.change} />
      {answer.error ? <ProblemNotice error={answer.error} onRetry={send} /> : null}
      <Button
        variant="primary"
        className="self-start"
        isPending={answer.isPending}
        pendingText={t('sending')}
        disabledReason={draft.values.disposition ? undefined : t('needsDisposition')}
        onPress={send}
      >
        {t('send')}
      </Button>
    </div>
  )
}
