import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { SearchField } from '../shared/components/search-field.tsx'

export interface PlaceSearchProps {
  className?: string
  autoFocus?: boolean
  onDone?: () => void
}

/** One field for everything; the answers are the list beside the map, so that map and list agree. */
export function PlaceSearch({ className, autoFocus, onDone }: PlaceSearchProps) {
  const t = useTranslations('app')
  const navigate = useNavigate()
  const { q = '' } = useSearch({ strict: false })
  const [words, setWords] = useState(q)
  useEffect(() => setWords(q), [q])

  const search = (value: string) => {
    void navigate({
      to: '/',
      search: (now) => ({ ...now, q: value.trim() || undefined, sheet: 'full' as const, sel: undefined }),
    })
    onDone?.()
  }
  const clear = () => {
    if (q) void navigate({ to: '/', search: (now) => ({ ...now, q: undefined }) })
  }
  return (
    <form role="search" className={`min-w-0 ${className}`} onSubmit={(event) => event.preventDefault()}>
      <SearchField
        label={t('searchLabel')}
        value={words}
        onChange={setWords}
        onSubmit={search}
        onClear={clear}
        // The reader has just asked for the field.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={autoFocus}
        className="w-full md:w-72 lg:w-80"
      />
    </form>
  )
}
