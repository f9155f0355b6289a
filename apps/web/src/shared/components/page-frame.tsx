import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useLocalText } from '../language.ts'
import { takeArrival } from '../page-arrival.ts'
import { usePlace } from '../place.ts'

export interface PageFrameProps {
  /** The page's heading and the window's title. */
  title: string
  /** Above the heading: what kind of thing, its number, its version. */
  eyebrow?: ReactNode
  lead?: ReactNode
  /** A `BackLink` to the page before in thought, not in time. */
  back?: ReactNode
  /** Beside the heading on a wide screen: print, follow, share. */
  actions?: ReactNode
  children?: ReactNode
  /** `read`: one column of readable length; `wide`: tables and two columns; `full`: maps and desks. */
  width?: 'read' | 'wide' | 'full'
  /** The heading is only heard, as on the map. */
  isTitleHidden?: boolean
  /** `desk`: the planners' denser setting. */
  density?: 'desk'
}

const widths = { read: 'max-w-[50rem]', wide: 'max-w-page', full: 'max-w-none' }

/** Every page stands in this: it names the window, and takes the focus to its heading after a move. */
export function PageFrame(props: PageFrameProps) {
  const { title, eyebrow, lead, back, actions, children, width = 'read', isTitleHidden, density } = props
  const t = useTranslations('shared')
  const say = useLocalText()
  const place = usePlace()
  const heading = useRef<HTMLHeadingElement>(null)
  const placeName = place ? say(place.name) : undefined
  const product = t('product')

  useEffect(() => {
    document.title = [title, placeName, product].filter(Boolean).join(' · ')
  }, [title, placeName, product])

  useEffect(() => {
    if (takeArrival()) heading.current?.focus({ preventScroll: true })
  }, [])

  if (isTitleHidden) {
    return (
      <div data-density={density} className="flex min-h-0 flex-1 flex-col">
        <h1 ref={heading} tabIndex={-1} className="sr-only">
          {title}
        </h1>
        {children}
      </div>
    )
  }
  return (
    <div
      data-density={density}
      className={`mx-auto flex w-full flex-col gap-6 px-4 py-6 sm:px-6 sm:py-8 ${widths[width]}`}
    >
      {back}
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="flex min-w-0 max-w-measure flex-col gap-1">
          {eyebrow ? <p className="text-note text-ink-least">{eyebrow}</p> : null}
          <h1 ref={heading} tabIndex={-1} className="text-display font-bold">
            {title}
          </h1>
          {lead ? <div className="text-lead text-ink-second">{lead}</div> : null}
        </div>
        {actions ? <div className="no-print flex flex-wrap gap-2">{actions}</div> : null}
      </div>
      {children}
    </div>
  )
}
