/** Metres that a reader can halve in the head. */
const steps = [1, 2, 5]

/**
 * The longest round distance (1, 2 or 5 times a power of ten, in metres) that is drawn no wider than `widestPixels`,
 * and how wide it is drawn.
 */
export function scaleBar(metresPerPixel: number, widestPixels: number): { metres: number; pixels: number } {
  const most = metresPerPixel * widestPixels
  if (!Number.isFinite(most) || most <= 0) return { metres: 0, pixels: 0 }
  const power = 10 ** Math.floor(Math.log10(most))
  const metres = (steps.toReversed().find((step) => step * power <= most * (1 + 1e-9)) ?? 1) * power
  return { metres, pixels: metres / metresPerPixel }
}

/** Metres on the ground to one pixel of the map, at this latitude (Web Mercator, tiles of 512 pixels). */
export function metresPerPixelAt(latitude: number, zoom: number): number {
  return (Math.cos((latitude * Math.PI) / 180) * 40_075_016.686) / (512 * 2 ** zoom)
}
