import type { Position } from '@hetu/domain/geometry/position'
import { toWorld } from '@hetu/domain/open-data/point-cells'
import type { Spot } from './item-columns.ts'

const bits = 24
const size = 2 ** bits

/** Interleaves the bits of two cells; a tile is then one stretch of keys (Morton 1966). */
function mortonKey(x: number, y: number, depth: number): number {
  let key = 0
  for (let bit = depth - 1; bit >= 0; bit -= 1) key = key * 4 + ((y >>> bit) & 1) * 2 + ((x >>> bit) & 1)
  return key
}

const cell = (value: number) => Math.min(size - 1, Math.max(0, Math.floor(value * size)))

/** Where a position lies in the world and in the Z-order. */
export function spotOf(position: Position): Spot {
  const [x, y] = toWorld(position)
  return { x, y, key: mortonKey(cell(x), cell(y), bits) }
}

/** The stretch of the Z-order that is one tile: from the first key to the one behind the last. */
export function keysOfTile(z: number, x: number, y: number): [first: number, behind: number] {
  const shift = 4 ** (bits - z)
  const first = mortonKey(x, y, z) * shift
  return [first, first + shift]
}

/** The tile of a zoom in which a spot lies. */
export function tileOf({ x, y }: Pick<Spot, 'x' | 'y'>, z: number): [x: number, y: number] {
  const shift = 2 ** (bits - z)
  return [Math.floor(cell(x) / shift), Math.floor(cell(y) / shift)]
}
