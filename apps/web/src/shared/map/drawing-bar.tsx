import type { Drawing, DrawingMode } from '@hetu/map/drawing'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../components/button.tsx'
import { FilterChips } from '../components/chip.tsx'
import { RedoIcon, TrashIcon, UndoIcon } from '../icons/action-icons.tsx'

/** What the bar covers of the map in two rows, so that a view lies under it whole. */
export const drawingBarCover = { top: 112, right: 0, bottom: 0, left: 0 }

interface DrawingBarProps {
  modes: readonly DrawingMode[]
  mode: DrawingMode
  onMode: (mode: DrawingMode) => void
  drawing: Drawing
  /** Further switches, such as the one for snapping. */
  children?: ReactNode
}

/** The tools over a map that is drawn on: what to draw, one step back and forward, also by Ctrl+Z and Ctrl+Shift+Z. */
export function DrawingBar({ modes, mode, onMode, drawing, children }: DrawingBarProps) {
  const t = useTranslations('shared.drawing')
  useUndoKeys(drawing)
  return (
    <div className="absolute start-2 end-18 top-2 z-10 flex flex-wrap items-center gap-2 rounded-sheet bg-paper/95 p-2 shadow-lift">
      <FilterChips
        label={t('label')}
        mode="one"
        options={modes.map((value) => ({ value, title: t(`mode.${value}`) }))}
        selected={[mode]}
        onSelect={([chosen]) => onMode(chosen ?? 'pan')}
      />
      <Button isNarrow icon={<UndoIcon />} isDisabled={!drawing.mayUndo} onPress={drawing.undo}>
        <span className="max-sm:sr-only">{t('undo')}</span>
      </Button>
      <Button isNarrow icon={<RedoIcon />} isDisabled={!drawing.mayRedo} onPress={drawing.redo}>
        <span className="max-sm:sr-only">{t('redo')}</span>
      </Button>
      {drawing.selectedId ? (
        <Button isNarrow variant="danger" icon={<TrashIcon />} onPress={() => drawing.remove()}>
          {t('remove')}
        </Button>
      ) : null}
      {children}
    </div>
  )
}

/** While somebody types, the keys undo their words, not the drawing. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]') !== null

function useUndoKeys(drawing: Drawing): void {
  const latest = useRef(drawing)
  useEffect(() => {
    latest.current = drawing
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
      if (!isRedo && key !== 'z') return
      event.preventDefault()
      if (isRedo) latest.current.redo()
      else latest.current.undo()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
