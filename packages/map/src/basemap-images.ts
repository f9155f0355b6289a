import type { Theme } from './basemap-palette.ts'
import { palettes } from './basemap-palette.ts'
import type { Picture, Shape } from './picture.ts'
import { disc } from './picture.ts'

/** A tree's crown fills the picture but for its shadow; sizes in metres divide by this. */
export const treeCrownPixels = 56
const treeSide = 64

/** Pictures of the basemap itself: `tree:deep:0:light`, `slabs:light`, `waves:dark`. */
export function baseImage(name: string): Picture | null {
  const parts = name.split(':')
  const theme: Theme = parts.at(-1) === 'dark' ? 'dark' : 'light'
  if (parts[0] === 'tree') return treePicture(parts[1] ?? 'deep', Number(parts[2] ?? 0), theme)
  if (parts[0] === 'slabs') return slabs(theme)
  if (parts[0] === 'waves') return waves(theme)
  return null
}

/** A crown seen from above: scalloped edge, light from the north-west, a shadow on the ground. */
export function treePicture(kind: string, form: number, theme: Theme): Picture {
  const palette = palettes[theme]
  const tones = kind === 'gold' ? palette.treeGold : kind === 'fresh' ? palette.treeFresh : palette.treeDeep
  const middle = 30
  const shapes: Shape[] = [
    { path: crown(middle + 3, middle + 4, 27, form), fill: palette.treeShadow, opacity: 0.16 },
    { path: crown(middle, middle, 28, form), fill: tones[0], stroke: tones[2], width: 0.9, opacity: 0.94 },
    { path: crown(middle - 4, middle - 5, 17, form + 1), fill: tones[1], opacity: 0.85 },
    { path: dabs(middle, form), stroke: tones[2], width: 1.3, opacity: 0.6 },
    { path: disc(middle, middle + 1, 1.6), fill: tones[2], opacity: 0.8 },
  ]
  return { width: treeSide, height: treeSide, shapes, pixelRatio: 3 }
}

function crown(x: number, y: number, radius: number, form: number): string {
  const lobes = 9 + (form % 3)
  const points = Array.from({ length: lobes }, (_, at) => {
    const angle = (at / lobes) * Math.PI * 2 + form
    const reach = radius * (0.86 + 0.07 * Math.sin(at * 2.4 + form * 1.7))
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach] as const
  })
  const bulge = radius * 0.34
  const arcs = points.map((_, at) => {
    const [nextX, nextY] = points[(at + 1) % lobes] ?? [x, y]
    return `A${bulge.toFixed(1)} ${bulge.toFixed(1)} 0 0 1 ${nextX.toFixed(1)} ${nextY.toFixed(1)}`
  })
  const [startX, startY] = points[0] ?? [x, y]
  return `M${startX.toFixed(1)} ${startY.toFixed(1)}${arcs.join('')}Z`
}

function dabs(middle: number, form: number): string {
  return Array.from({ length: 7 }, (_, at) => {
    const angle = at * 2.1 + form * 0.9
    const reach = 9 + ((at * 5 + form * 3) % 12)
    const x = (middle + Math.cos(angle) * reach).toFixed(1)
    const y = (middle + Math.sin(angle) * reach).toFixed(1)
    return `M${x} ${y}q2 -2 4 0`
  }).join('')
}

function slabs(theme: Theme): Picture {
  const path =
    'M0 0H32M0 8H32M0 16H32M0 24H32M6 0V8M22 0V8M14 8V16M30 8V16M4 16V24M19 16V24M11 24V32M27 24V32'
  return { width: 32, height: 32, shapes: [{ path, stroke: palettes[theme].joint, width: 0.7 }] }
}

function waves(theme: Theme): Picture {
  const path = 'M6 12q4 -3 8 0t8 0M34 36q4 -3 8 0t8 0M40 10q3 -2 6 0M10 44q3 -2 6 0'
  return {
    width: 56,
    height: 56,
    shapes: [{ path, stroke: palettes[theme].wave, width: 1.1, opacity: 0.75 }],
  }
}
