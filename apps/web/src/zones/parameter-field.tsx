import type { LocalText } from '@hetu/domain/language'
import type { RuleParameter } from '@hetu/domain/zones/rule-parameters'
import { positionsFromText } from '@hetu/map/edit-shape'
import { useState } from 'react'
import { BilingualField } from '../shared/components/bilingual-field.tsx'
import { FilterChips } from '../shared/components/chip.tsx'
import { NumberField } from '../shared/components/number-field.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useLocalText } from '../shared/language.ts'

interface ParameterFieldProps {
  parameter: RuleParameter
  label: string
  value: unknown
  onChange: (value: unknown) => void
  /** A code in words. */
  nameOf: (code: string) => LocalText
}

const blank: LocalText = { zh: '', en: '' }

/** One parameter of a rule or requirement, in the field that its kind asks for. */
export function ParameterField({ parameter, label, value, onChange, nameOf }: ParameterFieldProps) {
  const say = useLocalText()
  const { type, options, isRequired } = parameter
  const common = { label, ...(!isRequired && { isOptional: true }) }
  const named = options.map((code) => ({ value: code, label: say(nameOf(code)) }))
  switch (type) {
    case 'number':
      return (
        <NumberField
          {...common}
          step={0.1}
          formatOptions={{ maximumFractionDigits: 4, useGrouping: false }}
          value={typeof value === 'number' ? value : Number.NaN}
          onChange={(number) => onChange(Number.isNaN(number) ? undefined : number)}
        />
      )
    case 'choice':
      return (
        <Select
          {...common}
          options={named}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      )
    case 'choices':
      return (
        <div className="flex flex-col gap-1">
          <span className="text-label font-bold">{label}</span>
          <FilterChips
            label={label}
            options={named.map(({ value: code, label: title }) => ({ value: code, title }))}
            selected={stringsOf(value)}
            onSelect={(chosen) => onChange(chosen.length > 0 || isRequired ? chosen : undefined)}
          />
        </div>
      )
    case 'texts':
      return (
        <TextField
          {...common}
          value={stringsOf(value).join(', ')}
          onChange={(text) => {
            const parts = text.split(/[,，、]\s*/)
            onChange(text === '' ? undefined : parts)
          }}
        />
      )
    case 'local_text':
      return (
        <BilingualField
          {...common}
          value={textOf(value)}
          onChange={(text) => onChange(!isRequired && text.zh + text.en === '' ? undefined : text)}
        />
      )
    case 'position':
      return <PositionField label={label} value={value} onChange={onChange} />
    default:
      return (
        <TextField
          {...common}
          value={typeof value === 'string' ? value : ''}
          onChange={(text) => onChange(text === '' ? undefined : text)}
        />
      )
  }
}

/** Longitude and latitude in one line; kept as typed until it reads as a place. */
function PositionField({
  label,
  value,
  onChange,
}: Pick<ParameterFieldProps, 'label' | 'value' | 'onChange'>) {
  const [typed, setTyped] = useState(Array.isArray(value) ? value.join(', ') : '')
  return (
    <TextField
      label={label}
      value={typed}
      onChange={(text) => {
        setTyped(text)
        const positions = positionsFromText(text)
        onChange(positions?.length === 1 ? positions[0] : undefined)
      }}
    />
  )
}

const stringsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((part) => typeof part === 'string') : []

function textOf(value: unknown): LocalText {
  if (typeof value !== 'object' || value === null) return blank
  const { zh, en }: { zh?: unknown; en?: unknown } = value
  return { zh: typeof zh === 'string' ? zh : '', en: typeof en === 'string' ? en : '' }
}
