import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { RadioGroupProps } from 'react-aria-components'
import { FieldHead, FieldProblem } from './field.tsx'
import type { FieldProps } from './field.tsx'

export interface RadioCard<Value extends string = string> {
  value: Value
  title: ReactNode
  description?: ReactNode
  picture?: ReactNode
  isDisabled?: boolean
}

export interface RadioCardsProps<Value extends string>
  extends Omit<RadioGroupProps, 'children' | 'className' | 'value' | 'onChange'>, FieldProps {
  options: readonly RadioCard<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  /** Two beside each other where the screen has room. */
  columns?: 1 | 2
  className?: string
}

/** One of several, each a large card with its plain meaning; nothing is chosen beforehand unless you say so. */
export function RadioCards<Value extends string>({
  label,
  hint,
  error,
  isOptional,
  options,
  value,
  onChange,
  columns = 1,
  className = '',
  ...props
}: RadioCardsProps<Value>) {
  return (
    <RadioGroup
      validationBehavior="aria"
      {...props}
      value={value}
      onChange={(next) => {
        const chosen = options.find((option) => option.value === next)
        if (chosen) onChange(chosen.value)
      }}
      isInvalid={error !== undefined || props.isInvalid === true}
      className={`flex flex-col gap-2 ${className}`}
    >
      <FieldHead label={label} hint={hint} isOptional={isOptional} />
      <div className={`grid gap-2 ${columns === 2 ? 'sm:grid-cols-2' : ''}`}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            isDisabled={option.isDisabled}
            className="group flex min-h-target items-start gap-3 rounded-control border border-edge bg-paper p-3 hover:bg-mist selected:border-action selected:bg-selected selected:inset-ring-2 selected:inset-ring-action disabled:border-dashed disabled:bg-mist disabled:text-ink-least"
          >
            <span
              aria-hidden
              className="mt-[0.15em] grid size-icon shrink-0 place-items-center rounded-full border-2 border-edge bg-paper group-selected:border-action"
            >
              <span className="size-[55%] rounded-full group-selected:bg-action forced-colors:group-selected:bg-[Highlight]" />
            </span>
            {option.picture}
            <span className="flex min-w-0 flex-col">
              <span className="text-body font-bold">{option.title}</span>
              {option.description ? (
                <span className="text-label text-ink-second">{option.description}</span>
              ) : null}
            </span>
          </Radio>
        ))}
      </div>
      <FieldProblem error={error} />
    </RadioGroup>
  )
}
