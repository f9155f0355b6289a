import { type ReplyOutcome, replyOutcomes } from '@hetu/domain/reviews/annotation'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useDraft } from '../shared/draft.ts'
import { toast } from '../shared/toast.ts'
import { useReplyToAnnotation } from './use-review.ts'

const empty = { outcome: null as ReplyOutcome | null, zh: '', en: '', version: '' }

/** A planner's public answer to a mark, in both languages, with where the proposal changed. */
export function ReplyForm({ annotationId, onClose }: { annotationId: string; onClose: () => void }) {
  const t = useTranslations('reviews')
  const { values, change, clear } = useDraft(`reply-${annotationId}`, 1, empty)
  const { outcome, zh, en, version } = values
  const reply = useReplyToAnnotation(annotationId)
  const isNumber = version.trim() === '' || /^[1-9]\d{0,3}$/.test(version.trim())
  const fault =
    outcome === null
      ? t('section.needsOutcome')
      : zh.trim() === '' || en.trim() === ''
        ? t('section.needsBoth')
        : isNumber
          ? undefined
          : t('section.versionWrong')
  const send = () =>
    outcome &&
    reply.mutate(
      {
        outcome,
        words: { zh, en },
        changedVersion: version.trim() ? Number(version) : null,
        changedElementId: null,
      },
      {
        onSuccess: () => {
          clear()
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
        <Button variant="primary" disabledReason={fault} isPending={reply.isPending} onPress={send}>
          {t('section.send')}
        </Button>
      }
    >
      <Select
        label={t('section.replyOutcome')}
        value={outcome}
        onChange={(next) => change({ outcome: next })}
        options={replyOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      {(['zh', 'en'] as const).map((language) => (
        <TextArea
          key={language}
          label={`${t('section.replyWords')} · ${t(`section.${language}`)}`}
          value={values[language]}
          onChange={(value) => change({ [language]: value })}
          rows={2}
        />
      ))}
      <div className="max-w-72">
        <TextField
          label={t('section.changedVersion')}
          value={version}
          onChange={(next) => change({ version: next })}
          error={isNumber ? undefined : t('section.versionWrong')}
          inputMode="numeric"
          isOptional
        />
      </div>
      {reply.error ? <ProblemNotice error={reply.error} /> : null}
    </Dialog>
  )
}
