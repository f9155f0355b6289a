import type { OpinionGroup } from '@hetu/domain/decisions/disposition'
import { type Disposition, dispositions } from '@hetu/domain/ideas/idea'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { Dialog } from '../shared/components/dialog.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { LocalTextField } from './local-text-field.tsx'

const empty = { zh: '', en: '' }
const isHalf = (text: { zh: string; en: string }) => (text.zh.trim() === '') !== (text.en.trim() === '')
const isWhole = (text: { zh: string; en: string }) => text.zh.trim() !== '' && text.en.trim() !== ''

interface GroupFormProps {
  group: OpinionGroup
  onSave: (group: OpinionGroup) => void
  onClose: () => void
}

/** The answer to a group: name, disposition, reason, where the proposal changed, who follows up. */
export function GroupForm({ group, onSave, onClose }: GroupFormProps) {
  const t = useTranslations('decisions')
  const [title, setTitle] = useState<{ zh: string; en: string }>(group.title)
  const [disposition, setDisposition] = useState<Disposition | null>(group.disposition)
  const [reason, setReason] = useState<{ zh: string; en: string }>(group.reason ?? empty)
  const [change, setChange] = useState<{ zh: string; en: string }>(group.change?.text ?? empty)
  const [followUp, setFollowUp] = useState<{ zh: string; en: string }>(group.followUp?.text ?? empty)
  const [dueOn, setDueOn] = useState(group.followUp?.dueOn ?? '')
  const needsFollowUp = disposition === 'out_of_competence'
  const save = () =>
    onSave({
      ...group,
      title,
      disposition,
      reason: isWhole(reason) ? reason : null,
      change: isWhole(change) ? { version: null, elementId: null, ...group.change, text: change } : null,
      followUp: isWhole(followUp) ? { text: followUp, dueOn: dueOn || null } : null,
    })
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
      <LocalTextField label={t('closeOut.groupTitle')} value={title} onChange={setTitle} rows={1} />
      <Select
        label={t('closeOut.disposition')}
        value={disposition}
        onChange={setDisposition}
        options={dispositions.map((value) => ({ value, label: t(`disposition.${value}`) }))}
      />
      <LocalTextField label={t('closeOut.reason')} value={reason} onChange={setReason} />
      <LocalTextField label={t('closeOut.change')} value={change} onChange={setChange} isOptional rows={1} />
      <LocalTextField
        label={t('closeOut.followUp')}
        value={followUp}
        onChange={setFollowUp}
        isOptional={!needsFollowUp}
        rows={1}
      />
      <TextField label={t('closeOut.dueOn')} type="date" value={dueOn} onChange={setDueOn} isOptional />
    </Dialog>
  )
}
