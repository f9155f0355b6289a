import { type ReplyOutcome, replyOutcomes } from '@hetu/domain/reviews/annotation'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { toast } from '../shared/toast.ts'
import { useReplyToAnnotation } from './use-review.ts'

/** A planner's public answer to a mark, in both languages, with where the proposal changed. */
export function ReplyForm({ annotationId, onClose }: { annotationId: string; onClose: () => void }) {
  const t = useTranslations('reviews')
  const [outcome, setOutcome] = useState<ReplyOutcome | null>(null)
  const [words, setWords] = useState({ zh: '', en: '' })
  const [version, setVersion] = useState('')
  const [element, setElement] = useState('')
  const reply = useReplyToAnnotation(annotationId)
  const isReady = outcome !== null && words.zh.trim() !== '' && words.en.trim() !== ''
  const send = () =>
    outcome &&
    reply.mutate(
      {
        outcome,
        words,
        changedVersion: version ? Number(version) : null,
        changedElementId: element.trim() || null,
      },
      {
        onSuccess: () => {
          toast(t('section.sent'))
          onClose()
        },
      },
    )
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('section.reply')}
      actions={
        <Button variant="primary" isDisabled={!isReady} isPending={reply.isPending} onPress={send}>
          {t('section.send')}
        </Button>
      }
    >
      <Select
        label={t('section.replyOutcome')}
        value={outcome}
        onChange={setOutcome}
        options={replyOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      {(['zh', 'en'] as const).map((language) => (
        <TextArea
          key={language}
          label={`${t('section.replyWords')} · ${t(`section.${language}`)}`}
          value={words[language]}
          onChange={(value) => setWords({ ...words, [language]: value })}
          rows={2}
        />
      ))}
      <div className="grid grid-cols-2 gap-2">
        <TextField
          label={t('section.changedVersion')}
          value={version}
          onChange={setVersion}
          inputMode="numeric"
          isOptional
        />
        <TextField label={t('section.changedElement')} value={element} onChange={setElement} isOptional />
      </div>
      {reply.error ? <ProblemNotice error={reply.error} /> : null}
    </Dialog>
  )
}
