import type { Position } from '@hetu/map/map-camera'

/** A numbered place on the drawing; the row of the list has the same number. */
export interface DrawnPin {
  id: string
  number: string
  position: Position
  /** What the row says first. */
  name: string
}

/** Pins that would cover each other, as one; `at` in pixels. */
export interface PinGroup {
  pins: readonly [DrawnPin, ...DrawnPin[]]
  at: [number, number]
}

/** A pin is so wide and high that a thumb finds it, in pixels. */
export const pinPixels = 48

/**
 * Every pin in the box, each once: alone, or with those that stand so near that they would cover each other. Where
 * nothing can be drawn nearer any more, those stand side by side.
 */
export function groupPins(
  pins: readonly DrawnPin[],
  toPixels: (position: Position) => [number, number],
  { width, height, isNearest }: { width: number; height: number; isNearest: boolean },
): PinGroup[] {
  const groups: { pins: [DrawnPin, ...DrawnPin[]]; at: [number, number] }[] = []
  for (const pin of pins) {
    const at = toPixels(pin.position)
    if (at[0] < 0 || at[1] < 0 || at[0] > width || at[1] > height) continue
    const near = groups.find(
      (group) => Math.abs(group.at[0] - at[0]) < pinPixels && Math.abs(group.at[1] - at[1]) < pinPixels,
    )
    if (near) near.pins.push(pin)
    else groups.push({ pins: [pin], at })
  }
  if (!isNearest) return groups
  return groups.flatMap(({ pins: [first, ...rest], at: [x, y] }) =>
    [first, ...rest].map((pin, index): PinGroup => ({ pins: [pin], at: [x + index * pinPixels, y] })),
  )
}
