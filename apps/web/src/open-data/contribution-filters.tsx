import { useTranslations } from 'use-intl'
import { FilterChips } from '../shared/components/chip.tsx'
import type { Status } from '../shared/components/status-symbol.tsx'
import { StatusSymbol } from '../shared/components/status-symbol.tsx'
import type { MapSearch } from '../shared/map-search.ts'

type Filter = Pick<MapSearch, 'kind' | 'status' | 'answered' | 'mine'>
type Choice = 'all' | 'idea' | 'proposal' | 'answered' | 'mine'

/** Filters in words, one pressed at a time; the states themselves can be chosen in the legend. */
export function ContributionFilters({
  filter,
  onFilter,
}: {
  filter: Filter
  onFilter: (filter: Filter) => void
}) {
  const t = useTranslations('openData.filter')
  const choices: Choice[] = ['all', 'idea', 'proposal', 'answered', 'mine']
  return (
    <FilterChips
      label={t('label')}
      mode="one"
      isOneRow
      options={choices.map((value) => ({ value, title: t(value) }))}
      selected={[choiceOf(filter)]}
      onSelect={([choice]) => onFilter(filterOf(choice ?? 'all'))}
    />
  )
}

function choiceOf(filter: Filter): Choice {
  if (filter.mine) return 'mine'
  if (filter.answered) return 'answered'
  const [kind] = filter.kind ?? []
  return filter.kind?.length === 1 && (kind === 'idea' || kind === 'proposal') ? kind : 'all'
}

function filterOf(choice: Choice): Filter {
  if (choice === 'mine') return { mine: true }
  if (choice === 'answered') return { answered: true }
  return choice === 'all' ? {} : { kind: [choice] }
}

/** States that mean nearly the same stand together, so that the legend is one line. */
const legend: [Status, ...Status[]][] = [
  ['idea'],
  ['review'],
  ['open'],
  ['adopted', 'partly'],
  ['building', 'done'],
  ['declined'],
]

/** The line that says which symbol means what; pressing one shows that state alone. */
export function StatusLegend({
  selected,
  onSelect,
}: {
  selected: readonly Status[]
  onSelect: (statuses: Status[]) => void
}) {
  const t = useTranslations('openData.legend')
  const tStatus = useTranslations('shared.status')
  return (
    <ul aria-label={t('label')} className="flex flex-wrap gap-x-1 gap-y-0">
      {legend.map((group) => {
        const [first] = group
        const isSelected = group.every((status) => selected.includes(status))
        const others = selected.filter((status) => !group.includes(status))
        return (
          <li key={first}>
            <button
              type="button"
              aria-pressed={isSelected}
              onClick={() => onSelect(isSelected ? others : [...others, ...group])}
              className={`inline-flex min-h-10 items-center gap-1.5 rounded-control px-2 text-note text-ink hover:bg-mist ${isSelected ? 'bg-selected font-bold underline underline-offset-4' : ''}`}
            >
              {group.map((status) => (
                <StatusSymbol key={status} status={status} className="not-first:-ms-2" />
              ))}
              {first === 'adopted' || first === 'building' ? t(first) : tStatus(first)}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
