import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox, CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components'
import type {
  CheckboxGroupProps as AriaGroupProps,
  CheckboxProps as AriaCheckboxProps,
} from 'react-aria-components'
import { CheckIcon } from '../icons/action-icons.tsx'
import { FieldHead, FieldProblem } from './field.tsx'
import type { FieldProps } from './field.tsx'

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'children' | 'className'> {
  children: ReactNode
  description?: ReactNode
  className?: string
}

/** Yes or no, with its meaning in words; the whole line can be pressed. */
export function Checkbox({ children, description, className = '', ...props }: CheckboxProps) {
  return (
    <AriaCheckbox {...props} className={`group flex min-h-target items-center gap-3 py-1 ${className}`}>
      <span
        aria-hidden
        className="grid size-icon shrink-0 place-items-center rounded-control border-2 border-edge bg-paper text-on-action group-hover:border-ink-second group-selected:border-action group-selected:bg-action group-invalid:border-bad group-indeterminate:bg-action group-disabled:border-dashed"
      >
        <CheckIcon className="invisible size-full! p-px group-selected:visible group-indeterminate:visible" />
      </span>
      <span className="flex min-w-0 flex-col">
        <span className="text-body">{children}</span>
        {description ? <span className="text-note text-ink-least">{description}</span> : null}
      </span>
    </AriaCheckbox>
  )
}

export interface CheckboxGroupProps extends Omit<AriaGroupProps, 'children' | 'className'>, FieldProps {
  /** `Checkbox`es with a `value` each. */
  children: ReactNode
  className?: string
}

/** Any number of several. */
export function CheckboxGroup({
  label,
  hint,
  error,
  isOptional,
  children,
  className = '',
  ...props
}: CheckboxGroupProps) {
  return (
    <AriaCheckboxGroup
      validationBehavior="aria"
      {...props}
      isInvalid={error !== undefined || props.isInvalid === true}
      className={`flex flex-col gap-1 ${className}`}
    >
      <FieldHead label={label} hint={hint} isOptional={isOptional} />
      {children}
      <FieldProblem error={error} />
    </AriaCheckboxGroup>
  )
}
