import type { Contribution, ContributionList as List } from '@hetu/domain/open-data/contribution'
import { useTranslations } from 'use-intl'
import { Button } from '../shared/components/button.tsx'
import { ProblemNotice } from '../shared/components/problem-notice.tsx'
import { Skeleton } from '../shared/components/skeleton.tsx'
import { ContributionRow } from './contribution-row.tsx'
import { NothingFound } from './nothing-found.tsx'

/** As many as the server gives at once. */
const rowsAPage = 50

export interface ContributionListProps {
  list: List | undefined
  error: unknown
  /** What the address selects: marked, and listed first where it is on no page read so far. */
  selected?: Contribution | undefined
  hoveredId?: string | null
  /** Each row says its number, which is that of its pin on the drawing. */
  isNumbered?: boolean
  onHover: (id: string | null) => void
  /** Fits the map to the whole place, when nothing lies in view but something elsewhere. */
  onShowAll: () => void
  /** Reads the next page; not given at the end. */
  onMore?: (() => void) | undefined
  isReadingMore: boolean
}

/** The same items as the map shows, in the same order for everybody, whether or not there is a map. */
export function ContributionList(props: ContributionListProps) {
  const {
    list,
    error,
    selected,
    hoveredId = null,
    onHover,
    onShowAll,
    onMore,
    isReadingMore,
    isNumbered,
  } = props
  const t = useTranslations('openData')
  if (error) return <ProblemNotice error={error} />
  if (!list) return <Skeleton rows={6} />
  const rows = rowsOf(list, selected)
  const nothing =
    list.items.length === 0 ? <NothingFound total={list.total ?? 0} onShowAll={onShowAll} /> : null
  if (nothing && rows.length === 0) return nothing
  // What was not counted is more than what is listed.
  const rest = list.inBox === null ? null : list.inBox - list.items.length
  return (
    <>
      <ol className="m-0 list-none p-0">
        {rows.map((item, at) => (
          <ContributionRow
            key={item.id}
            item={item}
            number={isNumbered ? at + 1 : undefined}
            isSelected={item.id === selected?.id}
            isHovered={item.id === hoveredId}
            onHover={onHover}
          />
        ))}
      </ol>
      {nothing}
      {onMore && (rest === null || rest > 0) ? (
        <div className="p-5">
          <Button onPress={onMore} isPending={isReadingMore}>
            {rest === null ? t('morePage') : t('more', { count: Math.min(rest, rowsAPage) })}
          </Button>
        </div>
      ) : null}
    </>
  )
}

/** The rows in their order: what the address selects where no page holds it, what is open to all, and the rest. */
export function rowsOf({ open, items }: List, selected?: Contribution): Contribution[] {
  const rows = [...open, ...items.filter(({ id }) => !open.some((first) => first.id === id))]
  return selected && !rows.some(({ id }) => id === selected.id) ? [selected, ...rows] : rows
}
