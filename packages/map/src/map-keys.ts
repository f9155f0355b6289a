/** What a key does while the map has the focus. Nothing is bound outside it. */
export type MapKeyAction =
  | { do: 'pan'; byPixels: [number, number] }
  | { do: 'zoom'; by: number }
  | { do: 'step'; direction: -1 | 1 }
  | { do: 'pick' | 'leave' | 'help' }

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>

const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/**
 * Arrows move the map under the crosshair (with Shift by a few pixels, for exact placing), Alt with an arrow
 * goes from item to item, Enter picks, Escape leaves (WCAG 2.2, 2.1.1 and 2.1.4). Null leaves the key alone.
 */
export function mapKeyAction(key: Key): MapKeyAction | null {
  if (key.ctrlKey || key.metaKey) return null
  const arrow = arrows[key.key]
  if (arrow && key.altKey) return { do: 'step', direction: arrow[0] + arrow[1] < 0 ? -1 : 1 }
  if (arrow) {
    const stride = key.shiftKey ? 8 : 80
    return { do: 'pan', byPixels: [arrow[0] * stride, arrow[1] * stride] }
  }
  if (key.altKey) return null
  if (key.key === '+' || key.key === '=') return { do: 'zoom', by: 1 }
  if (key.key === '-' || key.key === '_') return { do: 'zoom', by: -1 }
  if (key.key === 'Enter') return { do: 'pick' }
  if (key.key === 'Escape') return { do: 'leave' }
  if (key.key === '?') return { do: 'help' }
  return null
}
