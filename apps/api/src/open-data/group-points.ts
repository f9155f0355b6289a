import { masksOf, statusNumberOf } from '@hetu/domain/open-data/contribution-filter'
import { publicStatuses } from '@hetu/domain/ideas/idea'
import type { ItemColumns } from './item-columns.ts'

/** Points that stand alone or would cover each other, with how many are in each state. */
export interface PointGroup {
  first: number
  count: number
  x: number
  y: number
  byStatus: number[]
}

/** Tiles are drawn 512 pixels wide; symbols nearer than this would cover each other and become one badge. */
function nearPixels(z: number): number {
  if (z >= 19) return 12
  return z >= 17 ? 30 : 44
}

const [isProposal = 0] = masksOf({ kind: ['proposal'] })

/**
 * The points of a tile in groups that do not cover each other. First what shares a small cell, in one pass however many
 * there are, then those cells. A proposal always stands alone: what is open to all is never hidden in a number.
 */
export function groupPoints(
  { marks, columns }: Pick<ItemColumns, 'marks' | 'columns'>,
  rows: Iterable<number>,
  [z, tileX, tileY]: readonly [z: number, x: number, y: number],
): PointGroup[] {
  const scale = 2 ** z
  const near = nearPixels(z) / (512 * scale)
  const cellsAcross = Math.ceil(1024 / nearPixels(z))
  const alone: PointGroup[] = []
  const cells = new Map<number, PointGroup>()
  for (const row of rows) {
    const [x, y, mark] = [columns.x[row] ?? 0, columns.y[row] ?? 0, marks[row] ?? 0]
    const cell = (at: number, tile: number) => Math.floor((at * scale - tile) * cellsAcross)
    const name = cell(x, tileX) * cellsAcross + cell(y, tileY)
    const known = (mark & isProposal) === 0 ? cells.get(name) : undefined
    const status = statusNumberOf(mark)
    if (known) {
      known.count += 1
      known.x += x
      known.y += y
      known.byStatus[status] = (known.byStatus[status] ?? 0) + 1
      continue
    }
    const group = {
      first: row,
      count: 1,
      x,
      y,
      byStatus: publicStatuses.map((_, at) => Number(at === status)),
    }
    if ((mark & isProposal) === 0) cells.set(name, group)
    else alone.push(group)
  }
  const groups: PointGroup[] = []
  for (const group of cells.values()) {
    const [x, y] = [columns.x[group.first] ?? 0, columns.y[group.first] ?? 0]
    const other = groups.find(
      ({ first }) => Math.hypot((columns.x[first] ?? 0) - x, (columns.y[first] ?? 0) - y) < near,
    )
    if (!other) {
      groups.push(group)
      continue
    }
    other.count += group.count
    other.x += group.x
    other.y += group.y
    for (const [at, count] of group.byStatus.entries()) other.byStatus[at] = (other.byStatus[at] ?? 0) + count
  }
  return [...groups, ...alone]
}
