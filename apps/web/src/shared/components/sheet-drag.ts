import type { PointerEvent } from 'react'
import { useRef, useState } from 'react'

export const sheetStops = ['hidden', 'third', 'full'] as const
export type SheetStop = (typeof sheetStops)[number]

/** Which stop is nearest to a height, given the room there is. */
export function nearestStop(height: number, room: number): SheetStop {
  const share = height / Math.max(1, room)
  if (share < 0.2) return 'hidden'
  return share < 0.65 ? 'third' : 'full'
}

/** Dragging the handle: the height follows the finger, and letting go picks the nearest stop. */
export function useSheetDrag(onStop: (stop: SheetStop) => void) {
  const [height, setHeight] = useState<number | null>(null)
  const start = useRef<{ y: number; height: number; room: number } | null>(null)

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const sheet = event.currentTarget.closest<HTMLElement>('[data-sheet]')
    if (!sheet?.parentElement) return
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { y: event.clientY, height: sheet.clientHeight, room: sheet.parentElement.clientHeight }
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!start.current) return
    const { y, height: from, room } = start.current
    setHeight(Math.min(room, Math.max(0, from + y - event.clientY)))
  }
  const onPointerUp = () => {
    if (start.current && height !== null) onStop(nearestStop(height, start.current.room))
    start.current = null
    setHeight(null)
  }
  return { height, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp } }
}
