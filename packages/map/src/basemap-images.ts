import type { Picture } from './picture.ts'

/** Pictures of the basemap itself (trees, paving, water). */
export function baseImage(name: string): Picture | null {
  return name === '' ? null : null
}
