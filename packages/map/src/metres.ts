import type { ExpressionSpecification } from 'maplibre-gl'

const equatorMetres = 40_075_016.686
const tilePixels = 512

/** Screen pixels for one metre on the ground at a zoom and latitude. */
export function pixelsPerMetre(zoom: number, latitude: number): number {
  return (tilePixels * 2 ** zoom) / (equatorMetres * Math.cos((latitude * Math.PI) / 180))
}

/** A width or size given in metres, true at every zoom; `metres` may read a property of the feature. */
export function inMetres(
  metres: number | ExpressionSpecification,
  latitude: number,
  divideBy = 1,
): ExpressionSpecification {
  const at = (zoom: number): number | ExpressionSpecification => {
    const factor = pixelsPerMetre(zoom, latitude) / divideBy
    return typeof metres === 'number' ? metres * factor : ['*', metres, factor]
  }
  return ['interpolate', ['exponential', 2], ['zoom'], 13, at(13), 23, at(23)]
}

/** An offset on the ground in metres, east and south. */
export function offsetInMetres(east: number, south: number, latitude: number): ExpressionSpecification {
  const at = (zoom: number): ExpressionSpecification => {
    const factor = pixelsPerMetre(zoom, latitude)
    return ['literal', [east * factor, south * factor]]
  }
  return ['interpolate', ['exponential', 2], ['zoom'], 13, at(13), 23, at(23)]
}
