import {
  boxAfterKey,
  boxBetween,
  type DrawingBox,
  type DrawingSize,
  type PixelPoint,
} from '@hetu/domain/reviews/drawing-box'
import { type PointerEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'

export interface DrawingMark {
  id: string
  label: string
  xywh: DrawingBox
}

interface DrawingViewerProps {
  address: string
  /** Name of the drawing, for whoever does not see it. */
  title: string
  marks: readonly DrawingMark[]
  onPick?: (id: string) => void
  /** The box being drawn; both left out where marks are only read. */
  box?: DrawingBox | null
  onBox?: (box: DrawingBox) => void
  onSize?: (size: DrawingSize) => void
}

/** A drawing with its numbered boxes; a new one is drawn by pointer, moved by arrows, or typed beside it. */
export function DrawingViewer({ address, title, marks, onPick, box, onBox, onSize }: DrawingViewerProps) {
  const t = useTranslations('reviews.drawing')
  const [size, setSize] = useState<DrawingSize | null>(null)
  const [isZoomed, setZoomed] = useState(false)
  const from = useRef<PixelPoint | null>(null)
  const pixelAt = (event: PointerEvent<HTMLElement>, drawing: DrawingSize): PixelPoint => {
    const frame = event.currentTarget.getBoundingClientRect()
    return [
      ((event.clientX - frame.left) / frame.width) * drawing.width,
      ((event.clientY - frame.top) / frame.height) * drawing.height,
    ]
  }
  const draw = (event: PointerEvent<HTMLElement>) => {
    if (size && from.current && onBox) onBox(boxBetween(from.current, pixelAt(event, size), size))
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="max-h-[75vh] overflow-auto rounded-sheet border border-hair bg-white">
        <div
          className={`relative ${isZoomed ? 'w-[200%]' : 'w-full'} ${onBox ? 'cursor-crosshair touch-pinch-zoom select-none' : ''}`}
          onPointerDown={(event) => {
            const isHandle = event.target instanceof HTMLButtonElement
            if (!size || !onBox || isHandle || !event.isPrimary) return
            event.currentTarget.setPointerCapture(event.pointerId)
            from.current = pixelAt(event, size)
          }}
          onPointerMove={draw}
          onPointerUp={(event) => {
            draw(event)
            from.current = null
          }}
          onPointerCancel={() => {
            from.current = null
          }}
        >
          <img
            src={address}
            alt={title}
            draggable={false}
            className="block w-full"
            onLoad={({ currentTarget }) => {
              const natural = { width: currentTarget.naturalWidth, height: currentTarget.naturalHeight }
              setSize(natural)
              onSize?.(natural)
            }}
          />
          {size
            ? marks.map((mark) => (
                <button
                  key={mark.id}
                  type="button"
                  aria-label={t('mark', { label: mark.label })}
                  onClick={() => onPick?.(mark.id)}
                  style={placeOf(mark.xywh, size)}
                  className="absolute border-3 border-warn bg-warn/10 hover:bg-warn/25"
                >
                  <span className="absolute -start-3 -top-3 grid size-7 place-items-center rounded-full border-2 border-white bg-[#14202B] text-note font-bold text-white">
                    {mark.label}
                  </span>
                </button>
              ))
            : null}
          {size && box && onBox ? (
            <button
              type="button"
              aria-label={t('box', { left: box[0], top: box[1], width: box[2], height: box[3] })}
              aria-describedby="drawing-keys"
              style={placeOf(box, size)}
              onKeyDown={(event) => {
                const next = boxAfterKey(box, event, size)
                if (!next) return
                event.preventDefault()
                onBox(next)
              }}
              className="absolute border-3 border-dashed border-action bg-action/15"
            />
          ) : null}
        </div>
      </div>
      <div className="no-print flex flex-wrap items-center gap-3">
        <button
          type="button"
          aria-pressed={isZoomed}
          onClick={() => setZoomed(!isZoomed)}
          className="min-h-target rounded-control border border-edge px-4 text-label font-bold hover:bg-mist"
        >
          {isZoomed ? t('whole') : t('larger')}
        </button>
        {onBox ? (
          <p id="drawing-keys" className="text-note text-ink-least">
            {t('hint')}
          </p>
        ) : null}
      </div>
    </div>
  )
}

const share = (part: number, whole: number) => `${(part / whole) * 100}%`

function placeOf([left, top, width, height]: DrawingBox, size: DrawingSize) {
  return {
    left: share(left, size.width),
    top: share(top, size.height),
    width: share(width, size.width),
    height: share(height, size.height),
  }
}
