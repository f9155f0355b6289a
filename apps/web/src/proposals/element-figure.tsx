import { type ValueName, valueNames } from '@hetu/domain/zones/zone-names'
import { useTranslations } from 'use-intl'
import { capital } from '../shared/capital.ts'
import { NumberField } from '../shared/components/number-field.tsx'
import { useLocalText } from '../shared/language.ts'

interface ElementFigureProps {
  label: string
  value: number | undefined
  /** Undefined when the field was emptied: the rule then says what is missing. */
  onChange: (value: number | undefined) => void
  unit?: 'm' | 'm²' | ''
  minValue?: number
}

/** One figure of an element that a rule may ask for. */
export function ElementFigure({ label, value, onChange, unit = 'm', minValue = 0 }: ElementFigureProps) {
  return (
    <NumberField
      label={label}
      isOptional
      unit={unit}
      minValue={minValue}
      step={unit === 'm' ? 0.1 : 1}
      formatOptions={{ maximumFractionDigits: 2 }}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isFinite(next) ? next : undefined)}
    />
  )
}

/** Names of fields in the words in which the check says what is missing. */
export function useValueLabel() {
  const t = useTranslations('proposals.compose')
  const say = useLocalText()
  return (name: ValueName, when?: 'existing' | 'proposed') =>
    capital(when ? t(when, { what: say(valueNames[name]) }) : say(valueNames[name]))
}
