import type { Picture, Shape } from './picture.ts'
import { disc } from './picture.ts'

/** How an area is filled so that it can be told apart without colour. */
export const patternNames = ['solid', 'hatch', 'dots', 'double', 'levels', 'crosses', 'none'] as const
export type PatternName = (typeof patternNames)[number]

const tile = 24

/** The strength of the fill: never above 24 %, so that roofs and lanes stay readable. */
export const patternOpacity: Record<PatternName, number> = {
  solid: 0.12,
  hatch: 0.04,
  dots: 0.06,
  double: 0.12,
  levels: 0.1,
  crosses: 0.02,
  none: 0,
}

/** The name under which a style asks for a pattern: `pattern:hatch:#BB7512`. */
export function patternImage(name: PatternName, colour: string): string {
  return `pattern:${name}:${colour}`
}

/** One tile of a pattern, to be repeated without a seam. */
export function patternTile(name: PatternName, colour: string): Picture {
  const wash: Shape = { path: `M0 0H${tile}V${tile}H0Z`, fill: colour, opacity: patternOpacity[name] }
  return { width: tile, height: tile, shapes: [wash, ...strokes(name, colour)] }
}

/** The picture behind a pattern's name; null for other names. */
export function patternPicture(image: string): Picture | null {
  const [kind, name, colour] = image.split(':')
  if (kind !== 'pattern' || colour === undefined || !isPatternName(name)) return null
  return patternTile(name, colour)
}

function strokes(name: PatternName, stroke: string): Shape[] {
  if (name === 'hatch') {
    const path = 'M-2 26L26 -2M-2 2L2 -2M22 26L26 22'
    return [{ path, stroke, width: 1, opacity: 0.5 }]
  }
  if (name === 'dots') {
    const path = [disc(6, 6, 1.7), disc(18, 18, 1.7)].join('')
    return [{ path, fill: stroke, opacity: 0.55 }]
  }
  if (name === 'levels') {
    return [{ path: 'M-2 6H26M-2 18H26', stroke, width: 1.1, opacity: 0.5 }]
  }
  if (name === 'crosses') {
    return [{ path: 'M3 6H9M6 3V9M15 18H21M18 15V21', stroke, width: 1.2, opacity: 0.6 }]
  }
  return []
}

function isPatternName(word: string | undefined): word is PatternName {
  return (patternNames as readonly string[]).includes(word ?? '')
}
