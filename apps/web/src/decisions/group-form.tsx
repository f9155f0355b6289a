import type { OpinionGroup } from '@hetu/domain/decisions/disposition'
import { type Disposition, dispositions } from '@hetu/domain/disposition'
import { useTranslations } from 'use-intl'
import { useDraft } from '../shared/draft.ts'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { LocalTextField } from './local-text-field.tsx'

const empty = { zh: '', en: '' }
const isHalf = (text: { zh: string; en: string }) => (text.zh.trim() === '') !== (text.en.trim() === '')
const isWhole = (text: { zh: string; en: string }) => text.zh.trim() !== '' && text.en.trim() !== ''

interface Words {
  zh: string
  en: string
}

interface GroupDraft {
  title: Words
  disposition: Disposition | null
  reason: Words
  change: Words
  followUp: Words
  dueOn: string
}

interface GroupFormProps {
  group: OpinionGroup
  onSave: (group: OpinionGroup) => void
  onClose: () => void
}

/** The answer to a group: name, disposition, reason, where the proposal changed, who follows up. */
export function GroupForm({ group, onSave, onClose }: GroupFormProps) {
  const t = useTranslations('decisions')
  // A group begun anew has no name on the server yet, so its words are kept under what it answers.
  const draft = useDraft<GroupDraft>(`group-${group.inputs.map(({ id }) => id).join()}`, 1, {
    title: group.title,
    disposition: group.disposition,
    reason: group.reason ?? empty,
    change: group.change?.text ?? empty,
    followUp: group.followUp?.text ?? empty,
    dueOn: group.followUp?.dueOn ?? '',
  })
  const { title, disposition, reason, change, followUp, dueOn } = draft.values
  const needsFollowUp = disposition === 'out_of_competence'
  const save = () => {
    draft.clear()
    onSave({
      ...group,
      title,
      disposition,
      reason: isWhole(reason) ? reason : null,
      change: isWhole(change) ? { version: null, elementId: null, ...group.change, text: change } : null,
      followUp: isWhole(followUp) ? { text: followUp, dueOn: dueOn || null } : null,
    })
  }
  return (
    <Dialog
      isOpen
      size="wide"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('closeOut.edit')}
      actions={
        <Button
          variant="primary"
          disabledReason={
            [title, reason, change, followUp].some(isHalf)
              ? t('closeOut.bothLanguages')
              : isWhole(title)
                ? undefined
                : t('closeOut.titleFirst')
          }
          onPress={save}
        >
          {t('closeOut.save')}
        </Button>
      }
    >
      <LocalTextField
        label={t('closeOut.groupTitle')}
        value={title}
        onChange={(next) => draft.change({ title: next })}
        rows={1}
      />
      <Select
        label={t('closeOut.disposition')}
        value={disposition}
        onChange={(next) => draft.change({ disposition: next })}
        options={dispositions.map((value) => ({ value, label: t(`disposition.${value}`) }))}
      />
      <LocalTextField
        label={t('closeOut.reason')}
        value={reason}
        onChange={(next) => draft.change({ reason: next })}
      />
      <LocalTextField
        label={t('closeOut.change')}
        value={change}
        onChange={(next) => draft.change({ change: next })}
        isOptional
        rows={1}
      />
      <LocalTextField
        label={t('closeOut.followUp')}
        value={followUp}
        onChange={(next) => draft.change({ followUp: next })}
        isOptional={!needsFollowUp}
        rows={1}
      />
      <TextField
        label={t('closeOut.dueOn')}
        type="date"
        value={dueOn}
        onChange={(next) => draft.change({ dueOn: next })}
        isOptional
      />
    </Dialog>
  )
}
