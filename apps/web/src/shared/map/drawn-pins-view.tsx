import { useTranslations } from 'use-intl'
import { type PinGroup, pinPixels } from './drawn-pins.ts'

interface DrawnPinsProps {
  groups: readonly PinGroup[]
  selectedId?: string | null | undefined
  hoveredId?: string | null | undefined
  /** Left out where a pin leads nowhere: then it is said, not pressed. */
  onPin?: ((id: string) => void) | undefined
  onGroup: (at: [number, number]) => void
}

/** The numbered places in the order of their list; several that stand together are one pin that leads nearer. */
export function DrawnPins({ groups, selectedId, hoveredId, onPin, onGroup }: DrawnPinsProps) {
  const t = useTranslations('shared.map')
  const marks = useTranslations('shared.marks')
  return (
    <ol className="m-0 list-none p-0">
      {groups.map(({ pins, at }) => {
        const [first, ...rest] = pins
        const isOne = rest.length === 0
        const isMarked = pins.some(({ id }) => id === selectedId || id === hoveredId)
        const name = isOne
          ? [first.number, first.name].filter(Boolean).join(marks('dot'))
          : t('drawnGroup', { numbers: pins.map(({ number }) => number).join(marks('and')) })
        const face = (
          <span
            aria-hidden
            className={`flex h-8 min-w-8 items-center justify-center rounded-full px-1.5 whitespace-nowrap text-label font-bold tabular-nums shadow-lift ${isMarked ? 'bg-action text-paper ring-3 ring-focus' : 'bg-ink text-paper'} border-2 border-paper`}
          >
            {isOne ? first.number : `${first.number}+${rest.length}`}
          </span>
        )
        const place = {
          left: at[0] - pinPixels / 2,
          top: at[1] - pinPixels / 2,
          width: pinPixels,
          height: pinPixels,
        }
        const look = 'absolute flex items-center justify-center border-0 bg-transparent p-0'
        return (
          <li key={first.id}>
            {isOne && !onPin ? (
              <span className={look} style={place}>
                <span className="sr-only">{name}</span>
                {face}
              </span>
            ) : (
              <button
                type="button"
                aria-label={name}
                aria-current={isOne && first.id === selectedId ? 'true' : undefined}
                className={`${look} cursor-pointer`}
                style={place}
                onClick={() => (isOne ? onPin?.(first.id) : onGroup(at))}
              >
                {face}
              </button>
            )}
          </li>
        )
      })}
    </ol>
  )
}
