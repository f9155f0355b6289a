// A part that scrolls must be reachable by keyboard, and a fieldset it is not.
/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role */
import type { ReactNode } from 'react'
import { useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useMediaQuery } from '../media-query.ts'
import { Button } from './button.tsx'
import { Sheet } from './sheet.tsx'
import type { SheetStop } from './sheet-drag.ts'

export interface MapAndListProps {
  /** How many, in words: “这一屏有 46 条”. */
  title: ReactNode
  tools?: ReactNode
  list: ReactNode
  map: ReactNode
  /** The screen's one main button, under the list on a desktop (the phone's bar has it). */
  action?: ReactNode
  stop: SheetStop
  onStop: (stop: SheetStop) => void
  /** Told how many pixels of the map the phone's sheet covers. */
  onCover?: (pixels: number) => void
}

/** The same list and map in three shapes: side by side, sheet over map, or list first where the screen is tiny. */
export function MapAndList({ title, tools, list, map, action, stop, onStop, onCover }: MapAndListProps) {
  const t = useTranslations('shared.mapAndList')
  const titleId = useId()
  const afterList = useRef<HTMLDivElement>(null)
  const isWide = useMediaQuery('(min-width: 905px)')
  const isTiny = useMediaQuery('(max-height: 30rem)')

  if (!isWide && !isTiny) {
    return (
      <div className="relative min-h-0 flex-1 overflow-hidden">
        <div className="absolute inset-0">{map}</div>
        <Sheet title={title} tools={tools} stop={stop} onStop={onStop} onCover={onCover}>
          {list}
        </Sheet>
      </div>
    )
  }
  return (
    <div className={isTiny ? 'flex flex-col' : 'flex min-h-0 flex-1'}>
      <section
        aria-labelledby={titleId}
        className={
          isTiny ? '' : 'flex w-[min(27em,40%)] min-w-[400px] flex-col border-e border-hair text-note'
        }
      >
        <div className="flex flex-col gap-2 border-b border-hair px-5 py-4">
          <h2 id={titleId} className="text-lead font-bold">
            {title}
          </h2>
          {tools}
          {action ? (
            <Button
              variant="quiet"
              className="sr-only self-start focus-visible:not-sr-only"
              onPress={() => afterList.current?.focus()}
            >
              {t('skipList')}
            </Button>
          ) : null}
        </div>
        <div role="group" aria-labelledby={titleId} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto">
          {list}
        </div>
        {action ? (
          <div ref={afterList} tabIndex={-1} className="flex flex-col border-t border-hair px-5 py-3">
            {action}
          </div>
        ) : null}
      </section>
      <div className={isTiny ? 'relative h-[80vh]' : 'relative min-w-0 flex-1'}>{map}</div>
    </div>
  )
}
