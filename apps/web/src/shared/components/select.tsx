import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { CheckIcon, DownIcon } from '../icons/action-icons.tsx'
import { FieldHead, FieldProblem, inputLook } from './field.tsx'
import type { FieldProps } from './field.tsx'

export interface SelectProps<Value extends string> extends FieldProps {
  options: readonly { value: Value; label: string; description?: string }[]
  value: Value | null
  onChange: (value: Value) => void
  isDisabled?: boolean
  isRequired?: boolean
  name?: string
  className?: string
}

/** One of many; for up to six use `RadioCards`, which shows them all. */
export function Select<Value extends string>({
  label,
  hint,
  error,
  isOptional,
  options,
  value,
  onChange,
  className = '',
  ...props
}: SelectProps<Value>) {
  const t = useTranslations('shared.field')
  return (
    <AriaSelect
      {...props}
      validationBehavior="aria"
      placeholder={t('choose')}
      value={value}
      onChange={(next) => {
        const chosen = options.find((option) => option.value === next)
        if (chosen) onChange(chosen.value)
      }}
      isInvalid={error !== undefined}
      className={`flex flex-col gap-1 ${className}`}
    >
      <FieldHead label={label} hint={hint} isOptional={isOptional} />
      <Button className={`${inputLook} flex items-center justify-between gap-2 text-start`}>
        <SelectValue className="min-w-0 placeholder:text-ink-least [&_[slot=description]]:hidden [&_svg]:hidden" />
        <DownIcon className="text-ink-least" />
      </Button>
      <FieldProblem error={error} />
      <Popover className="min-w-(--trigger-width) max-w-[92vw] overflow-auto rounded-control border border-edge bg-paper shadow-lift">
        <ListBox
          className="p-1 outline-none"
          items={options.map((option) => ({ ...option, id: option.value }))}
        >
          {(option) => (
            <ListBoxItem
              textValue={option.label}
              className="group flex min-h-target items-center gap-2 rounded-control px-3 py-1 text-body hover:bg-mist focus:bg-selected"
            >
              <CheckIcon className="invisible text-action group-selected:visible" />
              <span className="flex flex-col">
                <span>{option.label}</span>
                {option.description ? (
                  <span slot="description" className="text-note text-ink-least">
                    {option.description}
                  </span>
                ) : null}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
