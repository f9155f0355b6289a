import { type Solved, solvedAnswers, type VerdictReason, verdictReasons } from '@hetu/domain/verdicts/verdict'
import { useTranslations } from 'use-intl'
import { Checkbox, CheckboxGroup } from '../shared/components/checkbox.tsx'
import { RadioCards } from '../shared/components/radio-cards.tsx'
import { TextArea } from '../shared/components/text-area.tsx'

/** What is said besides solved or not. */
export interface VerdictDetails {
  satisfaction: number | null
  reasons: VerdictReason[]
  words: string
}

export const noDetails: VerdictDetails = { satisfaction: null, reasons: [], words: '' }

const stars = ['1', '2', '3', '4', '5'] as const

interface SolvedFieldProps {
  label: string
  value: Solved | null
  onChange: (solved: Solved) => void
  isDisabled?: boolean
}

/** Solved, in part, or not: three cards, none chosen beforehand. */
export function SolvedField({ label, value, onChange, isDisabled = false }: SolvedFieldProps) {
  const t = useTranslations('verdicts')
  return (
    <RadioCards
      label={label}
      isDisabled={isDisabled}
      options={solvedAnswers.map((solved) => ({ value: solved, title: t(`solved.${solved}`) }))}
      value={value}
      onChange={onChange}
    />
  )
}

interface DetailFieldsProps {
  value: VerdictDetails
  onChange: (details: VerdictDetails) => void
}

/** How satisfied and why, all of it optional. */
export function DetailFields({ value, onChange }: DetailFieldsProps) {
  const t = useTranslations('verdicts')
  return (
    <>
      <RadioCards
        label={t('satisfaction')}
        isOptional
        columns={2}
        options={stars.map((star) => ({ value: star, title: t(`stars.s${star}`) }))}
        value={stars.find((star) => Number(star) === value.satisfaction) ?? null}
        onChange={(star) => onChange({ ...value, satisfaction: Number(star) })}
      />
      <CheckboxGroup
        label={t('why')}
        isOptional
        value={value.reasons}
        onChange={(chosen) =>
          onChange({ ...value, reasons: verdictReasons.filter((reason) => chosen.includes(reason)) })
        }
      >
        {verdictReasons.map((reason) => (
          <Checkbox key={reason} value={reason}>
            {t(`reason.${reason}`)}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <TextArea
        label={t('words')}
        isOptional
        rows={3}
        limit={1000}
        value={value.words}
        onChange={(words) => onChange({ ...value, words })}
      />
    </>
  )
}
