import { masksOf, statusNumberOf } from '@hetu/domain/open-data/contribution-filter'
import { publicStatuses } from '@hetu/domain/ideas/idea'
import { cellIn, nearPixels, type TileName, tilePixels } from '@hetu/domain/open-data/point-cells'
import type { ItemColumns } from './item-columns.ts'
import type { Box } from './public-index.ts'

/** Points that stand alone or would cover each other, with how many are in each state. */
export interface PointGroup {
  first: number
  count: number
  x: number
  y: number
  byStatus: number[]
  /** The cells of the tile that hold its points (`cellIn`); none where a point stands alone by what it is. */
  cells: number[]
  box: Box
}

const [isProposal = 0] = masksOf({ kind: ['proposal'] })

/**
 * The points of a tile in groups that do not cover each other. First what shares a small cell, in one pass however many
 * there are, then those cells. A proposal always stands alone: what is open to all is never hidden in a number.
 */
export function groupPoints(
  { marks, columns }: Pick<ItemColumns, 'marks' | 'columns'>,
  rows: Iterable<number>,
  tile: TileName,
): PointGroup[] {
  const [z] = tile
  const near = nearPixels(z) / (tilePixels * 2 ** z)
  const alone: PointGroup[] = []
  const cells = new Map<number, PointGroup>()
  for (const row of rows) {
    const [x, y, mark] = [columns.x[row] ?? 0, columns.y[row] ?? 0, marks[row] ?? 0]
    const [lon, lat] = [columns.longitude[row] ?? 0, columns.latitude[row] ?? 0]
    const isAlone = (mark & isProposal) !== 0
    const cell = isAlone ? -1 : cellIn(tile, x, y)
    const known = cells.get(cell)
    const status = statusNumberOf(mark)
    if (known) {
      known.count += 1
      known.x += x
      known.y += y
      known.byStatus[status] = (known.byStatus[status] ?? 0) + 1
      known.box = around(known.box, lon, lat)
      continue
    }
    const group = {
      first: row,
      count: 1,
      x,
      y,
      byStatus: publicStatuses.map((_, at) => Number(at === status)),
      cells: isAlone ? [] : [cell],
      box: [lon, lat, lon, lat] as const,
    }
    if (isAlone) alone.push(group)
    else cells.set(cell, group)
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
    other.cells.push(...group.cells)
    const [west, south, east, north] = group.box
    other.box = around(around(other.box, west, south), east, north)
  }
  return [...groups, ...alone]
}

const around = ([west, south, east, north]: Box, lon: number, lat: number): Box => [
  Math.min(west, lon),
  Math.min(south, lat),
  Math.max(east, lon),
  Math.max(north, lat),
]
