import type { Position } from '../geometry/position.ts'

/** A point in the square Web Mercator world, both axes 0 to 1, y downwards. */
export function toWorld([longitude, latitude]: Position): [x: number, y: number] {
  const sine = Math.sin((latitude * Math.PI) / 180)
  return [longitude / 360 + 0.5, 0.5 - (0.25 * Math.log((1 + sine) / (1 - sine))) / Math.PI]
}

/** A tile is drawn so many pixels wide at its own zoom. */
export const tilePixels = 512

/** The deepest zoom whose tiles the map asks for; nearer, it shows these larger. */
export const deepestDrawn = 21

/** Symbols nearer than this at a tile's own zoom would cover each other and become one ring. */
export function nearPixels(z: number): number {
  return z >= 17 ? 32 : 44
}

/** How many cells stand side by side in a tile: what shares one is near. */
export const cellsAcross = (z: number): number => Math.ceil((2 * tilePixels) / nearPixels(z))

/** The cell of a tile in which a point of the world lies; only where it lies in that tile. */
export function cellIn([z, tileX, tileY]: TileName, x: number, y: number): number {
  const across = cellsAcross(z)
  const cell = (at: number, tile: number) => Math.floor((at * 2 ** z - tile) * across)
  return cell(x, tileX) * across + cell(y, tileY)
}
export type TileName = readonly [z: number, x: number, y: number]

/** Whether a ring of a tile stands for the point at a position: by its tile `z/x/y` and its cells `12,13`. */
export function isInRing(ring: { tile?: unknown; cells?: unknown }, position: Position): boolean {
  const [z = -1, tileX = 0, tileY = 0] = String(ring.tile).split('/').map(Number)
  const [x, y] = toWorld(position)
  if (Math.floor(x * 2 ** z) !== tileX || Math.floor(y * 2 ** z) !== tileY) return false
  return String(ring.cells)
    .split(',')
    .includes(String(cellIn([z, tileX, tileY], x, y)))
}
