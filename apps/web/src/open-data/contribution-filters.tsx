import { useId, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { FilterChips, chipLook, chipRowLook } from '../shared/components/chip.tsx'
import { PlainLink } from '../shared/components/link.tsx'
import type { Status } from '../shared/components/status-symbol.tsx'
import { StatusSymbol } from '../shared/components/status-symbol.tsx'
import { CheckIcon, DownIcon } from '../shared/icons/action-icons.tsx'
import type { MapSearch } from '../shared/map-search.ts'

type Filter = Pick<MapSearch, 'kind' | 'status' | 'answered' | 'mine'>
const choices = ['all', 'idea', 'proposal', 'answered', 'mine'] as const
type Choice = (typeof choices)[number]

/** Filters in words, one pressed at a time; the states themselves can be chosen in the legend. */
export function ContributionFilters({
  filter,
  onFilter,
}: {
  filter: Filter
  onFilter: (filter: Filter) => void
}) {
  const t = useTranslations('openData.filter')
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

/** The same filters as links, for a page whose scripts have not come (or never will). */
export function ContributionFilterLinks({ filter }: { filter: Filter }) {
  const t = useTranslations('openData.filter')
  return (
    <nav aria-label={t('label')} className={chipRowLook(true)}>
      {choices.map((choice) => {
        const isSelected = choice === choiceOf(filter)
        return (
          <PlainLink
            key={choice}
            to="/"
            search={filterOf(choice)}
            aria-current={isSelected ? 'true' : undefined}
            activeProps={{ 'aria-current': isSelected ? 'true' : undefined }}
            {...(isSelected && { 'data-selected': true })}
            // Whose it is the server does not ask when it writes the page.
            className={`no-underline ${chipLook(true)} ${choice === 'mine' ? 'no-script:hidden' : ''}`}
          >
            {isSelected ? <CheckIcon className="size-[1em]!" /> : null}
            {t(choice)}
          </PlainLink>
        )
      })}
    </nav>
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

/** Which symbol means what, folded to the row of the symbols; pressing one shows that state alone. */
export function StatusLegend({
  selected,
  onSelect,
}: {
  selected: readonly Status[]
  onSelect: (statuses: Status[]) => void
}) {
  const t = useTranslations('openData.legend')
  const tStatus = useTranslations('shared.status')
  const [isOpen, setIsOpen] = useState(selected.length > 0)
  const list = useId()
  const fold = (
    <AriaButton
      aria-expanded={isOpen}
      aria-controls={list}
      onPress={() => setIsOpen(!isOpen)}
      className={`inline-flex min-h-10 items-center gap-1 rounded-sheet px-3 text-note font-bold hover:bg-mist ${isOpen ? '' : 'bg-paper shadow-lift'}`}
    >
      {t('title')}
      {isOpen ? null : legend.map(([first]) => <LegendSymbol key={first} status={first} />)}
      <DownIcon className={`text-ink-least ${isOpen ? '' : 'rotate-180'}`} />
    </AriaButton>
  )
  if (!isOpen) return fold
  return (
    <ul
      id={list}
      aria-label={t('label')}
      className="flex max-w-[26rem] flex-wrap gap-x-1 gap-y-0 rounded-sheet bg-paper pb-1 shadow-lift"
    >
      <li>{fold}</li>
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
                <LegendSymbol key={status} status={status} className="not-first:-ms-2" />
              ))}
              {first === 'adopted' || first === 'building' ? t(first) : tStatus(first)}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** Only a proposal is ever open: its sign is the flag. */
const LegendSymbol = ({ status, className = '' }: { status: Status; className?: string }) => (
  <StatusSymbol status={status} isProposal={status === 'open'} className={className} />
)
