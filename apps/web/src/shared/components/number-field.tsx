import type { Ref } from 'react'
import { Button, Group, Input, NumberField as AriaNumberField } from 'react-aria-components'
import type { NumberFieldProps as AriaNumberFieldProps } from 'react-aria-components'
import { FieldHead, FieldProblem, inputLook } from './field.tsx'
import type { FieldProps } from './field.tsx'

export interface NumberFieldProps extends Omit<AriaNumberFieldProps, 'children' | 'className'>, FieldProps {
  /** Written after the number: m, %, 户. */
  unit?: string
  ref?: Ref<HTMLInputElement>
  className?: string
}

const step =
  'min-h-target min-w-target text-body font-bold hover:bg-mist pressed:bg-hair disabled:text-ink-least'

/** A number with its unit; arrows and the two buttons change it by one step. */
export function NumberField({
  label,
  hint,
  error,
  isOptional,
  unit,
  ref,
  className = '',
  ...props
}: NumberFieldProps) {
  return (
    <AriaNumberField
      validationBehavior="aria"
      {...props}
      isInvalid={error !== undefined || props.isInvalid === true}
      className={`flex flex-col gap-1 ${className}`}
    >
      <FieldHead label={label} hint={hint} isOptional={isOptional} />
      <Group className={`${inputLook} flex items-stretch p-0!`}>
        <Button slot="decrement" className={step}>
          −
        </Button>
        <Input
          ref={ref}
          className="w-full min-w-0 flex-1 border-x border-hair bg-transparent px-3 text-end text-body"
        />
        {unit ? (
          <span className="grid place-items-center border-e border-hair px-3 text-label text-ink-second">
            {unit}
          </span>
        ) : null}
        <Button slot="increment" className={step}>
          +
        </Button>
      </Group>
      <FieldProblem error={error} />
    </AriaNumberField>
  )
}
