import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { Contribution } from '@hetu/domain/open-data/contribution'
import type { IndexedPoint, ZOrderIndex } from './z-order-index.ts'

const extent = 4096

/** How many cells a tile has on a side: two items in one cell become one symbol with a number. */
function cellsPerTile(z: number): number {
  if (z >= 19) return 64
  if (z >= 17) return 24
  return 12
}

/** A vector tile (MVT 2.1) of the items: single symbols, and clusters where symbols would cover each other. */
export function writeTile(index: ZOrderIndex<Contribution>, z: number, x: number, y: number): Uint8Array {
  const scale = 2 ** z
  const cells = new Map<number, IndexedPoint<Contribution>[]>()
  const side = cellsPerTile(z)
  for (const point of index.inTile(z, x, y)) {
    const column = Math.min(side - 1, Math.floor((point.x * scale - x) * side))
    const row = Math.min(side - 1, Math.floor((point.y * scale - y) * side))
    const cell = cells.get(row * side + column)
    if (cell) cell.push(point)
    else cells.set(row * side + column, [point])
  }
  const features = [...cells.values()].map((points) => {
    const mean = (of: 'x' | 'y') => points.reduce((sum, point) => sum + point[of], 0) / points.length
    const at = [Math.round((mean('x') * scale - x) * extent), Math.round((mean('y') * scale - y) * extent)]
    const first = points[0]?.item as Contribution
    const tags =
      points.length === 1
        ? {
            id: first.id,
            kind: first.kind,
            status: first.status,
            reference: first.reference,
            title_zh: first.title.zh,
            title_en: first.title.en,
          }
        : { id: `cluster:${z}/${first.id}`, cluster: true, point_count: points.length }
    return { type: 1 as const, geometry: [at], tags }
  })
  return fromGeojsonVt({ contributions: { features } } as never, { version: 2, extent })
}
