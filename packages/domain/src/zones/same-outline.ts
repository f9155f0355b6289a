import type { Position, Shape } from '../geometry/shape.ts'

/**
 * Whether two shapes run through the same corners. How they are written does not matter: one area as Polygon or as
 * MultiPolygon, where a ring starts, which way it turns, in which order parts and holes stand.
 */
export function isSameOutline(a: Shape, b: Shape): boolean {
  return outlineKey(a) === outlineKey(b)
}

/** The same text for shapes with the same outline. */
export function outlineKey(shape: Shape): string {
  switch (shape.type) {
    case 'Point':
      return cornerKey(shape.coordinates)
    case 'LineString': {
      const corners = shape.coordinates.map(cornerKey)
      return `line ${first([corners.join(' '), corners.toReversed().join(' ')])}`
    }
    case 'Polygon':
      return areaKey([shape.coordinates])
    default:
      return areaKey(shape.coordinates)
  }
}

function areaKey(parts: readonly (readonly Position[])[][]): string {
  const keys = parts.map(([shell = [], ...holes]) =>
    [ringKey(shell), ...holes.map(ringKey).toSorted()].join(' without '),
  )
  return `area ${keys.toSorted().join(' and ')}`
}

/** A ring read from its first corner in the order of signs, in whichever direction comes first. */
function ringKey(ring: readonly Position[]): string {
  const corners = ring.map(cornerKey)
  if (corners.length > 1 && corners[0] === corners.at(-1)) corners.pop()
  const start = first(corners)
  const readings = [corners, corners.toReversed()].flatMap((way) =>
    way.flatMap((corner, at) =>
      corner === start ? [[...way.slice(at), ...way.slice(0, at)].join(' ')] : [],
    ),
  )
  return first(readings)
}

/** A tenth of a millimetre: finer than any survey, and what the drawing tools round to. */
const cornerKey = ([lon, lat]: Position): string => `${lon.toFixed(9)},${lat.toFixed(9)}`

const first = (keys: readonly string[]): string =>
  keys.reduce((least, key) => (key < least ? key : least), keys[0] ?? '')
