import type { Ref } from 'react'
import { Button, Group, Input, NumberField as AriaNumberField } from 'react-aria-components'
import type { NumberFieldProps as AriaNumberFieldProps } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { FieldHead, FieldProblem, inputLook } from './field.tsx'
import type { FieldProps } from './field.tsx'

export interface NumberFieldProps
  extends Omit<AriaNumberFieldProps, 'children' | 'className' | 'step' | 'value' | 'onChange'>, FieldProps {
  /** NaN while the field is empty. */
  value: number
  onChange: (value: number) => void
  /** How far the two buttons go. What is typed stays as typed: a survey says 5.63, not 5.6. */
  step?: number
  /** Written after the number: m, %, 户. */
  unit?: string
  ref?: Ref<HTMLInputElement>
  className?: string
}

const look =
  'min-h-target min-w-target text-body font-bold hover:bg-mist pressed:bg-hair disabled:text-ink-least'

/** A number with its unit, typed or changed by two buttons. */
export function NumberField({
  label,
  hint,
  error,
  isOptional,
  unit,
  ref,
  className = '',
  step = 1,
  ...props
}: NumberFieldProps) {
  const t = useTranslations('shared.field')
  const { value, onChange, minValue = -Infinity, maxValue = Infinity } = props
  /** The number one press away; from an empty field the first that is allowed. */
  const beside = (by: number) => {
    const moved = Number.isFinite(value) ? Math.round((value + by) * 1e6) / 1e6 : 0
    return Math.min(maxValue, Math.max(minValue, moved))
  }
  // Aria's own buttons round what was typed to their step.
  const button = (name: string, by: number, sign: string) => (
    <Button
      slot={null}
      aria-label={name}
      excludeFromTabOrder
      isDisabled={props.isDisabled === true || beside(by) === value}
      className={look}
      onPress={() => onChange(beside(by))}
    >
      {sign}
    </Button>
  )
  return (
    <AriaNumberField
      validationBehavior="aria"
      {...props}
      isInvalid={error !== undefined || props.isInvalid === true}
      className={`flex flex-col gap-1 ${className}`}
    >
      <FieldHead label={label} hint={hint} isOptional={isOptional} />
      <Group className={`${inputLook} flex items-stretch p-0!`}>
        {button(t('less', { label }), -step, '−')}
        <Input
          ref={ref}
          className="w-full min-w-0 flex-1 border-x border-hair bg-transparent px-3 text-end text-body"
        />
        {unit ? (
          <span className="grid place-items-center border-e border-hair px-3 text-label text-ink-second">
            {unit}
          </span>
        ) : null}
        {button(t('more', { label }), step, '+')}
      </Group>
      <FieldProblem error={error} />
    </AriaNumberField>
  )
}
