import type { ValueSource } from '@hetu/domain/zones/layer-mapping'
import type { LocalText } from '@hetu/domain/language'
import type { Dimension } from '@hetu/domain/zones/read-amount'
import type { RuleParameter } from '@hetu/domain/zones/rule-parameters'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { BilingualField } from '../shared/components/bilingual-field.tsx'
import { Checkbox, CheckboxGroup } from '../shared/components/checkbox.tsx'
import { Select } from '../shared/components/select.tsx'
import { TextField } from '../shared/components/text-field.tsx'
import { useLocalText } from '../shared/language.ts'

interface ImportParameterProps {
  parameter: RuleParameter
  /** What it counts, where it is a number. */
  dimension: Dimension
  name: LocalText
  /** A code that it may take, in words. */
  choiceOf: (code: string) => LocalText
  columns: readonly string[]
  source: ValueSource | undefined
  onChange: (source: ValueSource | undefined) => void
}

const units: Record<Dimension, { name: Unit; factor: number }[]> = {
  length: [
    { name: 'metres', factor: 1 },
    { name: 'feet', factor: 0.3048 },
    { name: 'centimetres', factor: 0.01 },
  ],
  area: [
    { name: 'squareMetres', factor: 1 },
    { name: 'squareFeet', factor: 0.3048 ** 2 },
    { name: 'mu', factor: 10_000 / 15 },
    { name: 'hectares', factor: 10_000 },
  ],
  share: [
    { name: 'percent', factor: 0.01 },
    { name: 'fraction', factor: 1 },
  ],
  ratio: [],
  count: [],
}
type Unit =
  | 'metres'
  | 'feet'
  | 'centimetres'
  | 'squareMetres'
  | 'squareFeet'
  | 'mu'
  | 'hectares'
  | 'percent'
  | 'fraction'
const commas = ['as_found', 'decimal', 'thousands'] as const

/** Where one parameter of a rule, or figure of an object, comes from: a column, with its unit, or one value for every row. */
export function ImportParameter({
  parameter,
  dimension,
  name: words,
  choiceOf,
  columns,
  source,
  onChange,
}: ImportParameterProps) {
  const t = useTranslations('zones.mapping')
  const say = useLocalText()
  const [isFixed, setIsFixed] = useState(source !== undefined && 'fixed' in source)
  const name = say(words)
  const column = source && 'column' in source ? source.column : undefined
  const from = column === undefined ? (isFixed ? 'fixed' : 'none') : `column ${column}`
  const options = [
    ...(parameter.isRequired && from !== 'none' ? [] : [{ value: 'none', label: t('leftOut') }]),
    { value: 'fixed', label: t('fixed') },
    ...columns.map((each) => ({ value: `column ${each}`, label: t('column', { column: each }) })),
  ]
  const inColumn = source && 'column' in source ? source : undefined
  const known = units[dimension]
  return (
    <div className="grid gap-4 sm:grid-cols-2 sm:items-end">
      <Select
        label={t('source', { parameter: name })}
        isOptional={!parameter.isRequired}
        options={options}
        value={from}
        onChange={(next) => {
          setIsFixed(next === 'fixed')
          onChange(next.startsWith('column ') ? { column: next.slice(7) } : undefined)
        }}
      />
      {inColumn && parameter.type === 'number' && known.length > 0 ? (
        <Select
          label={t('unit', { parameter: name })}
          options={[
            { value: 'as', label: t('units.as') },
            ...known.map((unit) => ({ value: unit.name as string, label: t(`units.${unit.name}`) })),
          ]}
          value={known.find((unit) => unit.factor === inColumn.factor)?.name ?? 'as'}
          onChange={(chosen) => {
            const { factor: _before, ...rest } = inColumn
            const factor = known.find((unit) => unit.name === chosen)?.factor
            onChange(factor === undefined ? rest : { ...rest, factor })
          }}
        />
      ) : null}
      {inColumn && parameter.type === 'number' ? (
        <Select
          label={t('comma', { parameter: name })}
          options={commas.map((comma) => ({ value: comma, label: t(`commas.${comma}`) }))}
          value={inColumn.comma ?? 'as_found'}
          onChange={(chosen) => {
            const { comma: _before, ...rest } = inColumn
            onChange(chosen === 'as_found' ? rest : { ...rest, comma: chosen })
          }}
        />
      ) : null}
      {column === undefined && isFixed ? (
        <FixedValue
          parameter={parameter}
          choiceOf={choiceOf}
          label={t('value', { parameter: name })}
          value={source && 'fixed' in source ? source.fixed : undefined}
          onChange={(fixed) => onChange(fixed === undefined ? undefined : { fixed })}
        />
      ) : null}
    </div>
  )
}

type Fixed = Extract<ValueSource, { fixed: unknown }>['fixed']

interface FixedValueProps extends Pick<ImportParameterProps, 'choiceOf'> {
  parameter: RuleParameter
  label: string
  value: Fixed | undefined
  onChange: (value: Fixed | undefined) => void
}

function FixedValue({ parameter, choiceOf, label, value, onChange }: FixedValueProps) {
  const t = useTranslations('zones.mapping')
  const say = useLocalText()
  const [typed, setTyped] = useState(
    Array.isArray(value) ? value.join(', ') : typeof value === 'object' ? '' : String(value ?? ''),
  )
  const write = (text: string, read: (text: string) => Fixed | undefined) => {
    setTyped(text)
    onChange(read(text))
  }
  switch (parameter.type) {
    case 'choice':
      return (
        <Select
          label={label}
          options={parameter.options.map((code) => ({ value: code, label: say(choiceOf(code)) }))}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      )
    case 'choices':
      return (
        <CheckboxGroup
          label={label}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={(chosen) => onChange(chosen.length > 0 ? chosen : undefined)}
          className="sm:col-span-2"
        >
          <div className="flex flex-wrap gap-x-6">
            {parameter.options.map((code) => (
              <Checkbox key={code} value={code}>
                {say(choiceOf(code))}
              </Checkbox>
            ))}
          </div>
        </CheckboxGroup>
      )
    case 'local_text': {
      const text = typeof value === 'object' && 'zh' in value ? value : { zh: '', en: '' }
      return <BilingualField label={label} value={text} onChange={onChange} />
    }
    case 'number':
      return (
        <TextField
          label={label}
          inputMode="decimal"
          value={typed}
          onChange={(text) => write(text, numberIn)}
        />
      )
    case 'position':
      return (
        <TextField
          label={label}
          hint={t('positionHint')}
          value={typed}
          onChange={(text) => write(text, pairIn)}
        />
      )
    case 'texts':
      return (
        <TextField
          label={label}
          hint={t('listHint')}
          value={typed}
          onChange={(text) => write(text, listIn)}
        />
      )
    default:
      return (
        <TextField
          label={label}
          value={typed}
          onChange={(text) => write(text, (words) => words || undefined)}
        />
      )
  }
}

const numberIn = (text: string) =>
  text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined
function pairIn(text: string): [number, number] | undefined {
  const [lon, lat, ...more] = text.split(/[\s,，]+/).map(numberIn)
  return lon !== undefined && lat !== undefined && more.length === 0 ? [lon, lat] : undefined
}
function listIn(text: string): string[] | undefined {
  const list = text.split(/[,，;；、]+/).flatMap((part) => part.trim() || [])
  return list.length > 0 ? list : undefined
}
