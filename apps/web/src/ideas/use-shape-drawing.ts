import { checkShape } from '@hetu/domain/geometry/check-shape'
import type { Position } from '@hetu/domain/geometry/position'
import { residentLimits } from '@hetu/domain/geometry/shape-limits'
import { IdeaShape } from '@hetu/domain/ideas/idea-shape'
import type { RefusalCode } from '@hetu/domain/refusal'
import { useState } from 'react'
import { leastCorners, shapeThrough } from '../shared/map/drawn-shape.ts'

export type DrawnKind = 'line' | 'area'
const typeOf = { line: 'LineString', area: 'Polygon' } as const

/** A line or area that is drawn corner by corner: by aiming the crosshair, so with a thumb or with the keys alone. */
export function useShapeDrawing() {
  const [kind, setKind] = useState<DrawnKind | null>(null)
  const [corners, setCorners] = useState<readonly Position[]>([])
  const [refusal, setRefusal] = useState<RefusalCode | null>(null)
  const least = kind ? leastCorners[typeOf[kind]] : 0
  const shape = kind ? shapeThrough(typeOf[kind], corners) : null
  const begin = (next: DrawnKind | null) => {
    setKind(next)
    setCorners([])
    setRefusal(null)
  }
  return {
    kind,
    corners,
    least,
    /** As far as it is drawn: of an area with two corners their line. */
    preview: shape ?? (corners.length > 1 ? shapeThrough('LineString', corners) : null),
    refusal,
    begin,
    add: (corner: Position) => {
      setRefusal(null)
      // Twice the same corner is one pressed twice.
      if (String(corners.at(-1)) !== String(corner)) setCorners([...corners, corner])
    },
    undo: () => {
      setRefusal(null)
      setCorners(corners.slice(0, -1))
    },
    /** The finished shape; null where it cannot be one, with the reason in `refusal`. */
    finish: (): IdeaShape | null => {
      const checked = checkShape(shape, residentLimits)
      if (!checked.ok) {
        setRefusal(checked.refusal.code)
        return null
      }
      begin(null)
      return IdeaShape.parse(checked.shape)
    },
  }
}
export type ShapeDrawing = ReturnType<typeof useShapeDrawing>
