// A part that scrolls must be reachable by keyboard, and a fieldset it is not.
/* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role */
import type { ReactNode } from 'react'
import { useId, useLayoutEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { DownIcon, UpIcon } from '../icons/action-icons.tsx'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import { useSheetDrag } from './sheet-drag.ts'
import type { SheetStop } from './sheet-drag.ts'

export interface SheetProps {
  title: ReactNode
  stop: SheetStop
  /** Keep the stop in the address (`?sheet=`) and push when opening, so that Back closes. */
  onStop: (stop: SheetStop) => void
  /** Under the title, always in view: filters in words. */
  tools?: ReactNode
  children: ReactNode
  /** Told how many pixels of the map the sheet covers at rest; a full sheet leaves no map to speak of. */
  onCover?: ((pixels: number) => void) | undefined
}

const thirdShare = 0.42
const heights: Record<SheetStop, string> = { hidden: 'auto', third: `${thirdShare * 100}%`, full: '100%' }

/** A non-modal panel over the map on a phone: three heights by buttons and by drag; the map stays usable. */
export function Sheet({ title, stop, onStop, tools, children, onCover }: SheetProps) {
  const t = useTranslations('shared.sheet')
  const titleId = useId()
  const { height, handlers } = useSheetDrag(onStop)
  const sheet = useCover(stop, onCover)
  const isOpen = stop !== 'hidden' || height !== null
  return (
    <section
      ref={sheet}
      data-sheet
      aria-labelledby={titleId}
      className="absolute inset-x-0 bottom-0 z-20 flex flex-col rounded-t-sheet bg-paper shadow-lift transition-[height] duration-200 ease-out"
      style={height === null ? { height: heights[stop] } : { height, transition: 'none' }}
    >
      <div {...handlers} className="cursor-grab touch-none px-3 pt-2" title={t('handle')}>
        <div aria-hidden className="mx-auto mb-1 h-1.5 w-20 max-w-1/3 rounded-full bg-edge" />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2 px-4 pb-2">
        <h2 id={titleId} className="text-lead font-bold">
          {title}
        </h2>
        <div className="ms-auto flex gap-2">
          {stop === 'full' ? null : (
            <Button isNarrow icon={<UpIcon />} onPress={() => onStop(stop === 'hidden' ? 'third' : 'full')}>
              {stop === 'hidden' ? t('show') : t('expand')}
            </Button>
          )}
          {stop === 'full' ? (
            <Button isNarrow icon={<DownIcon />} onPress={() => onStop('third')}>
              {t('shrink')}
            </Button>
          ) : null}
          {stop === 'third' ? (
            <IconButton label={t('hide')} icon={<DownIcon />} onPress={() => onStop('hidden')} />
          ) : null}
        </div>
      </div>
      {isOpen ? (
        <>
          {tools ? <div className="px-4 pb-2">{tools}</div> : null}
          <div
            role="group"
            aria-labelledby={titleId}
            tabIndex={0}
            className="min-h-0 flex-1 overflow-y-auto overscroll-contain border-t border-hair"
          >
            {children}
          </div>
        </>
      ) : null}
    </section>
  )
}

/** Says what the sheet covers when it comes to rest, and again when the screen turns. */
function useCover(stop: SheetStop, onCover: SheetProps['onCover']) {
  const sheet = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const frame = sheet.current?.parentElement
    if (!frame || !onCover || stop === 'full') return
    const tell = () =>
      onCover(
        stop === 'third' ? Math.round(frame.clientHeight * thirdShare) : (sheet.current?.offsetHeight ?? 0),
      )
    const observer = new ResizeObserver(tell)
    observer.observe(frame)
    tell()
    return () => observer.disconnect()
  }, [stop, onCover])
  return sheet
}
