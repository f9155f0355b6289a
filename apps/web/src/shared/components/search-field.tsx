import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { CloseIcon } from '../icons/action-icons.tsx'
import { SearchIcon } from '../icons/navigation-icons.tsx'

export interface SearchFieldProps {
  /** Said by screen readers and written in the empty field. */
  label: string
  value?: string
  onChange?: (value: string) => void
  onSubmit?: (value: string) => void
  onClear?: () => void
  autoFocus?: boolean
  className?: string
}

/** One field for address, lane or words; Enter searches, Esc clears. */
export function SearchField({ label, value, onChange, onSubmit, onClear, ...props }: SearchFieldProps) {
  const t = useTranslations('shared.button')
  const field = useRef<HTMLInputElement>(null)
  const [own, setOwn] = useState('')
  const words = value ?? own
  const change = (next: string) => {
    setOwn(next)
    onChange?.(next)
  }
  const clear = () => {
    change('')
    onClear?.()
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // The Enter that picks a Chinese word is not the one that searches.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && onSubmit) {
      event.preventDefault()
      onSubmit(words)
    }
    if (event.key === 'Escape' && words !== '') {
      event.preventDefault()
      event.stopPropagation()
      clear()
    }
  }
  return (
    <div
      className={`relative flex items-center rounded-control border border-edge bg-paper focus-within:border-ink-second ${props.className ?? ''}`}
    >
      <SearchIcon className="pointer-events-none absolute start-3 text-ink-least" />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={label}
        value={words}
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        // Only where the reader has just asked for the field.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={props.autoFocus}
        className="min-h-target w-full min-w-0 rounded-control bg-transparent ps-[calc(var(--spacing-icon)+1.25rem)] pe-[calc(var(--spacing-target)-0.5rem)] text-body text-ink text-ellipsis placeholder:text-ink-least [&::-webkit-search-cancel-button]:hidden"
      />
      {words === '' ? null : (
        <button
          type="button"
          // Esc does the same; the tab goes on to what was found.
          tabIndex={-1}
          aria-label={t('clear')}
          onClick={clear}
          className="absolute end-0 grid min-h-target min-w-target place-items-center text-ink-least hover:text-ink"
        >
          <CloseIcon />
        </button>
      )}
    </div>
  )
}
