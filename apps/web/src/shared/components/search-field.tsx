import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components'
import type { SearchFieldProps as AriaSearchFieldProps } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { CloseIcon } from '../icons/action-icons.tsx'
import { SearchIcon } from '../icons/navigation-icons.tsx'

export interface SearchFieldProps extends Omit<AriaSearchFieldProps, 'children' | 'className'> {
  /** Said by screen readers and written in the empty field. */
  label: string
  className?: string
}

/** One field for address, lane or words; Enter searches, Esc clears. */
export function SearchField({ label, className = '', ...props }: SearchFieldProps) {
  const t = useTranslations('shared.button')
  return (
    <AriaSearchField
      {...props}
      aria-label={label}
      className={`group relative flex items-center rounded-control border border-edge bg-paper focus-within:border-ink-second ${className}`}
    >
      <SearchIcon className="pointer-events-none absolute start-3 text-ink-least" />
      <Input
        placeholder={label}
        className="min-h-target w-full min-w-0 rounded-control bg-transparent ps-[calc(var(--spacing-icon)+1.25rem)] pe-[calc(var(--spacing-target)-0.5rem)] text-body text-ink text-ellipsis placeholder:text-ink-least [&::-webkit-search-cancel-button]:hidden"
      />
      <Button
        aria-label={t('clear')}
        className="absolute end-0 grid min-h-target min-w-target place-items-center text-ink-least hover:text-ink group-empty:invisible"
      >
        <CloseIcon />
      </Button>
    </AriaSearchField>
  )
}
