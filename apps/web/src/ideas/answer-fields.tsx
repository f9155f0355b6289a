import { type Disposition, dispositions } from '@hetu/domain/disposition'
import { useTranslations } from 'use-intl'
import { Select } from '../shared/components/select.tsx'
import { TextArea } from '../shared/components/text-area.tsx'
import { TextField } from '../shared/components/text-field.tsx'

/** An official answer as it is being written. */
export interface WrittenAnswer {
  disposition: Disposition | null
  zh: string
  en: string
  toZh: string
  toEn: string
}

export const emptyAnswer: WrittenAnswer = { disposition: null, zh: '', en: '', toZh: '', toEn: '' }

/** What is sent, or null while something is missing. */
export function answerToSend({ disposition, zh, en, toZh, toEn }: WrittenAnswer) {
  const isReferred = disposition === 'out_of_competence'
  if (!disposition || zh.trim().length < 6 || en.trim().length < 6) return null
  if (isReferred && !(toZh.trim() && toEn.trim())) return null
  return { disposition, reason: { zh, en }, referredTo: isReferred ? { zh: toZh, en: toEn } : null }
}

interface AnswerFieldsProps {
  answer: WrittenAnswer
  /** Whether somebody tried to send it, so that what is missing is said. */
  isTried: boolean
  onChange: (patch: Partial<WrittenAnswer>) => void
}

/** How an idea is treated and why, in both languages. */
export function AnswerFields({ answer, isTried, onChange }: AnswerFieldsProps) {
  const t = useTranslations('ideas.answer')
  const word = useTranslations('ideas.disposition')
  const { disposition, zh, en, toZh, toEn } = answer
  return (
    <>
      <Select
        label={t('disposition')}
        options={dispositions.map((value) => ({ value, label: word(value) }))}
        value={disposition}
        onChange={(next) => onChange({ disposition: next })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextArea
          label={t('zh')}
          hint={t('hint')}
          value={zh}
          limit={2000}
          onChange={(next) => onChange({ zh: next })}
          error={isTried && zh.trim().length < 6 ? t('both') : undefined}
        />
        <TextArea
          label={t('en')}
          hint={t('hint')}
          value={en}
          limit={2000}
          onChange={(next) => onChange({ en: next })}
          error={isTried && en.trim().length < 6 ? t('both') : undefined}
        />
      </div>
      {disposition === 'out_of_competence' ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('referredZh')}
            value={toZh}
            onChange={(next) => onChange({ toZh: next })}
            error={isTried && !toZh.trim() ? t('destination') : undefined}
          />
          <TextField
            label={t('referredEn')}
            value={toEn}
            onChange={(next) => onChange({ toEn: next })}
            error={isTried && !toEn.trim() ? t('destination') : undefined}
          />
        </div>
      ) : null}
    </>
  )
}
