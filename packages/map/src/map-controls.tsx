import type { ReactNode } from 'react'
import type { MapWords } from './map-view-props.ts'
import { turnBy, zoomBy } from './move-map.ts'
import { useMap } from './use-map.ts'

type MapControlsProps = {
  words: MapWords
  isTilted: boolean
  onLocate: (() => void) | undefined
  onTilt: ((isTilted: boolean) => void) | undefined
}

/** Twelve presses go once around. */
const turnDegrees = 30

/** Zoom, own place, side view and turning as real buttons, large enough for a thumb. */
export function MapControls({ words, isTilted, onLocate, onTilt }: MapControlsProps) {
  const map = useMap()
  const zoom = (by: number) => map && zoomBy(map, by)
  return (
    <div className="hetu-map-controls">
      <Control label={words.zoomIn} onPress={() => zoom(1)} className="hetu-map-zoom">
        <path d="M12 4v16M4 12h16" />
      </Control>
      <Control label={words.zoomOut} onPress={() => zoom(-1)} className="hetu-map-zoom">
        <path d="M4 12h16" />
      </Control>
      {isTilted && words.turnLeft && words.turnRight && (
        <>
          <Control label={words.turnLeft} onPress={() => map && turnBy(map, turnDegrees)}>
            <path d="M8 4L4 8l4 4M4 8h9a6 6 0 0 1 0 12H9" />
          </Control>
          <Control label={words.turnRight} onPress={() => map && turnBy(map, -turnDegrees)}>
            <path d="M16 4l4 4-4 4M20 8h-9a6 6 0 0 0 0 12h4" />
          </Control>
        </>
      )}
      {words.locate && onLocate && (
        <Control label={words.locate} onPress={onLocate}>
          <circle cx="12" cy="12" r="6" />
          <path d="M12 2v4M12 18v4M2 12h4M18 12h4" />
        </Control>
      )}
      {words.tilt && onTilt && (
        <Control label={words.tilt} isPressed={isTilted} onPress={() => onTilt(!isTilted)}>
          <path d="M4 9l8-4 8 4v7l-8 4-8-4zM4 9l8 4 8-4M12 13v7" />
        </Control>
      )}
    </div>
  )
}

type ControlProps = {
  label: string
  onPress: () => void
  isPressed?: boolean
  className?: string
  children: ReactNode
}

function Control({ label, onPress, isPressed, className = '', children }: ControlProps) {
  return (
    <button
      type="button"
      className={`hetu-map-control ${className}`}
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      onClick={onPress}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {children}
      </svg>
    </button>
  )
}
