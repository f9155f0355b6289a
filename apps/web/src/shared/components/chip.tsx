import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { CheckIcon } from '../icons/action-icons.tsx'

/** A small fact in a frame: a kind, a street, a count. Not pressable; for choosing use `FilterChips`. */
export function Chip({ children, icon }: { children: ReactNode; icon?: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1 rounded-control border border-hair bg-mist px-2 py-0.5 text-note text-ink-second">
      {icon}
      {children}
    </span>
  )
}

export interface FilterChipsProps<Value extends string> {
  /** What is filtered, for screen readers: “按状态筛选”. */
  label: string
  options: readonly { value: Value; title: ReactNode; icon?: ReactNode }[]
  selected: readonly Value[]
  onSelect: (selected: Value[]) => void
  /** `one`: exactly one at a time (全部 / 意见 / 方案). */
  mode?: 'one' | 'many'
  /** Keeps to one row that scrolls sideways, where height is dear. */
  isOneRow?: boolean
  className?: string
}

/** The classes of a filter, pressed (`data-selected`) or not. */
export const chipLook = (isOneRow: boolean) =>
  `inline-flex min-h-target min-w-target items-center justify-center gap-1.5 rounded-control border border-edge bg-paper py-1 text-label text-ink transition-colors duration-120 hover:bg-mist pressed:bg-hair selected:border-action selected:bg-action selected:text-on-action print:selected:border-2 print:selected:text-ink ${isOneRow ? 'shrink-0 px-2' : 'px-3'}`

/** The classes of the row in which filters stand. */
export const chipRowLook = (isOneRow: boolean) =>
  `flex gap-2 ${isOneRow ? 'overflow-x-auto p-1 -m-1 [scrollbar-width:none]' : 'flex-wrap'}`

/** Filters in words, pressed or not; the pressed ones carry a tick besides their colour. */
export function FilterChips<Value extends string>({
  label,
  options,
  selected,
  onSelect,
  mode = 'many',
  isOneRow = false,
  className = '',
}: FilterChipsProps<Value>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode={mode === 'one' ? 'single' : 'multiple'}
      disallowEmptySelection={mode === 'one'}
      selectedKeys={selected}
      onSelectionChange={(keys) =>
        onSelect(options.filter((option) => keys.has(option.value)).map((option) => option.value))
      }
      className={`${chipRowLook(isOneRow)} ${className}`}
    >
      {options.map((option) => (
        <ToggleButton key={option.value} id={option.value} className={chipLook(isOneRow)}>
          {({ isSelected }) => (
            <>
              {option.icon}
              {isSelected ? <CheckIcon className="size-[1em]!" /> : null}
              {option.title}
            </>
          )}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
