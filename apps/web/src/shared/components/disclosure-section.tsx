import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { DownIcon } from '../icons/action-icons.tsx'

export interface DisclosureSectionProps {
  title: ReactNode
  /** Beside the title: how many, what state. */
  aside?: ReactNode
  children: ReactNode
  isOpenAtFirst?: boolean
  level?: 2 | 3
}

/** A part of a page that can be folded away; on paper, and where no scripts run, it is always open. */
export function DisclosureSection({
  title,
  aside,
  children,
  isOpenAtFirst,
  level = 2,
}: DisclosureSectionProps) {
  return (
    <Disclosure defaultExpanded={isOpenAtFirst} className="border-b border-hair">
      {({ isExpanded }) => (
        <>
          <Heading level={level} className="text-lead font-bold">
            <Button
              slot="trigger"
              className="flex min-h-target w-full items-center gap-3 py-2 text-start hover:bg-mist pressed:bg-hair"
            >
              <DownIcon
                className={`text-action transition-transform duration-200 ${isExpanded ? 'rotate-180' : ''}`}
              />
              <span className="flex-1">{title}</span>
              {aside ? <span className="text-note font-normal text-ink-least">{aside}</span> : null}
            </Button>
          </Heading>
          <DisclosurePanel className="print:block! print:h-auto! print:[content-visibility:visible]! no-script:block! no-script:h-auto! no-script:[content-visibility:visible]!">
            <div className="pt-1 pb-4 ps-[calc(var(--spacing-icon)+0.75rem)]">{children}</div>
          </DisclosurePanel>
        </>
      )}
    </Disclosure>
  )
}
