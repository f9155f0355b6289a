/** Left, top, width and height in pixels of a drawing. */
export type DrawingBox = [left: number, top: number, width: number, height: number]
export type PixelPoint = readonly [x: number, y: number]
export interface DrawingSize {
  width: number
  height: number
}

/** A box no smaller than this can be seen and taken hold of. */
const leastPixels = 8

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)

/** The same box in whole pixels, wholly on the drawing. */
export function boxOnDrawing([left, top, width, height]: DrawingBox, size: DrawingSize): DrawingBox {
  const [wide, high] = [
    clamp(Math.round(width), Math.min(leastPixels, size.width), size.width),
    clamp(Math.round(height), Math.min(leastPixels, size.height), size.height),
  ]
  return [
    clamp(Math.round(left), 0, size.width - wide),
    clamp(Math.round(top), 0, size.height - high),
    wide,
    high,
  ]
}

/** The box between two corners, in whichever order they were given. */
export function boxBetween(a: PixelPoint, b: PixelPoint, size: DrawingSize): DrawingBox {
  const [left, top] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])]
  return boxOnDrawing([left, top, Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])], size)
}

/** A quarter of the drawing, in its middle: where a box made without a pointer begins. */
export function boxInMiddle({ width, height }: DrawingSize): DrawingBox {
  return boxOnDrawing([width * 0.375, height * 0.375, width / 4, height / 4], { width, height })
}

const steps: Partial<Record<string, PixelPoint>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The box after a key: arrows move it, arrows with Shift make it wider or lower; null for other keys. */
export function boxAfterKey(
  [left, top, width, height]: DrawingBox,
  { key, shiftKey }: { key: string; shiftKey: boolean },
  size: DrawingSize,
): DrawingBox | null {
  const step = steps[key]
  if (!step) return null
  const pixels = Math.max(1, Math.round(size.width / 100))
  const [dx, dy] = [step[0] * pixels, step[1] * pixels]
  return shiftKey
    ? boxOnDrawing(
        [left, top, Math.min(width + dx, size.width - left), Math.min(height + dy, size.height - top)],
        size,
      )
    : boxOnDrawing([left + dx, top + dy, width, height], size)
}
