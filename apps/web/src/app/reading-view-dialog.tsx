import type { RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { announce } from '../shared/announce.ts'
import { FilterChips } from '../shared/components/chip.tsx'
import { setTextSize, setTheme, textSizes, themes, useReadingView } from '../shared/reading-view.ts'
import type { TextSize } from '../shared/reading-view.ts'

interface ReadingViewDialogProps {
  button: RefObject<HTMLButtonElement | null>
  onClose: () => void
}

/** Three text sizes and three themes, kept on this device. */
export default function ReadingViewDialog({ button, onClose }: ReadingViewDialogProps) {
  const t = useTranslations('app.view')
  const { textSize, theme } = useReadingView()
  const choose = (size: TextSize) => {
    setTextSize(size)
    announce(t('changed', { size: t(size) }))
  }
  return (
    <Popover
      isOpen
      onOpenChange={onClose}
      triggerRef={button}
      placement="bottom end"
      className="max-w-[96vw] overflow-auto rounded-sheet border border-hair bg-paper shadow-lift"
    >
      <Dialog aria-label={t('open')} className="flex flex-col gap-4 p-4 outline-none">
        <div className="flex flex-col gap-2">
          <p className="text-label font-bold">{t('size')}</p>
          <FilterChips
            label={t('size')}
            mode="one"
            selected={[textSize]}
            onSelect={([size]) => size && choose(size)}
            options={textSizes.map((value) => ({ value, title: t(value) }))}
          />
        </div>
        <div className="flex flex-col gap-2">
          <p className="text-label font-bold">{t('theme')}</p>
          <FilterChips
            label={t('theme')}
            mode="one"
            selected={[theme]}
            onSelect={([next]) => next && setTheme(next)}
            options={themes.map((value) => ({ value, title: t(value) }))}
          />
        </div>
      </Dialog>
    </Popover>
  )
}
