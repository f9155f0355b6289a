import type { ContributionList as List } from '@hetu/domain/open-data/contribution'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { EmptyState } from '../shared/components/empty-state.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { ContributionRow } from './contribution-row.tsx'

const rowsAtFirst = 30

export interface ContributionListProps {
  list: List | undefined
  error: unknown
  selectedId: string | null
  onHover: (id: string | null) => void
  /** Fits the map to the whole place, when nothing lies in view but something elsewhere. */
  onShowAll: () => void
}

/** The same items as the map shows, in the same order for everybody, whether or not there is a map. */
export function ContributionList({ list, error, selectedId, onHover, onShowAll }: ContributionListProps) {
  const t = useTranslations('openData')
  const [shown, setShown] = useState(rowsAtFirst)
  if (error) return <ProblemNotice error={error} />
  if (!list) return <Skeleton rows={6} />
  if (list.items.length === 0) {
    return (
      <EmptyState
        title={t('emptyTitle')}
        action={
          list.total > 0 ? (
            <Button onPress={onShowAll}>{t('showAll', { total: list.total })}</Button>
          ) : undefined
        }
      >
        {t('emptyBody')}
      </EmptyState>
    )
  }
  const rest = list.items.length - shown
  return (
    <>
      <ol className="m-0 list-none p-0">
        {list.items.slice(0, shown).map((item) => (
          <ContributionRow key={item.id} item={item} isSelected={item.id === selectedId} onHover={onHover} />
        ))}
      </ol>
      {rest > 0 ? (
        <div className="p-5">
          <Button onPress={() => setShown(shown + rowsAtFirst)}>
            {t('more', { count: Math.min(rest, rowsAtFirst) })}
          </Button>
        </div>
      ) : null}
    </>
  )
}
