import { type Disposition, dispositions } from '@hetu/domain/disposition'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useDraft } from '../shared/draft.ts'
import { toast } from '../shared/toast.ts'
import { useAnswerIdea } from './use-idea.ts'

const empty = { disposition: null as Disposition | null, zh: '', en: '', toZh: '', toEn: '' }

/** An official answer to one idea in both languages; kept as a draft until it is public. */
export function AnswerForm({ reference, onSent }: { reference: string; onSent?: () => void }) {
  const t = useTranslations('ideas.answer')
  const word = useTranslations('ideas.disposition')
  const draft = useDraft(`answer-${reference}`, 1, empty)
  const answer = useAnswerIdea(reference)
  const [isTried, setTried] = useState(false)
  const { disposition, zh, en, toZh, toEn } = draft.values
  const areWordsThere = zh.trim().length >= 6 && en.trim().length >= 6
  const isReferred = disposition === 'out_of_competence'

  const send = () => {
    setTried(true)
    if (!disposition || !areWordsThere || (isReferred && !(toZh.trim() && toEn.trim()))) return
    const referredTo = isReferred ? { zh: toZh, en: toEn } : null
    answer.mutate(
      { disposition, reason: { zh, en }, referredTo, submissionKey: draft.submissionKey },
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
      <Select
        label={t('disposition')}
        options={dispositions.map((value) => ({ value, label: word(value) }))}
        value={disposition}
        onChange={(next) => draft.change({ disposition: next })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextArea
          label={t('zh')}
          hint={t('hint')}
          value={zh}
          limit={2000}
          onChange={(next) => draft.change({ zh: next })}
          error={isTried && zh.trim().length < 6 ? t('both') : undefined}
        />
        <TextArea
          label={t('en')}
          hint={t('hint')}
          value={en}
          limit={2000}
          onChange={(next) => draft.change({ en: next })}
          error={isTried && en.trim().length < 6 ? t('both') : undefined}
        />
      </div>
      {isReferred ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('referredZh')}
            value={toZh}
            onChange={(next) => draft.change({ toZh: next })}
            error={isTried && !toZh.trim() ? t('destination') : undefined}
          />
          <TextField
            label={t('referredEn')}
            value={toEn}
            onChange={(next) => draft.change({ toEn: next })}
            error={isTried && !toEn.trim() ? t('destination') : undefined}
          />
        </div>
      ) : null}
      {answer.error ? <ProblemNotice error={answer.error} onRetry={send} /> : null}
      <Button
        variant="primary"
        className="self-start"
        isPending={answer.isPending}
        pendingText={t('sending')}
        disabledReason={disposition ? undefined : t('needsDisposition')}
        onPress={send}
      >
        {t('send')}
      </Button>
    </div>
  )
}
