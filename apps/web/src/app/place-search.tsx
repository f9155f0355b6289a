import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { SearchField } from '../shared/components/search-field.tsx'

export interface PlaceSearchProps {
  className?: string
  /** The reader has just opened the field: it takes the focus. */
  isAskedFor?: boolean
  onDone?: () => void
}

/** One field for everything; the answers are the list beside the map, so that map and list agree. */
export function PlaceSearch({ className, isAskedFor, onDone }: PlaceSearchProps) {
  const t = useTranslations('app')
  const navigate = useNavigate()
  const { q = '' } = useSearch({ strict: false })
  const [words, setWords] = useState(q)
  const [shownFor, setShownFor] = useState(q)
  if (shownFor !== q) {
    // The address changed under the field (Back, a cleared filter): show its words.
    setShownFor(q)
    setWords(q)
  }

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
    <search className={`min-w-0 ${className}`}>
      <SearchField
        label={t('searchLabel')}
        value={words}
        onChange={setWords}
        onSubmit={search}
        onClear={clear}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the reader has just asked for the field
        autoFocus={isAskedFor}
        className="w-full md:w-36 lg:w-64 xl:w-80"
      />
    </search>
  )
}
