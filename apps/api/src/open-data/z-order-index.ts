import type { Position } from '@hetu/domain/geometry/position'

const bits = 24
const size = 2 ** bits

/** A point in the square Web Mercator world, both axes 0 to 1, y downwards. */
export function toWorld([longitude, latitude]: Position): [x: number, y: number] {
  const sine = Math.sin((latitude * Math.PI) / 180)
  return [longitude / 360 + 0.5, 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI]
}

/** Interleaves the bits of two 24-bit cells; a tile is then one stretch of keys (Morton 1966). */
function mortonKey(x: number, y: number): number {
  let key = 0
  for (let bit = bits - 1; bit >= 0; bit -= 1) {
    key = key * 4 + ((y >>> bit) & 1) * 2 + ((x >>> bit) & 1)
  }
  return key
}

export interface IndexedPoint<T> {
  item: T
  /** In world units, 0 to 1. */
  x: number
  y: number
  key: number
}

/** Points in Z-order: whatever lies in a tile lies side by side. */
export interface ZOrderIndex<T> {
  readonly points: readonly IndexedPoint<T>[]
  inTile(z: number, x: number, y: number): readonly IndexedPoint<T>[]
}

export function zOrderIndex<T>(items: readonly T[], positionOf: (item: T) => Position): ZOrderIndex<T> {
  const points = items
    .map((item) => {
      const [x, y] = toWorld(positionOf(item))
      const cell = (value: number) => Math.min(size - 1, Math.max(0, Math.floor(value * size)))
      return { item, x, y, key: mortonKey(cell(x), cell(y)) }
    })
    .toSorted((a, b) => a.key - b.key)
  const firstFrom = (key: number) => {
    let low = 0
    let high = points.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((points[middle]?.key ?? 0) < key) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    points,
    inTile(z, x, y) {
      const shift = 4 ** (bits - z)
      const first = mortonKeyOfTile(z, x, y) * shift
      return points.slice(firstFrom(first), firstFrom(first + shift))
    },
  }
}

function mortonKeyOfTile(z: number, x: number, y: number): number {
  let key = 0
  for (let bit = z - 1; bit >= 0; bit -= 1) key = key * 4 + ((y >>> bit) & 1) * 2 + ((x >>> bit) & 1)
  return key
}
