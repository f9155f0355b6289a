import type { LocalText } from '@hetu/domain/language'
import { useTranslations } from 'use-intl'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

export interface BilingualFieldProps {
  label: string
  value: LocalText
  onChange: (value: LocalText) => void
  maxLength?: number
  /** Several lines instead of one. */
  isLong?: boolean
  hint?: string
}

/** The same text in both languages, beside each other where there is room. */
export function BilingualField({ label, value, onChange, maxLength, isLong, hint }: BilingualFieldProps) {
  const t = useTranslations('shared.field')
  const Field = isLong ? TextArea : TextField
  const more = { ...(maxLength && { maxLength }), ...(hint && { hint }), ...(isLong && { rows: 3 }) }
  return (
    <div className={`grid gap-3 sm:grid-cols-2 ${isLong ? 'items-start' : 'items-end'}`}>
      <Field
        {...more}
        label={t('inChinese', { label })}
        value={value.zh}
        onChange={(zh) => onChange({ ...value, zh })}
      />
      <Field
        {...more}
        label={t('inEnglish', { label })}
        value={value.en}
        onChange={(en) => onChange({ ...value, en })}
      />
    </div>
  )
}

/** Whether a text is there in both languages. */
export const isBilingual = (text: LocalText): boolean => text.zh.trim() !== '' && text.en.trim() !== ''
