import type { Ref } from 'react'
import { Input, TextField as AriaTextField } from 'react-aria-components'
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components'
import { FieldHead, FieldProblem, inputLook } from './field.tsx'
import type { FieldProps } from './field.tsx'

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'children' | 'className'>, FieldProps {
  placeholder?: string
  /** Goes to the input itself, so that a form can focus the field that is wrong. */
  ref?: Ref<HTMLInputElement>
  className?: string
  inputClassName?: string
}

/** One line of text. */
export function TextField({
  label,
  hint,
  error,
  isOptional,
  placeholder,
  ref,
  className = '',
  inputClassName = '',
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField
      validationBehavior="aria"
      {...props}
      isInvalid={error !== undefined || props.isInvalid === true}
      className={`flex flex-col gap-1 ${className}`}
    >
      <FieldHead label={label} hint={hint} isOptional={isOptional} />
      <Input ref={ref} placeholder={placeholder} className={`${inputLook} ${inputClassName}`} />
      <FieldProblem error={error} />
    </AriaTextField>
  )
}
