import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { DownIcon } from '../icons/action-icons.tsx'
import { FieldHead, FieldProblem, inputLook } from './field.tsx'
import type { FieldProps } from './field.tsx'

export interface ComboFieldProps extends FieldProps {
  options: readonly { value: string; label: string }[]
  value: string | null
  onChange: (value: string) => void
  /** Whether an option answers what was typed; left out, its label has the words. */
  answers?: (value: string, typed: string) => boolean
  /** Said where no option has the typed words. */
  empty: string
  className?: string
}

/** One of very many, found by typing a part of its name or with the arrows. */
export function ComboField({
  label,
  hint,
  error,
  isOptional,
  options,
  value,
  onChange,
  answers,
  empty,
  className = '',
}: ComboFieldProps) {
  const t = useTranslations('shared.field')
  return (
    <ComboBox
      selectedKey={value}
      defaultItems={options.map((option) => ({ ...option, id: option.value }))}
      onSelectionChange={(key) => {
        if (key !== null && key !== value) onChange(String(key))
      }}
      {...(answers && {
        defaultFilter: (name: string, typed: string) =>
          typed.trim() === '' ||
          options.some(({ label: own, value: each }) => own === name && answers(each, typed)),
      })}
      menuTrigger="focus"
      allowsEmptyCollection
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className={`flex flex-col gap-1 ${className}`}
    >
      <FieldHead label={label} hint={hint} isOptional={isOptional} />
      <div className="relative">
        <Input placeholder={t('choose')} className={`${inputLook} pe-target`} />
        <Button className="absolute inset-y-0 end-0 grid min-h-target min-w-target place-items-center text-ink-least hover:text-ink">
          <DownIcon />
        </Button>
      </div>
      <FieldProblem error={error} />
      <Popover className="w-(--trigger-width) overflow-auto rounded-control border border-edge bg-paper shadow-lift">
        <ListBox
          className="p-1 outline-none"
          renderEmptyState={() => <p className="px-3 py-2 text-label text-ink-second">{empty}</p>}
        >
          {({ label: name }: { label: string }) => (
            <ListBoxItem
              textValue={name}
              className="flex min-h-target items-center rounded-control px-3 py-1 text-body hover:bg-mist focus:bg-selected selected:font-bold"
            >
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
