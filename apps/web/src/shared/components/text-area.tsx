import type { Ref } from 'react'
import { TextArea as AriaTextArea, TextField } from 'react-aria-components'
import type { TextFieldProps as AriaTextFieldProps } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { FieldHead, FieldProblem, inputLook } from './field.tsx'
import type { FieldProps } from './field.tsx'

export interface TextAreaProps extends Omit<AriaTextFieldProps, 'children' | 'className'>, FieldProps {
  /** Characters allowed; shown from the start, and typing over it is allowed but said. */
  limit?: number
  rows?: number
  placeholder?: string
  ref?: Ref<HTMLTextAreaElement>
  className?: string
}

/** Several lines of a person's own words; it grows with them. */
export function TextArea({
  label,
  hint,
  error,
  isOptional,
  limit,
  rows = 4,
  placeholder,
  ref,
  className = '',
  ...props
}: TextAreaProps) {
  const t = useTranslations('shared.field')
  const count = Array.from(props.value ?? '').length
  const over = limit === undefined ? 0 : count - limit
  const problem = error ?? (over > 0 ? t('over', { count: over, limit: limit ?? 0 }) : undefined)
  return (
    <TextField
      validationBehavior="aria"
      {...props}
      isInvalid={problem !== undefined || props.isInvalid === true}
      className={`flex flex-col gap-1 ${className}`}
    >
      <FieldHead label={label} hint={hint} isOptional={isOptional} />
      <AriaTextArea
        ref={ref}
        rows={rows}
        placeholder={placeholder}
        // A field that grows with its words forgets its rows, so they are said as its least height.
        style={{ minBlockSize: `calc(${rows} * 1lh + 1.125rem)` }}
        className={`${inputLook} field-sizing-content max-h-[24em] resize-y`}
      />
      {limit !== undefined && over <= 0 && props.value !== undefined ? (
        <span className="text-note text-ink-least">{t('count', { count, limit })}</span>
      ) : null}
      <FieldProblem error={problem} />
    </TextField>
  )
}
