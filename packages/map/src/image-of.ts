import type { StyleImageMetadata } from 'maplibre-gl'
import { drawPicture } from './draw-picture.ts'
import type { Picture } from './picture.ts'
import { baseImage } from './basemap-images.ts'
import { patternPicture } from './patterns.ts'
import { symbolPicture } from './symbols.ts'

/** The image behind a name in a style (`status:idea`, `pattern:hatch:#BB7512`), drawn on the spot. */
export function imageOf(name: string): { data: ImageData; how: Partial<StyleImageMetadata> } | null {
  const picture: Picture | null = symbolPicture(name) ?? patternPicture(name) ?? baseImage(name)
  if (!picture) return null
  const data = drawPicture(picture)
  const pixelRatio = picture.pixelRatio ?? 2
  return data && { data, how: { pixelRatio, ...stretched(picture, pixelRatio) } }
}

function stretched({ stretch }: Picture, ratio: number): Partial<StyleImageMetadata> {
  if (!stretch) return {}
  const [from, to] = [stretch[0] * ratio, stretch[1] * ratio]
  return { stretchX: [[from, to]], stretchY: [[from, to]], content: [from, from, to, to] }
}
