import polygonClipping from 'polygon-clipping'

type Ring = number[][]
const mostCorners = 20_000

/**
 * Areas that touch along an edge or overlap as one: patches of a surface are no shapes of their own. Areas that are
 * too many corners to do so, or broken, stay as they are for the check to judge.
 */
export function dissolved(areas: Ring[][]): Ring[][] {
  if (areas.length < 2 || areas.flat(2).length > mostCorners) return areas
  const flat = areas.map((rings) =>
    rings.map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x, y])),
  )
  try {
    const [first, ...rest] = flat
    return first ? polygonClipping.union([first], ...rest.map((area) => [area])) : areas
  } catch {
    return areas
  }
}
