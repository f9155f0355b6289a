import { drawPicture } from './draw-picture.ts'
import type { Picture } from './picture.ts'
import { baseImage } from './basemap-images.ts'
import { patternPicture } from './patterns.ts'
import { symbolPicture } from './symbols.ts'

/** The image behind a name in a style (`status:idea`, `pattern:hatch:#BB7512`), drawn on the spot. */
export function imageOf(name: string): { data: ImageData; pixelRatio: number } | null {
  const picture: Picture | null = symbolPicture(name) ?? patternPicture(name) ?? baseImage(name)
  if (!picture) return null
  const data = drawPicture(picture)
  return data && { data, pixelRatio: picture.pixelRatio ?? 2 }
}
